// What a claim says, in one line: for places that name claims away from their own page.
import type { Claim, ClaimNames } from "#lib/editorial/claims.ts";
import type { Field } from "#lib/editorial/fields.ts";
import type { FrozenEntry } from "#lib/editorial/frozen.ts";
import { shortened } from "../words/shortened.ts";
import { lineOf, show, type Shown } from "./shown.ts";
import type { Reading } from "../reading/reading.ts";

const LONGEST = 160;
type Of = Pick<FrozenEntry, "content" | "labels">;
type Wording = Pick<Reading, "tag" | "say" | "kinds" | "names" | "recordLang">;

/** What claims are called in the reader's language. */
export const claimNames = ({ kinds, say }: Pick<Reading, "kinds" | "say">): ClaimNames => ({
  fieldsOf: (kind) => Object.entries<Field>(kinds[kind].fields),
  block: (field, kind, number) => say(`claim.${kind}`, { field, number: `${number}` }),
});

/** A claim away from its own page: what it is called, what it says, and in which language, where that is not the page's. */
export type ClaimInWords = { label: string; words: string; lang: string | undefined };

/** A claim of a revision for places away from its own page. */
export const claimInWords = (
  claim: Claim,
  frozen: Of,
  reading: Wording,
  longest = LONGEST,
): ClaimInWords => ({
  label: claim.label,
  words: claimWords(claim, frozen, reading, longest),
  lang: claim.kindOfClaim === "value" ? valueLang(claim, frozen, reading) : reading.recordLang,
});

/** A claim of a revision in words, cut at a word where it is longer than `longest` characters. */
export function claimWords(claim: Claim, frozen: Of, reading: Wording, longest = LONGEST): string {
  switch (claim.kindOfClaim) {
    case "block":
      return shortened(claim.text, longest);
    case "row": {
      const field = fieldOf(claim, frozen, reading);
      if (field?.type !== "rows") return "";
      const cells = Object.entries(field.columns).flatMap(([name, column]) => {
        const value = claim.cells[name];
        return value === undefined ? [] : [lineOf(show(column, value, around(frozen, reading)))];
      });
      return shortened(cells.join(", "), longest);
    }
    case "value": {
      const shown = shownValue(claim, frozen, reading);
      if (shown) return shortened(lineOf(shown), longest);
      return claim.empty ? reading.say(`empty.${claim.empty}`) : "";
    }
  }
}

type ValueClaim = Extract<Claim, { kindOfClaim: "value" }>;

/** Dates, amounts and choices are worded in the reader's language; what somebody typed stays in the record's. */
function valueLang(claim: ValueClaim, frozen: Of, reading: Wording): string | undefined {
  const shown = shownValue(claim, frozen, reading);
  return shown && "lang" in shown ? shown.lang : undefined;
}

function shownValue(claim: ValueClaim, frozen: Of, reading: Wording): Shown | undefined {
  const field = fieldOf(claim, frozen, reading);
  if (claim.value === undefined || !field || field.type === "rows" || field.type === "prose")
    return undefined;
  return show(field, claim.value, around(frozen, reading));
}

const fieldOf = ({ field }: Claim, { content }: Of, { kinds }: Wording): Field | undefined =>
  (kinds[content.kind].fields as Readonly<Record<string, Field>>)[field];

const around = ({ labels }: Of, reading: Wording) => ({
  ...reading,
  labels,
  hrefOf: () => undefined,
});
