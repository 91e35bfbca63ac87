import { claimsOf } from "#lib/editorial/claims.ts";
import type { EntryContent } from "#lib/editorial/content.ts";
import { valueText } from "#lib/editorial/format.ts";
import { kindOf } from "#lib/editorial/kinds.ts";

/** All that a draft says as plain text, for whoever must carry it elsewhere by hand. */
export function contentText(content: EntryContent): string {
  const { fields } = kindOf(content.kind);
  return claimsOf(content)
    .map((claim) => {
      const field = fields[claim.field];
      const note = claim.note ? `\n  Note: ${claim.note}` : "";
      const sources = claim.citations
        .map(({ source, quote }) => `\n  Source: ${source}${quote ? ` “${quote}”` : ""}`)
        .join("");
      if (claim.kindOfClaim === "block") return `${claim.text}${note}${sources}`;
      if (claim.kindOfClaim === "row") {
        const cells = Object.entries(claim.cells).map(([column, value]) => {
          const spec = field?.type === "rows" ? field.columns[column] : undefined;
          return spec ? valueText(spec, value) : "";
        });
        return `${claim.label}: ${cells.filter(Boolean).join("; ")}${note}${sources}`;
      }
      const spec = field && field.type !== "rows" && field.type !== "prose" ? field : undefined;
      const said = spec && claim.value !== undefined ? valueText(spec, claim.value) : "";
      return `${claim.label}: ${said}${note}${sources}`;
    })
    .join("\n\n");
}
