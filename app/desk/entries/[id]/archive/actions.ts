"use server";
import { redirect } from "next/navigation";
import { doneAddress, entryAddress } from "#components/desk/entries/addresses.ts";
import type { FormState } from "#components/ui/form-state.ts";
import { archive, unarchive } from "#lib/desk/archive.ts";
import { contextOf, failed, typedIn } from "../../../commanding.ts";

/** Archives the entry; its page offers the way back. */
export async function archiveAction(_previous: FormState, form: FormData): Promise<FormState> {
  const typed = typedIn(form, "entry");
  const done = await archive(await contextOf(form), typed);
  if (!done.ok) return failed(done, typed, { action: "archive" });
  redirect(entryAddress(typed.entry));
}

/** Brings the entry back. */
export async function unarchiveAction(_previous: FormState, form: FormData): Promise<FormState> {
  const typed = typedIn(form, "entry");
  const done = await unarchive(await contextOf(form), typed);
  if (!done.ok) return failed(done, typed, { action: "unarchive" });
  redirect(doneAddress(typed.entry, "unarchive"));
}
