import type { SourceGap } from "#lib/sources/gaps.ts";

/** What a source lacks, in words for editors. */
export const GAP_WORDS: Record<SourceGap, string> = {
  link: "It has no link and no archived copy: readers cannot follow it.",
  date: "It has no date of publication.",
  origin: "It has neither author nor publisher.",
  text: "Its text is not held: quotes from it cannot be looked for.",
  archived: "Its page has no archived copy: what it says may change or vanish.",
};

/** The same in two words, for lists. */
export const GAP_LABELS: Record<SourceGap, string> = {
  link: "No link",
  date: "No date",
  origin: "No author or publisher",
  text: "No text",
  archived: "Not archived",
};

/** Lists of sources that lack something, by what they are asked for in the address. */
export const GAP_FILTERS = {
  incomplete: "Incomplete in any way",
  date: "Without a date",
  origin: "Without author and publisher",
  link: "Without a link",
  text: "Without their text",
  archived: "Not archived",
} as const satisfies Partial<Record<SourceGap | "incomplete", string>>;
