import { TextLink } from "#components/ui/link-button.tsx";
import type { KindName } from "#lib/editorial/content.ts";
import { KINDS } from "#lib/editorial/kinds.ts";
import { number } from "#lib/editorial/words/params.ts";

/** The kinds as links, each with how many entries it has. */
export function KindTabs({
  current,
  counts,
  hrefOf,
}: {
  current?: KindName;
  counts: Partial<Record<KindName, number>>;
  hrefOf: (kind: KindName | undefined) => string;
}) {
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const tabs: { kind?: KindName; label: string; count: number }[] = [
    { label: "All", count: total },
    ...Object.values(KINDS).map(({ kind, label }) => ({
      kind,
      label: label.many,
      count: counts[kind] ?? 0,
    })),
  ];
  return (
    <nav aria-label="Kinds" className="mb-5 border-b border-rule">
      <ul className="flex flex-wrap gap-x-2">
        {tabs.map(({ kind, label, count }) => (
          <li key={label}>
            <TextLink
              href={hrefOf(kind)}
              aria-current={kind === current ? "page" : undefined}
              className="-mb-px flex min-h-11 items-center gap-1.5 border-b-2 border-transparent px-2 aria-[current=page]:border-accent aria-[current=page]:font-semibold aria-[current=page]:no-underline"
            >
              {label} <span className="tabular-nums text-ink-soft">{number(count)}</span>
            </TextLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
