// When an action is possible: the table of transitions and their guards. Who may act stands in policy.ts.
import type { ReleaseState, ReleaseStatus } from "./release.ts";

export const REVISION_STATUSES = [
  "in_review",
  "superseded",
  "withdrawn",
  "changes_requested",
  "approved",
  "published",
  "replaced",
  "retracted",
] as const;
export type RevisionStatus = (typeof REVISION_STATUSES)[number];

/** What the guards look at. Commands load it under the entry's lock; screens load the same to explain their buttons. */
export type Subject = {
  entry?: {
    /** Left out of lists. */
    archived: boolean;
    /** Public, in review, or approved and about to be public. */
    inUse: boolean;
    /** Readers know its address. */
    everPublic: boolean;
    everSubmitted: boolean;
    /** Other entries are begun from it. */
    template: boolean;
  };
  draft: {
    /** Problems that block a submission: see `missingIn`. */
    problems: number;
    /** Warnings that block it by the rule of the kind: see `blockingIn`. */
    warnings: number;
    /** Whether the draft's content differs from the revision that it is based on. */
    changed: boolean;
    /** Everyone whose update changed the draft since that revision was frozen. */
    authors: readonly string[];
  };
  /** The draft that the open one took the place of, if one can still be told. */
  replaced?: {
    /** Somebody wrote in the open draft since. */
    overtaken: boolean;
    /** A redaction took its words. */
    erased: boolean;
  };
  revision?: {
    status: RevisionStatus;
    /** While it is in review, everyone whose words nobody else stands for by what readers read now. */
    authors: readonly string[];
    /** Claims that must be cited: how many there are, have a live check "supported" by a non-author, or are disputed. */
    claims: { required: number; supported: number; disputed: number };
    /** `given` are those that count; `needed` is what the rule asked for under which it was submitted. */
    approvals: { given: number; by: readonly string[]; needed: number };
    /** The approval that completes them publishes as well. */
    publishesAtOnce: boolean;
    /** No later revision of the entry has been approved. */
    newestApproved: boolean;
    /** The stored content still hashes to what the approval names. */
    hashMatches: boolean;
    everPublished: boolean;
    everRetracted: boolean;
    scheduled: boolean;
    /** The release that is scheduled and will publish it. */
    awaitedBy?: string;
    redacted: boolean;
    redactionRequestedBy?: string;
    /** Who is asked to review it. */
    askedToReview?: string;
  };
  /** The release that the action is about. */
  release?: ReleaseState;
  /** Who is about to be asked to review, as the database knows them now. */
  asking?: { id: string; roles: readonly string[] };
  /** What the person wrote for the action: a change note, a reason. */
  words?: string;
};

/** For guards that do not look at the draft. */
export const NO_DRAFT: Subject["draft"] = { problems: 0, warnings: 0, changed: false, authors: [] };

export const REFUSALS = [
  "no_revision",
  "wrong_status",
  "not_in_role",
  "is_author",
  "not_author",
  "draft_incomplete",
  "warnings_block",
  "nothing_changed",
  "needs_words",
  "claims_unchecked",
  "claims_disputed",
  "already_approved_by_you",
  "not_newest_approved",
  "hash_changed",
  "is_public",
  "never_published",
  "was_retracted",
  "is_scheduled",
  "in_scheduled_release",
  "not_scheduled",
  "is_redacted",
  "redaction_requested",
  "no_redaction_request",
  "same_person",
  "in_use",
  "is_archived",
  "not_archived",
  "was_submitted",
  "is_template",
  "not_template",
  "no_draft_before",
  "draft_erased",
  "draft_begun",
  "could_not_review",
  "asked_already",
  "no_release",
  "release_over",
  "release_scheduled",
  "release_not_scheduled",
  "release_empty",
  "release_blocked",
] as const;
export type Refusal = (typeof REFUSALS)[number];

type Guard = (subject: Subject) => Refusal | undefined;
type OnEntry = {
  /** The statuses that the named revision may have; absent for actions on the draft. */
  from?: readonly RevisionStatus[];
  /** What the revision becomes; absent where the status stays. */
  to?: RevisionStatus;
  guards: readonly Guard[];
};
type OnRelease = {
  /** The statuses that the release may have. */
  fromRelease: readonly ReleaseStatus[];
  guards: readonly Guard[];
};
type Transition = OnEntry | OnRelease;

const complete: Guard = ({ draft }) => (draft.problems > 0 ? "draft_incomplete" : undefined);
const unwarned: Guard = ({ draft }) => (draft.warnings > 0 ? "warnings_block" : undefined);
const changed: Guard = ({ draft }) => (draft.changed ? undefined : "nothing_changed");
const saysWhy: Guard = ({ words }) => (words?.trim() ? undefined : "needs_words");
const claimsChecked: Guard = ({ revision }) =>
  revision && revision.claims.supported < revision.claims.required ? "claims_unchecked" : undefined;
const noneDisputed: Guard = ({ revision }) =>
  revision && revision.claims.disputed > 0 ? "claims_disputed" : undefined;
const newestApproved: Guard = ({ revision }) =>
  revision?.newestApproved ? undefined : "not_newest_approved";
const hashMatches: Guard = ({ revision }) => (revision?.hashMatches ? undefined : "hash_changed");
const neverPublic: Guard = ({ revision }) => (revision?.everPublished ? "is_public" : undefined);
const neverRetracted: Guard = ({ revision }) =>
  revision?.everRetracted ? "was_retracted" : undefined;
const wasPublic: Guard = ({ revision }) =>
  revision?.everPublished ? undefined : "never_published";
const unscheduled: Guard = ({ revision }) => (revision?.scheduled ? "is_scheduled" : undefined);
const unreleased: Guard = ({ revision }) =>
  revision?.awaitedBy ? "in_scheduled_release" : undefined;
const scheduled: Guard = ({ revision }) => (revision?.scheduled ? undefined : "not_scheduled");
const intact: Guard = ({ revision }) => (revision?.redacted ? "is_redacted" : undefined);
const redactionUnasked: Guard = ({ revision }) =>
  revision?.redactionRequestedBy ? "redaction_requested" : undefined;
const redactionRequested: Guard = ({ revision }) =>
  revision?.redactionRequestedBy ? undefined : "no_redaction_request";
const outOfUse: Guard = ({ entry }) => (entry?.inUse ? "in_use" : undefined);
const notArchived: Guard = ({ entry }) => (entry?.archived ? "is_archived" : undefined);
const archived: Guard = ({ entry }) => (entry?.archived ? undefined : "not_archived");
const neverSubmitted: Guard = ({ entry }) => (entry?.everSubmitted ? "was_submitted" : undefined);
const notTemplate: Guard = ({ entry }) => (entry?.template ? "is_template" : undefined);
const template: Guard = ({ entry }) => (entry?.template ? undefined : "not_template");
const draftBefore: Guard = ({ replaced }) => (replaced ? undefined : "no_draft_before");
const draftKept: Guard = ({ replaced }) => (replaced?.erased ? "draft_erased" : undefined);
const notOvertaken: Guard = ({ replaced }) => (replaced?.overtaken ? "draft_begun" : undefined);
const notAsked: Guard = ({ revision, asking }) =>
  asking && revision?.askedToReview === asking.id ? "asked_already" : undefined;
const notEmpty: Guard = ({ release }) => (release?.revisions === 0 ? "release_empty" : undefined);
const noneBlocked: Guard = ({ release }) =>
  release && release.blocked > 0 ? "release_blocked" : undefined;

/**
 * Every action of the workflow, on an entry (design: Workflow) or on a release. The statuses not named in `from` or
 * `fromRelease` refuse it.
 */
export const TRANSITIONS = {
  edit: { guards: [] },
  discardDraft: { guards: [] },
  bringBackDraft: { guards: [draftBefore, draftKept, notOvertaken] },
  rename: { guards: [] },
  archive: { guards: [notArchived, outOfUse] },
  unarchive: { guards: [archived] },
  makeTemplate: { guards: [notArchived, neverSubmitted] },
  unmakeTemplate: { guards: [template] },
  restoreRevision: {
    from: REVISION_STATUSES,
    guards: [intact],
  },
  submit: {
    to: "in_review",
    guards: [notArchived, notTemplate, complete, unwarned, changed, saysWhy],
  },
  withdraw: { from: ["in_review"], to: "withdrawn", guards: [] },
  requestReview: { from: ["in_review"], guards: [notAsked] },
  takeOverReview: { from: ["in_review"], guards: [] },
  check: { from: ["in_review"], guards: [] },
  requestChanges: { from: ["in_review"], to: "changes_requested", guards: [saysWhy] },
  /** Stays in review while more approvals are needed; published at once where the rule says so. */
  approve: {
    from: ["in_review"],
    to: "approved",
    guards: [claimsChecked, noneDisputed, hashMatches],
  },
  revokeApproval: {
    from: ["approved"],
    to: "changes_requested",
    guards: [neverPublic, unscheduled, unreleased, saysWhy],
  },
  publish: {
    from: ["approved"],
    to: "published",
    guards: [newestApproved, hashMatches, unscheduled, unreleased],
  },
  schedule: {
    from: ["approved"],
    guards: [newestApproved, hashMatches, unscheduled, unreleased],
  },
  cancelSchedule: { from: ["approved"], guards: [scheduled] },
  retract: { from: ["published"], to: "retracted", guards: [saysWhy] },
  republish: {
    from: ["replaced"],
    to: "published",
    guards: [notArchived, wasPublic, neverRetracted, hashMatches, intact, saysWhy],
  },
  requestRedaction: {
    from: ["superseded", "withdrawn", "changes_requested", "replaced", "retracted"],
    guards: [intact, redactionUnasked, saysWhy],
  },
  confirmRedaction: {
    from: ["superseded", "withdrawn", "changes_requested", "replaced", "retracted"],
    guards: [intact, redactionRequested],
  },
  changeRelease: { fromRelease: ["open", "scheduled"], guards: [] },
  addToRelease: { fromRelease: ["open"], guards: [] },
  removeFromRelease: { fromRelease: ["open"], guards: [] },
  publishRelease: { fromRelease: ["open"], guards: [notEmpty, noneBlocked] },
  scheduleRelease: { fromRelease: ["open"], guards: [notEmpty, noneBlocked] },
  cancelReleaseSchedule: { fromRelease: ["scheduled"], guards: [] },
  discardRelease: { fromRelease: ["open"], guards: [] },
} as const satisfies Record<string, Transition>;

export type Action = keyof typeof TRANSITIONS;
export const ACTIONS = Object.keys(TRANSITIONS) as Action[]; // Object.keys forgets the literal type

/** An action on a release; every other is on an entry, its draft or a revision of it. */
export type ReleaseAction = {
  [A in Action]: (typeof TRANSITIONS)[A] extends OnRelease ? A : never;
}[Action];
export const isOnRelease = (action: Action): action is ReleaseAction =>
  "fromRelease" in TRANSITIONS[action];
export const ENTRY_ACTIONS = ACTIONS.filter((action) => !isOnRelease(action));
export const RELEASE_ACTIONS = ACTIONS.filter(isOnRelease);

/** Why the table refuses the action now, in the order in which a person should mend it; empty when it does not. */
export const refusalsOfTable = (action: Action, subject: Subject): Refusal[] => {
  const transition: Transition = TRANSITIONS[action];
  const untimely =
    "fromRelease" in transition ? ofRelease(transition, subject) : ofRevision(transition, subject);
  if (untimely) return [untimely];
  return transition.guards
    .map((guard) => guard(subject))
    .filter((refusal) => refusal !== undefined);
};

const ofRevision = ({ from }: OnEntry, { revision }: Subject): Refusal | undefined => {
  if (!from) return undefined;
  if (!revision) return "no_revision";
  return from.includes(revision.status) ? undefined : "wrong_status";
};

const ofRelease = ({ fromRelease }: OnRelease, { release }: Subject): Refusal | undefined => {
  if (!release) return "no_release";
  return fromRelease.includes(release.status) ? undefined : UNTIMELY[release.status];
};
const UNTIMELY: Record<ReleaseStatus, Refusal> = {
  open: "release_not_scheduled",
  scheduled: "release_scheduled",
  published: "release_over",
  discarded: "release_over",
};
