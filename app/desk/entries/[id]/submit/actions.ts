"use server";
import { redirect } from "next/navigation";
import { reviewAddress, submitAddress } from "#components/desk/entries/addresses.ts";
import type { FormState } from "#components/ui/form-state.ts";
import { confirmSubmission } from "#lib/desk/confirm-submission.ts";
import { prepareSubmission } from "#lib/desk/prepare-submission.ts";
import { Words } from "#lib/desk/target.ts";
import { refusalText } from "#lib/editorial/words.ts";
import { contextOf, failed, typedIn } from "../../../commanding.ts";

const ABOUT = { action: "submit", words: "note" } as const;

/** Keeps what the draft says now as a candidate, and goes on to its confirmation. */
export async function prepareAction(_previous: FormState, form: FormData): Promise<FormState> {
  const { entry, note } = typedIn(form, "entry", "note");
  if (!note) return { values: { note }, errors: { note: refusalText("needs_words", "submit") } };
  const tooLong = Words.safeParse(note).error?.issues[0]?.message;
  if (tooLong) return { values: { note }, errors: { note: tooLong } };
  const prepared = await prepareSubmission(await contextOf(form), { entry });
  if (!prepared.ok) return failed(prepared, { note }, ABOUT);
  const query = new URLSearchParams({ hash: prepared.value.hash, note });
  redirect(`${submitAddress(entry)}/confirm?${query}`);
}

/** Submits the candidate that the form names, and goes to its review. */
export async function confirmAction(_previous: FormState, form: FormData): Promise<FormState> {
  const typed = typedIn(form, "entry", "hash", "note", "reviewer");
  const confirmed = await confirmSubmission(await contextOf(form), typed);
  if (!confirmed.ok) return failed(confirmed, typed, ABOUT);
  redirect(`${reviewAddress(typed.entry, confirmed.value.number)}?submitted`);
}
