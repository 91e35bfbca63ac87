"use server";
import { redirect } from "next/navigation";
import { doneAddress } from "#components/desk/entries/addresses.ts";
import type { FormState } from "#components/ui/form-state.ts";
import { bringBackDraft } from "#lib/desk/bring-back-draft.ts";
import { discardDraft } from "#lib/desk/discard-draft.ts";
import { restoreRevision } from "#lib/desk/restore-revision.ts";
import { contextOf, failed, typedIn } from "../../../commanding.ts";

/** Replaces the draft by a revision's words, and goes to it. */
export async function restoreAction(_previous: FormState, form: FormData): Promise<FormState> {
  const typed = typedIn(form, "entry", "revision", "generation");
  const restored = await restoreRevision(await contextOf(form), typed);
  if (!restored.ok) return failed(restored, typed, { action: "restoreRevision" });
  redirect(doneAddress(typed.entry, "restore"));
}

/** Replaces the draft by what is public, and goes to it. */
export async function discardAction(_previous: FormState, form: FormData): Promise<FormState> {
  const typed = typedIn(form, "entry", "generation");
  const discarded = await discardDraft(await contextOf(form), typed);
  if (!discarded.ok) return failed(discarded, typed, { action: "discardDraft" });
  redirect(doneAddress(typed.entry, "discard"));
}

/** Goes on with the draft that was discarded or replaced. */
export async function bringBackAction(_previous: FormState, form: FormData): Promise<FormState> {
  const typed = typedIn(form, "entry", "generation");
  const back = await bringBackDraft(await contextOf(form), typed);
  if (!back.ok) return failed(back, typed, { action: "bringBackDraft" });
  redirect(doneAddress(typed.entry, "bringBack"));
}
