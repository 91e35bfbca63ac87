/** What a source lacks, in words for editors. */
export const GAP_WORDS = {
  link: "It has no link and no archived copy: readers cannot follow it.",
  date: "It has no date of publication.",
  origin: "It has neither author nor publisher.",
  archived: "Its page has no archived copy: what it says may change or vanish.",
} as const;

/** The same in two words, for lists. */
export const GAP_LABELS: Record<keyof typeof GAP_WORDS, string> = {
  link: "No link",
  date: "No date",
  origin: "No author or publisher",
  archived: "Not archived",
};
