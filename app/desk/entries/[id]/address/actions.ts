"use server";
import { redirect } from "next/navigation";
import { historyAddress } from "#components/desk/entries/addresses.ts";
import type { FormState } from "#components/ui/form-state.ts";
import { renameEntry } from "#lib/desk/rename-entry.ts";
import { contextOf, failed, typedIn } from "../../../commanding.ts";

/** Moves the entry; its history says so. */
export async function renameAction(_previous: FormState, form: FormData): Promise<FormState> {
  const typed = typedIn(form, "entry", "slug");
  const done = await renameEntry(await contextOf(form), typed);
  if (!done.ok) return failed(done, typed, { action: "rename" });
  redirect(historyAddress(typed.entry));
}
