// When something can be done with a release, and by whom: as policy.ts and workflow.ts say it of an entry.
import type { Actor, Role } from "./policy.ts";

export const RELEASE_STATUSES = ["open", "scheduled", "published", "discarded"] as const;
export type ReleaseStatus = (typeof RELEASE_STATUSES)[number];

/** What the guards look at. */
export type ReleaseSubject = {
  status: ReleaseStatus;
  /** How many revisions are in it, and how many of those cannot be published as things are. */
  revisions: number;
  blocked: number;
};

export const RELEASE_REFUSALS = [
  "not_in_role",
  "release_over",
  "release_scheduled",
  "release_not_scheduled",
  "release_empty",
  "release_blocked",
] as const;
export type ReleaseRefusal = (typeof RELEASE_REFUSALS)[number];

type Guard = (subject: ReleaseSubject) => ReleaseRefusal | undefined;

const lives: Guard = ({ status }) =>
  status === "published" || status === "discarded" ? "release_over" : undefined;
const unscheduled: Guard = ({ status }) =>
  status === "scheduled" ? "release_scheduled" : undefined;
const scheduled: Guard = ({ status }) => (status === "open" ? "release_not_scheduled" : undefined);
const notEmpty: Guard = ({ revisions }) => (revisions === 0 ? "release_empty" : undefined);
/** Once it is published, nothing of it can be published any more. */
const noneBlocked: Guard = ({ status, blocked }) =>
  status === "open" && blocked > 0 ? "release_blocked" : undefined;

const GUARDS = {
  change: [lives],
  add: [lives, unscheduled],
  remove: [lives, unscheduled],
  publish: [lives, unscheduled, notEmpty, noneBlocked],
  schedule: [lives, unscheduled, notEmpty, noneBlocked],
  cancelSchedule: [lives, scheduled],
  discard: [lives, unscheduled],
} as const satisfies Record<string, readonly Guard[]>;
export type ReleaseAction = keyof typeof GUARDS;
export const RELEASE_ACTIONS = Object.keys(GUARDS) as ReleaseAction[]; // Object.keys forgets the literal type

/** Whoever may publish one revision may publish several together. */
const ROLE: Role = "reviewer";

/** Why this person cannot do this with the release now, in the order in which one should mend it; empty when they can. */
export const refusalsForRelease = (
  action: ReleaseAction,
  actor: Actor,
  subject: ReleaseSubject,
): ReleaseRefusal[] => [
  ...(actor.roles.includes(ROLE) ? [] : (["not_in_role"] as const)),
  ...GUARDS[action].map((guard) => guard(subject)).filter((refusal) => refusal !== undefined),
];
