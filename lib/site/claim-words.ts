// What a claim says, in one line: for places that name claims away from their own page.
import type { Claim } from "#lib/editorial/claims.ts";
import { emptyText, valueText } from "#lib/editorial/format.ts";
import type { FrozenEntry } from "#lib/editorial/freeze.ts";
import { kindOf } from "#lib/editorial/kinds.ts";
import { shortened } from "./shortened.ts";

const LONGEST = 160;

/** A claim of a revision in words, cut at a word where it is longer than `longest` characters. */
export function claimWords(
  claim: Claim,
  { content, labels }: FrozenEntry,
  tag: string,
  longest = LONGEST,
): string {
  const options = { labels, locale: tag };
  const field = kindOf(content.kind).fields[claim.field];
  switch (claim.kindOfClaim) {
    case "block":
      return shortened(claim.text, longest);
    case "row": {
      if (field?.type !== "rows") return "";
      const cells = Object.entries(field.columns).flatMap(([name, column]) => {
        const value = claim.cells[name];
        return value === undefined ? [] : [valueText(column, value, options)];
      });
      return shortened(cells.join(", "), longest);
    }
    case "value":
      if (claim.value === undefined) return claim.empty ? emptyText(claim.empty) : "";
      if (!field || field.type === "rows" || field.type === "prose") return "";
      return shortened(valueText(field, claim.value, options), longest);
  }
}
