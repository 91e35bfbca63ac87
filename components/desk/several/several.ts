// What can be done with several entries that were chosen on a list, and how it is said.
import type { FormState } from "#components/ui/form-state.ts";

export const SEVERAL = [
  "archive",
  "unarchive",
  "publish",
  "requestReview",
  "takeOverReview",
] as const;
export type Several = (typeof SEVERAL)[number];

/** An entry of which something was done, or why it was not; `href` leads to where more is to be seen. */
export type Done = { id: string; title: string };
export type NotDone = Done & { href: string; reason: string };

/** What became of each of the chosen entries. */
export type SeveralOutcome = {
  does: Several;
  /** Who was asked. */
  person?: string;
  done: readonly Done[];
  notDone: readonly NotDone[];
};
export type SeveralState = FormState & { outcome?: SeveralOutcome };

/** What is done and can be taken back by its opposite. */
export const OPPOSITES: Partial<Record<Several, Several>> = {
  archive: "unarchive",
  unarchive: "archive",
};

const DID: Record<Several, { did: string; not: string }> = {
  archive: { did: "archived", not: "archived" },
  unarchive: { did: "brought back", not: "brought back" },
  publish: { did: "published", not: "published" },
  requestReview: { did: "asked for", not: "asked for" },
  takeOverReview: { did: "yours to review now", not: "taken over" },
};

/** What was done, in a few words: "4 archived". */
export const doneWords = ({ does, person, done }: SeveralOutcome): string => {
  const { did, not } = DID[does];
  if (done.length === 0) return `Nothing was ${not}`;
  return does === "requestReview" && person
    ? `${person} is asked to review ${done.length}`
    : `${done.length} ${did}`;
};

/** How many were left as they are: "2 were not archived". Nothing where there are none. */
export const notDoneWords = ({ does, notDone }: SeveralOutcome): string | undefined =>
  notDone.length === 0
    ? undefined
    : `${notDone.length} ${notDone.length === 1 ? "was" : "were"} not ${DID[does].not}`;

/** All of it as one announcement. */
export const outcomeWords = (outcome: SeveralOutcome): string =>
  [
    doneWords(outcome),
    notDoneWords(outcome),
    ...outcome.notDone.map(({ title, reason }) => `${title}: ${reason}`),
  ]
    .filter(Boolean)
    .map((sentence) => `${sentence}`.replace(/\.?$/, "."))
    .join(" ");
