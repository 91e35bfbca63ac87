import { TextLink } from "#components/ui/link-button.tsx";
import type { Citation } from "#lib/editorial/content.ts";
import type { CitationDiff } from "#lib/editorial/diff.ts";
import type { FrozenSource } from "#lib/editorial/frozen.ts";
import { referenceText } from "#lib/editorial/format.ts";
import { markOf, type QuoteMarks } from "#lib/editorial/quote-marks.ts";
import { Deleted, Inserted } from "../diff/marks.tsx";
import type { Names } from "../diff/names.ts";
import { QuoteFound } from "../sources/quote-found.tsx";
import { SourceLinks } from "../sources/source-links.tsx";

/** The evidence of a claim: each citation with its quote, its place in the source, and the ways there. */
export function Citations({
  citations,
  diffs = [],
  marks,
  names,
}: {
  citations: readonly Citation[];
  diffs?: readonly CitationDiff[];
  marks: QuoteMarks;
  names: Names;
}) {
  const removed = diffs.filter(({ change }) => change === "removed");
  if (citations.length + removed.length === 0)
    return <p className="text-sm text-ink-soft">No source is cited.</p>;
  return (
    <ul className="grid gap-3">
      {citations.map((citation) => (
        <li key={citation.id} className="grid gap-1">
          <Cited
            citation={citation}
            source={names.sources[citation.source]}
            mark={markOf(marks, citation)}
            diff={diffs.find(({ after }) => after?.id === citation.id)}
          />
        </li>
      ))}
      {removed.map(({ before }) =>
        before ? (
          <li key={`removed ${before.id}`} className="text-sm">
            <Deleted>
              {names.sources[before.source]?.csl.title ?? before.source}
              {before.quote && ` “${before.quote}”`}
            </Deleted>
          </li>
        ) : null,
      )}
    </ul>
  );
}

function Cited({
  citation,
  source,
  mark,
  diff,
}: {
  citation: Citation;
  source?: FrozenSource;
  mark: ReturnType<typeof markOf>;
  diff?: CitationDiff;
}) {
  const { quote, locator } = citation;
  const news =
    diff?.change === "added"
      ? "New citation"
      : diff?.version
        ? `The source was edited (version ${diff.version.after})`
        : diff?.change === "changed"
          ? "Changed citation"
          : undefined;
  return (
    <>
      {news && (
        <p className="text-sm">
          <Inserted>{news}</Inserted>
        </p>
      )}
      {quote ? (
        <blockquote className="border-l-4 border-rule-strong pl-3 font-serif break-words">
          “{quote}”
        </blockquote>
      ) : (
        <p className="text-sm text-ink-soft">No quote is given.</p>
      )}
      <QuoteFound mark={mark} />
      <p className="text-sm break-words">
        {source ? referenceText(source.csl) : citation.source}
        {locator && <span className="text-ink-soft"> At: {locator}.</span>}
      </p>
      {source && <Ways id={citation.source} source={source} />}
    </>
  );
}

/** To the claims that rest on the source with it, to the source itself, and to its archived copies. */
function Ways({ id, source: { csl } }: { id: string; source: FrozenSource }) {
  return (
    <div className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
      <TextLink href={`/desk/sources/${id}/read`}>
        Read this source<span className="sr-only">: {csl.title}</span>
      </TextLink>
      <SourceLinks csl={csl} />
    </div>
  );
}
