import type { ReactNode } from "react";
import { TextLink } from "#components/ui/link-button.tsx";
import type { KindName } from "#lib/editorial/content.ts";
import { kindOf } from "#lib/editorial/kinds.ts";
import { reviewAddress } from "../entries/addresses.ts";

/** One pile of the inbox: a heading with its count, and its items or what would be here. */
export function Pile({
  id,
  title,
  count,
  isLatest,
  empty,
  children,
}: {
  id: string;
  title: string;
  count?: number;
  /** Shows only the newest of many, so that their count says nothing. */
  isLatest?: boolean;
  empty?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="mb-2 font-serif text-xl font-semibold">
        {title}
        {count && !isLatest ? <span className="text-ink-soft"> ({count})</span> : null}
      </h2>
      {count === 0 && empty ? empty : <ul className="border-t border-rule">{children}</ul>}
    </section>
  );
}

type Details = {
  /** What stands beside. */
  aside?: ReactNode;
  children?: ReactNode;
};

/** One item: the entry or source, what about it, and what stands beside. */
export function Item({
  href,
  title,
  language,
  kind,
  aside,
  children,
}: Details & {
  href: string;
  title: string;
  /** Of the title, where it is not the desk's own. */
  language?: string;
  /** Of an entry. */
  kind?: KindName;
}) {
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-6 gap-y-1 border-b border-rule py-3">
      <div className="min-w-0 flex-1 basis-64">
        <TextLink data-row href={href} lang={language} className="font-semibold break-words">
          {title}
        </TextLink>{" "}
        {kind && <span className="text-sm text-ink-soft">{kindOf(kind).label.one}</span>}
        {children && <div className="text-sm break-words text-ink-soft">{children}</div>}
      </div>
      {aside && <div className="shrink-0 text-sm">{aside}</div>}
    </li>
  );
}

/** An item about a revision. */
export const RevisionItem = ({
  of: { entry, number, title, kind },
  ...details
}: Details & { of: { entry: string; number: number; title: string; kind: KindName } }) => (
  <Item href={reviewAddress(entry, number)} title={title} kind={kind} {...details} />
);
