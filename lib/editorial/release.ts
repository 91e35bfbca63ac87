// What a release is, and what the guards in workflow.ts look at of one.

export const RELEASE_STATUSES = ["open", "scheduled", "published", "discarded"] as const;
export type ReleaseStatus = (typeof RELEASE_STATUSES)[number];

/** A release as its guards see it. */
export type ReleaseState = {
  status: ReleaseStatus;
  /** How many revisions are in it, and how many of those cannot be published as things are. */
  revisions: number;
  blocked: number;
};
