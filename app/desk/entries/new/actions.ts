"use server";
import { redirect } from "next/navigation";
import { entryAddress } from "#components/desk/entries/addresses.ts";
import type { FormState } from "#components/ui/form-state.ts";
import { createEntry } from "#lib/desk/create-entry.ts";
import { contextOf, failed, typedIn } from "../../commanding.ts";

/** Creates an entry and goes to its draft. */
export async function createAction(_previous: FormState, form: FormData): Promise<FormState> {
  const typed = typedIn(form, "kind", "title", "slug");
  // The kind is parsed by the command.
  const made = await createEntry(await contextOf(form), typed as Parameters<typeof createEntry>[1]);
  if (!made.ok) return failed(made, typed);
  redirect(entryAddress(made.value.entry));
}
