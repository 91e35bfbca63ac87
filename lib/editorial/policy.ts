// Who may act. Defaults to no: an action without rules does not compile, and every rule must hold.
import type { Action, Refusal, Subject } from "./workflow.ts";

export const ROLES = ["editor", "reviewer", "admin"] as const;
export type Role = (typeof ROLES)[number];

/** The person who acts, as the database knows them at this moment. */
export type Actor = { id: string; roles: readonly Role[] };

type Rule = (actor: Actor, subject: Subject) => Refusal | undefined;

const role =
  (...wanted: Role[]): Rule =>
  (actor) =>
    wanted.some((one) => actor.roles.includes(one)) ? undefined : "not_in_role";

/** Four eyes: an admin is not above it. */
const notAnAuthor: Rule = (actor, { revision }) =>
  revision?.authors.includes(actor.id) ? "is_author" : undefined;

const notApprovedBefore: Rule = (actor, { revision }) =>
  revision?.approvals.by.includes(actor.id) ? "already_approved_by_you" : undefined;

const authorOrAdmin: Rule = (actor, { revision }) =>
  revision?.authors.includes(actor.id) || actor.roles.includes("admin") ? undefined : "not_author";

const secondPerson: Rule = (actor, { revision }) =>
  revision?.redactionRequestedBy === actor.id ? "same_person" : undefined;

/** Whoever could not review is not asked to. */
const asksSomebodyWhoCould: Rule = (_, { asking, revision, draft }) =>
  !asking ||
  (asking.roles.includes("reviewer") && !(revision?.authors ?? draft.authors).includes(asking.id))
    ? undefined
    : "could_not_review";

const notAskedAlready: Rule = (actor, { revision }) =>
  revision?.askedToReview === actor.id ? "asked_already" : undefined;

/** An address that readers know is changed by somebody who answers for what readers get. */
const renames: Rule = (actor, subject) =>
  role(...RENAMERS[subject.entry?.everPublic ? "public" : "draft"])(actor, subject);
const RENAMERS = {
  draft: ["editor", "reviewer", "admin"],
  public: ["reviewer", "admin"],
} as const satisfies Record<string, readonly Role[]>;

const POLICY: Record<Action, readonly Rule[]> = {
  edit: [role("editor")],
  discardDraft: [role("editor")],
  bringBackDraft: [role("editor")],
  rename: [renames],
  archive: [role("editor", "admin")],
  unarchive: [role("editor", "admin")],
  makeTemplate: [role("editor")],
  unmakeTemplate: [role("editor")],
  restoreRevision: [role("editor")],
  submit: [role("editor"), asksSomebodyWhoCould],
  withdraw: [authorOrAdmin],
  requestReview: [role("editor", "reviewer", "admin"), asksSomebodyWhoCould],
  takeOverReview: [role("reviewer"), notAnAuthor, notAskedAlready],
  check: [role("reviewer"), notAnAuthor],
  requestChanges: [role("reviewer"), notAnAuthor],
  approve: [role("reviewer"), notAnAuthor, notApprovedBefore],
  revokeApproval: [role("reviewer")],
  publish: [role("reviewer")],
  schedule: [role("reviewer")],
  cancelSchedule: [role("reviewer")],
  retract: [role("reviewer")],
  republish: [role("reviewer")],
  requestRedaction: [role("admin")],
  confirmRedaction: [role("admin", "reviewer"), secondPerson],
  // Whoever may publish one revision may publish several together.
  changeRelease: [role("reviewer")],
  addToRelease: [role("reviewer")],
  removeFromRelease: [role("reviewer")],
  publishRelease: [role("reviewer")],
  scheduleRelease: [role("reviewer")],
  cancelReleaseSchedule: [role("reviewer")],
  discardRelease: [role("reviewer")],
};

/** Actions that are not about one entry or release, and the roles of which one is enough. */
const DESK_POLICY = {
  readDesk: ["editor", "reviewer", "admin"],
  comment: ["editor", "reviewer", "admin"],
  suggest: ["editor", "reviewer", "admin"],
  decideSuggestion: ["editor"],
  answerQuestion: ["editor", "reviewer"],
  createEntry: ["editor"],
  createRelease: ["reviewer"],
  editSource: ["editor"],
  importRecord: ["editor"],
  managePeople: ["admin"],
  setRules: ["admin"],
  readOutbox: ["admin"],
  readLog: ["admin"],
  exportRecord: ["admin"],
} as const satisfies Record<string, readonly Role[]>;
export type DeskAction = keyof typeof DESK_POLICY;

/** Whether the actor's roles allow a desk-wide action. */
export const may = (actor: Actor, action: DeskAction): boolean =>
  DESK_POLICY[action].some((one) => actor.roles.includes(one));

/** Why policy refuses this person the action; empty when it does not. */
export const refusalsOfPolicy = (action: Action, actor: Actor, subject: Subject): Refusal[] =>
  POLICY[action].map((rule) => rule(actor, subject)).filter((refusal) => refusal !== undefined);

/** Whether this person could review what these people wrote: what an author-to-be is told about the cost of editing. */
export const couldReview = (person: Actor, authors: readonly string[]): boolean =>
  person.roles.includes("reviewer") && !authors.includes(person.id);
