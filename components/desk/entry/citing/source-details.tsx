import { referenceText } from "#lib/editorial/format.ts";
import { SourceLinks } from "../../sources/source-links.tsx";
import type { SourceCard } from "../lookups.ts";

/** A source as one line, with its links; those open beside the draft. */
export function SourceDetails({ source: { csl, id } }: { source: SourceCard }) {
  return (
    <div className="grid gap-1">
      <p lang={csl.language}>{referenceText(csl)}</p>
      <div className="flex flex-wrap gap-x-4 text-sm">
        <a className="link" href={`/desk/sources/${id}`} target="_blank" rel="noreferrer">
          In the library
        </a>
        <SourceLinks csl={csl} />
      </div>
    </div>
  );
}
