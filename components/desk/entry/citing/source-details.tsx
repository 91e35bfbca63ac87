import { referenceText } from "#lib/editorial/format.ts";
import type { SourceCard } from "../lookups.ts";

/** A source as one line, with its links; those open beside the draft. */
export function SourceDetails({ source }: { source: SourceCard }) {
  const { csl, id } = source;
  const archived = csl.custom?.archived?.find((copy) => copy.url);
  return (
    <div className="grid gap-1">
      <p lang={csl.language}>{referenceText(csl)}</p>
      <p className="flex flex-wrap gap-x-4 text-sm">
        <a className="link" href={`/desk/sources/${id}`} target="_blank" rel="noreferrer">
          In the library
        </a>
        {csl.URL && <Outside href={csl.URL}>Open the page</Outside>}
        {archived?.url && <Outside href={archived.url}>Archived copy</Outside>}
      </p>
    </div>
  );
}

/** Only what is a web address becomes a link. */
function Outside({ href, children }: { href: string; children: string }) {
  if (!/^https?:\/\//i.test(href)) return null;
  return (
    <a className="link" href={href} target="_blank" rel="noreferrer noopener">
      {children}
      <span className="sr-only"> (opens in a new window)</span>
    </a>
  );
}
