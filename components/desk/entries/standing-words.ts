/** What the list's filter calls where an entry stands. */
export const STANDING_WORDS = {
  in_review: "In review",
  changes_requested: "Changes requested",
  approved: "Approved, not public",
  published: "Public",
  never_published: "Not public",
  incomplete: "Something missing",
  archived: "Archived",
} as const;
export type StandingWord = keyof typeof STANDING_WORDS;
