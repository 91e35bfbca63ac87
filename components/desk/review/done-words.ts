import type { Action, RevisionStatus } from "#lib/editorial/workflow.ts";

/** An approval that was not the last, or that published, leads elsewhere. */
export const APPROVED_WORDS: Partial<Record<RevisionStatus, { title: string; next: string }>> = {
  in_review: {
    title: "Approved by you",
    next: "It stays in review until everybody has approved it who must.",
  },
  published: { title: "Approved and published", next: "Readers see it from now on." },
};

/** What was done by a decision, what comes next, and the status in which that is still true. */
export const DONE_WORDS: Partial<
  Record<Action, { title: string; next: string; while: readonly RevisionStatus[] }>
> = {
  approve: {
    title: "Approved",
    next: "Publish it now or at a time: the buttons are at the end of this page.",
    while: ["approved"],
  },
  requestChanges: {
    title: "Sent back",
    next: "Its authors find your words in their inbox. They can change the draft and submit it again.",
    while: ["changes_requested"],
  },
  requestReview: {
    title: "Asked",
    next: "They find it in their inbox. Anybody else who may review can take it over.",
    while: ["in_review"],
  },
  takeOverReview: {
    title: "It is yours to review",
    next: "Check each claim against its sources; the decision stands at the end of this page.",
    while: ["in_review"],
  },
  withdraw: {
    title: "Withdrawn",
    next: "The draft is untouched and can be submitted again.",
    while: ["withdrawn"],
  },
  publish: { title: "Published", next: "Readers see it from now on.", while: ["published"] },
  republish: {
    title: "Published again",
    next: "Readers see it from now on.",
    while: ["published"],
  },
  schedule: {
    title: "Scheduled",
    next: "Everything is checked again at that time. Until then the schedule can be cancelled.",
    while: ["approved"],
  },
  cancelSchedule: {
    title: "The schedule is cancelled",
    next: "The revision stays approved.",
    while: ["approved"],
  },
  revokeApproval: {
    title: "The approval is revoked",
    next: "The revision counts as sent back. The draft can be changed and submitted again.",
    while: ["changes_requested"],
  },
  retract: {
    title: "Retracted",
    next: "Readers get your reason in place of the text.",
    while: ["retracted"],
  },
  requestRedaction: {
    title: "Asked for",
    next: "A second person finds it in their inbox and must confirm.",
    while: ["superseded", "withdrawn", "changes_requested", "replaced", "retracted"],
  },
  confirmRedaction: {
    title: "Erased",
    next: "The fingerprint, the reason and both names stay.",
    while: ["superseded", "withdrawn", "changes_requested", "replaced", "retracted"],
  },
};
