// What a claim says, in one line: for places that name claims away from their own page.
import type { Claim, ClaimNames } from "#lib/editorial/claims.ts";
import type { Field } from "#lib/editorial/fields.ts";
import type { FrozenEntry } from "#lib/editorial/frozen.ts";
import { shortened } from "../words/shortened.ts";
import { lineOf, show } from "./shown.ts";
import type { Reading } from "../reading/reading.ts";

const LONGEST = 160;
type Wording = Pick<Reading, "tag" | "say" | "kinds" | "names" | "recordLang">;

/** What claims are called in the reader's language. */
export const claimNames = ({ kinds, say }: Pick<Reading, "kinds" | "say">): ClaimNames => ({
  fieldsOf: (kind) => Object.entries<Field>(kinds[kind].fields),
  block: (field, kind, number) => say(`claim.${kind}`, { field, number: `${number}` }),
});

/** A claim of a revision in words, cut at a word where it is longer than `longest` characters. */
export function claimWords(
  claim: Claim,
  { content, labels }: Pick<FrozenEntry, "content" | "labels">,
  reading: Wording,
  longest = LONGEST,
): string {
  const around = { ...reading, labels, hrefOf: () => undefined };
  const fields: Readonly<Record<string, Field>> = reading.kinds[content.kind].fields;
  const field = fields[claim.field];
  switch (claim.kindOfClaim) {
    case "block":
      return shortened(claim.text, longest);
    case "row": {
      if (field?.type !== "rows") return "";
      const cells = Object.entries(field.columns).flatMap(([name, column]) => {
        const value = claim.cells[name];
        return value === undefined ? [] : [lineOf(show(column, value, around))];
      });
      return shortened(cells.join(", "), longest);
    }
    case "value":
      if (claim.value === undefined) return claim.empty ? reading.say(`empty.${claim.empty}`) : "";
      if (!field || field.type === "rows" || field.type === "prose") return "";
      return shortened(lineOf(show(field, claim.value, around)), longest);
  }
}
