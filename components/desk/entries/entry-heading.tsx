import type { ReactNode } from "react";
import { TextLink } from "#components/ui/link-button.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import type { KindName } from "#lib/editorial/content.ts";
import { kindOf } from "#lib/editorial/kinds.ts";
import {
  entryAddress,
  historyAddress,
  publicAddress,
  reviewAddress,
  submitAddress,
} from "./addresses.ts";

type Place = "draft" | "submit" | "review" | "history";
type Entry = {
  id: string;
  kind: KindName;
  slug: string;
  title: string;
  templateFor: string | null;
};

/** The head of each page about one entry: its kind and title, what the page is, and the ways between its pages. */
export function EntryHeading({
  entry,
  isPublic,
  place,
  title,
  lead,
  actions,
}: {
  entry: Entry;
  isPublic: boolean;
  place?: Place;
  /** What this page does: "Submit for review". */
  title: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
}) {
  const places: { place: Place; label: string; href: string }[] = [
    { place: "draft", label: "Draft", href: entryAddress(entry.id) },
    { place: "submit", label: "Submit", href: submitAddress(entry.id) },
    { place: "review", label: "Review", href: reviewAddress(entry.id) },
    { place: "history", label: "History", href: historyAddress(entry.id) },
  ];
  // A template is never submitted.
  const shown =
    entry.templateFor === null
      ? places
      : places.filter((one) => one.place === "draft" || one.place === "history");
  return (
    <>
      <p className="mb-1 text-ink-soft">
        {entry.templateFor === null ? (
          <TextLink href={`/desk/entries?kind=${entry.kind}`}>
            {kindOf(entry.kind).label.many}
          </TextLink>
        ) : (
          <TextLink href="/desk/templates">Templates</TextLink>
        )}
        {" / "}
        <TextLink href={entryAddress(entry.id)}>{entry.title}</TextLink>
      </p>
      <PageHeading title={title} lead={lead} actions={actions} />
      <nav data-actions aria-label="This entry" className="-mt-2 mb-6 border-b border-rule">
        <ul className="flex flex-wrap gap-x-2">
          {shown.map((one) => (
            <li key={one.place}>
              <TextLink
                href={one.href}
                aria-current={one.place === place ? "page" : undefined}
                className="-mb-px flex min-h-11 items-center border-b-2 border-transparent px-2 aria-[current=page]:border-accent aria-[current=page]:font-semibold aria-[current=page]:no-underline"
              >
                {one.label}
              </TextLink>
            </li>
          ))}
          {isPublic && (
            <li className="ml-auto">
              <a href={publicAddress(entry)} className="link flex min-h-11 items-center px-2">
                Public page
              </a>
            </li>
          )}
        </ul>
      </nav>
    </>
  );
}
