import { Badge } from "#components/ui/badge.tsx";
import { TextLink } from "#components/ui/link-button.tsx";
import { kindOf } from "#lib/editorial/kinds.ts";
import { markOf, type QuoteMarks } from "#lib/editorial/quote-marks.ts";
import type { Use } from "#lib/sources/where-used.ts";
import { QuoteFound } from "./quote-found.tsx";

/** Which entries cite a source, for which claims, in their drafts and in the newest revision that does. */
export function SourceUses({
  source,
  uses,
  marks,
}: {
  source: string;
  uses: readonly Use[];
  /** Whether the quotes stand in the text that is held. */
  marks: QuoteMarks;
}) {
  const found = (quote: string) => markOf(marks, { source, quote });
  if (uses.length === 0) return <p className="text-ink-soft">Nothing cites this source yet.</p>;
  return (
    <ul className="grid gap-4">
      {uses.map(({ entry, draft, revisions }) => {
        const [newest] = revisions;
        const isPublic = revisions.some(({ status }) => status === "published");
        return (
          <li key={entry.id} className="grid gap-1 border-b border-rule pb-4">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <TextLink href={`/desk/entries/${entry.id}`} className="font-semibold">
                {entry.title || "Untitled"}
              </TextLink>
              <span className="text-sm text-ink-soft">{kindOf(entry.kind).label.one}</span>
              {isPublic && <Badge tone="good">Public</Badge>}
            </p>
            {draft.length > 0 && (
              <Claims entry={entry.id} claims={draft} heading="In the draft" found={found} />
            )}
            {newest && (
              <Claims
                entry={entry.id}
                claims={newest.claims}
                found={found}
                heading={`In revision ${newest.number}, as version ${newest.version} of the source`}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}

function Claims({
  entry,
  claims,
  heading,
  found,
}: {
  entry: string;
  claims: Use["draft"];
  heading: string;
  found: (quote: string) => ReturnType<typeof markOf>;
}) {
  return (
    <details>
      <summary className="w-fit cursor-pointer text-sm">
        {heading}: {claims.length === 1 ? "1 claim" : `${claims.length} claims`}
      </summary>
      <ul className="mt-1 grid gap-1 pl-5 text-sm">
        {claims.map(({ path, label, quotes }) => (
          <li key={path}>
            <TextLink href={`/desk/entries/${entry}#${path}`}>{label}</TextLink>
            {quotes.map((quote) => (
              <div key={quote}>
                <p className="font-serif text-ink-soft">“{quote}”</p>
                <QuoteFound mark={found(quote)} />
              </div>
            ))}
          </li>
        ))}
      </ul>
    </details>
  );
}
