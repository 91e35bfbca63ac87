import { claimsOf } from "#lib/editorial/claims.ts";
import type { EntryContent } from "#lib/editorial/content.ts";
import type { Warning } from "#lib/editorial/warnings.ts";
import { warningText } from "#lib/editorial/words.ts";

/** What deserves a second look, each with links to the claims concerned. */
export function WarningList({
  warnings,
  content,
  hrefOf,
}: {
  warnings: Warning[];
  content: EntryContent;
  hrefOf: (claim: string) => string;
}) {
  const labels = new Map(claimsOf(content).map(({ path, label }) => [path, label]));
  return (
    <ul className="grid gap-2">
      {[...Map.groupBy(warnings, warningText)].map(([text, alike]) => (
        <li key={text} className="border-l-4 border-warn pl-3">
          {text}{" "}
          <span className="text-sm">
            {alike
              .flatMap(({ paths }) => paths)
              .map((path, at) => (
                <span key={path}>
                  {at > 0 && ", "}
                  <a href={hrefOf(path)} className="link">
                    {labels.get(path) ?? path}
                  </a>
                </span>
              ))}
          </span>
        </li>
      ))}
    </ul>
  );
}
