// Why a button is off, and why a command was refused, in the words of a colleague.
import type { Action, Refusal } from "../workflow.ts";

/** What an action is called in a sentence: "approve this revision". */
const DOES: Record<Action, string> = {
  edit: "edit this draft",
  discardDraft: "discard this draft",
  rename: "change this address",
  archive: "archive this entry",
  unarchive: "bring this entry back",
  makeTemplate: "make this entry a template",
  unmakeTemplate: "make this template an ordinary entry",
  restoreRevision: "restore a revision",
  submit: "submit this draft",
  withdraw: "withdraw this revision",
  requestReview: "ask somebody to review this revision",
  takeOverReview: "take over this review",
  check: "check this revision",
  requestChanges: "request changes",
  approve: "approve this revision",
  revokeApproval: "revoke this approval",
  publish: "publish this revision",
  schedule: "schedule this revision",
  cancelSchedule: "cancel the schedule",
  retract: "retract this publication",
  republish: "publish this revision again",
  requestRedaction: "ask for a redaction",
  confirmRedaction: "confirm a redaction",
  changeRelease: "change this release",
  addToRelease: "add to this release",
  removeFromRelease: "take something out of this release",
  publishRelease: "publish this release",
  scheduleRelease: "schedule this release",
  cancelReleaseSchedule: "cancel the schedule",
  discardRelease: "give this release up",
};

const ROLE_NEEDED: Record<Action, string> = {
  edit: "an editor",
  discardDraft: "an editor",
  rename: "a reviewer or an admin",
  archive: "an editor or an admin",
  unarchive: "an editor or an admin",
  makeTemplate: "an editor",
  unmakeTemplate: "an editor",
  restoreRevision: "an editor",
  submit: "an editor",
  withdraw: "an author or an admin",
  requestReview: "somebody of the desk",
  takeOverReview: "a reviewer",
  check: "a reviewer",
  requestChanges: "a reviewer",
  approve: "a reviewer",
  revokeApproval: "a reviewer",
  publish: "a reviewer",
  schedule: "a reviewer",
  cancelSchedule: "a reviewer",
  retract: "a reviewer",
  republish: "a reviewer",
  requestRedaction: "an admin",
  confirmRedaction: "an admin or a reviewer",
  changeRelease: "a reviewer",
  addToRelease: "a reviewer",
  removeFromRelease: "a reviewer",
  publishRelease: "a reviewer",
  scheduleRelease: "a reviewer",
  cancelReleaseSchedule: "a reviewer",
  discardRelease: "a reviewer",
};

const WORDS_NEEDED: Partial<Record<Action, string>> = {
  submit: "Write a change note: readers will see it.",
  requestChanges: "Say what should change.",
  revokeApproval: "Say why the approval is revoked.",
  retract: "Give a reason: readers will see it.",
  republish: "Write a change note: readers will see it.",
  requestRedaction: "Give the reason for the redaction.",
};

const REFUSALS: Record<Refusal, (action: Action) => string> = {
  no_revision: () => "Nothing has been submitted yet.",
  wrong_status: (action) => `You cannot ${DOES[action]} in its present state.`,
  not_in_role: (action) => `Only ${ROLE_NEEDED[action]} can ${DOES[action]}.`,
  is_author: (action) => `You wrote part of this revision, so somebody else must ${DOES[action]}.`,
  not_author: (action) => `Only ${ROLE_NEEDED[action]} can ${DOES[action]}.`,
  draft_incomplete: () => "Some things are still missing: see the list.",
  warnings_block: () => "Some warnings stop a submission of this kind: see the list.",
  nothing_changed: () => "Nothing has changed since the last revision.",
  needs_words: (action) => WORDS_NEEDED[action] ?? "Say why.",
  claims_unchecked: () => "Some claims have not been checked yet.",
  claims_disputed: () => "A claim is disputed: request changes instead.",
  already_approved_by_you: () =>
    "You have approved this revision already; another person must too.",
  not_newest_approved: () => "A later revision has been approved since.",
  hash_changed: () =>
    "The content is not the one that was approved. Tell an admin: this must not happen.",
  is_public: () => "It is public already: retract it instead.",
  never_published: () => "It was never public: publish it instead.",
  was_retracted: () => "It was retracted, and what was retracted is never published again.",
  is_scheduled: () => "It is scheduled: cancel the schedule first.",
  in_scheduled_release: () =>
    "It goes out with a release that is scheduled: cancel that schedule first.",
  not_scheduled: () => "It is not scheduled.",
  is_redacted: () => "Its content was erased.",
  redaction_requested: () =>
    "A redaction has been asked for already: another person must confirm it.",
  no_redaction_request: () => "Nobody has asked for a redaction.",
  in_use: () => "It is public, in review or about to be published: withdraw or retract it first.",
  is_archived: () => "It is archived: bring it back first.",
  not_archived: () => "It is not archived.",
  was_submitted: () => "Something of it was submitted. Duplicate it, and make the copy a template.",
  is_template: () => "It is a template: begin an entry from it, and submit that.",
  not_template: () => "It is not a template.",
  could_not_review: () =>
    "They could not review it: they wrote part of it, or are no reviewer any more. Ask somebody else.",
  asked_already: (action) =>
    action === "takeOverReview" ? "You have it already." : "They are asked already.",
  no_release: () => "There is no such release.",
  release_over: () => "It was published or given up already.",
  release_scheduled: () => "It is scheduled: cancel the schedule first.",
  release_not_scheduled: () => "It is not scheduled.",
  release_empty: () => "Nothing is in it yet.",
  release_blocked: () =>
    "Something in it cannot be published: see the list. Nothing is published until all of it can be.",
  same_person: () => "You asked for this yourself, so another person must confirm it.",
};

/** Why the action was refused, in a sentence that also says what would help where something would. */
export const refusalText = (refusal: Refusal, action: Action): string => REFUSALS[refusal](action);
