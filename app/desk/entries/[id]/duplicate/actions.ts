"use server";
import { redirect } from "next/navigation";
import { entryAddress } from "#components/desk/entries/addresses.ts";
import type { FormState } from "#components/ui/form-state.ts";
import { duplicateEntry } from "#lib/desk/duplicate-entry.ts";
import { contextOf, failed, typedIn } from "../../../commanding.ts";

/** Creates the copy and goes to its draft. */
export async function duplicateAction(_previous: FormState, form: FormData): Promise<FormState> {
  const typed = typedIn(form, "entry", "title", "slug");
  const made = await duplicateEntry(await contextOf(form), typed);
  if (!made.ok) return failed(made, typed);
  redirect(entryAddress(made.value.entry));
}
