"use server";
// Adapters between the review's forms and the commands.
import type { FormState } from "#components/ui/form-state.ts";
import { approve } from "#lib/desk/approve.ts";
import { cancelSchedule } from "#lib/desk/cancel-schedule.ts";
import { checkClaims } from "#lib/desk/check-claims.ts";
import { confirmRedaction } from "#lib/desk/confirm-redaction.ts";
import { publish } from "#lib/desk/publish.ts";
import { republish } from "#lib/desk/republish.ts";
import { requestChanges } from "#lib/desk/request-changes.ts";
import { requestRedaction } from "#lib/desk/request-redaction.ts";
import { requestReview } from "#lib/desk/request-review.ts";
import { retract } from "#lib/desk/retract.ts";
import { revokeApproval } from "#lib/desk/revoke-approval.ts";
import { schedule } from "#lib/desk/schedule.ts";
import { takeOverReview } from "#lib/desk/take-over-review.ts";
import { withdraw } from "#lib/desk/withdraw.ts";
import { contextOf, typedIn } from "../../../../commanding.ts";
import { instantOf } from "../../../../instant-of.ts";
import { checked, decided } from "./answers.ts";
import { findingsIn } from "./read-form.ts";

/** Records a finding on one claim or several. */
export async function checkAction(_previous: FormState, form: FormData): Promise<FormState> {
  const typed = typedIn(form, "entry", "revision", "reason", "wordsId");
  const { entry, revision } = typed;
  const outcome = await checkClaims(await contextOf(form), {
    entry,
    revision,
    findings: findingsIn(form),
  });
  return checked(outcome, typed);
}

/** Writes down when the revision shall be public. */
export async function scheduleAction(_previous: FormState, form: FormData): Promise<FormState> {
  const typed = typedIn(form, "entry", "revision", "number", "at", "offset");
  const at = instantOf(typed.at, typed.offset);
  return decided("schedule", typed, await schedule(await contextOf(form), { ...typed, at }));
}

/** Approves the content that the form names. */
export async function approveAction(_previous: FormState, form: FormData): Promise<FormState> {
  const typed = typedIn(form, "entry", "revision", "number", "hash");
  return decided("approve", typed, await approve(await contextOf(form), typed));
}

/** Asks somebody to review the revision. */
export async function requestReviewAction(
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const typed = typedIn(form, "entry", "revision", "number", "person");
  return decided("requestReview", typed, await requestReview(await contextOf(form), typed));
}

/** Takes the review over. */
export async function takeOverReviewAction(
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const typed = typedIn(form, "entry", "revision", "number");
  return decided("takeOverReview", typed, await takeOverReview(await contextOf(form), typed));
}

/** Takes the revision out of review. */
export async function withdrawAction(_previous: FormState, form: FormData): Promise<FormState> {
  const typed = typedIn(form, "entry", "revision", "number");
  return decided("withdraw", typed, await withdraw(await contextOf(form), typed));
}

/** Makes the revision public now. */
export async function publishAction(_previous: FormState, form: FormData): Promise<FormState> {
  const typed = typedIn(form, "entry", "revision", "number");
  return decided("publish", typed, await publish(await contextOf(form), typed));
}

/** Ends the revision's schedule. */
export async function cancelScheduleAction(
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const typed = typedIn(form, "entry", "revision", "number");
  return decided("cancelSchedule", typed, await cancelSchedule(await contextOf(form), typed));
}

/** Erases the revision's words, as a second person. */
export async function confirmRedactionAction(
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const typed = typedIn(form, "entry", "revision", "number");
  return decided("confirmRedaction", typed, await confirmRedaction(await contextOf(form), typed));
}

/** Sends the revision back, and says why. */
export async function requestChangesAction(
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const typed = typedIn(form, "entry", "revision", "number", "reason", "wordsId");
  return decided("requestChanges", typed, await requestChanges(await contextOf(form), typed));
}

/** Takes an approval back, and says why. */
export async function revokeAction(_previous: FormState, form: FormData): Promise<FormState> {
  const typed = typedIn(form, "entry", "revision", "number", "reason", "wordsId");
  return decided("revokeApproval", typed, await revokeApproval(await contextOf(form), typed));
}

/** Retracts what is public, and says why. */
export async function retractAction(_previous: FormState, form: FormData): Promise<FormState> {
  const typed = typedIn(form, "entry", "revision", "number", "reason", "wordsId");
  return decided("retract", typed, await retract(await contextOf(form), typed));
}

/** Makes an earlier revision public again. */
export async function republishAction(_previous: FormState, form: FormData): Promise<FormState> {
  const typed = typedIn(form, "entry", "revision", "number", "note", "wordsId");
  return decided("republish", typed, await republish(await contextOf(form), typed));
}

/** Asks for a redaction, and says why. */
export async function requestRedactionAction(
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const typed = typedIn(form, "entry", "revision", "number", "reason", "wordsId");
  return decided("requestRedaction", typed, await requestRedaction(await contextOf(form), typed));
}
