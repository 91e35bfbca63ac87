"use server";
import { redirect } from "next/navigation";
import { entryAddress } from "#components/desk/entries/addresses.ts";
import type { FormState } from "#components/ui/form-state.ts";
import { makeTemplate, unmakeTemplate } from "#lib/desk/template.ts";
import { contextOf, failed, typedIn } from "../../../commanding.ts";

/** Makes the entry a template, or says anew what it is for. */
export async function makeTemplateAction(_previous: FormState, form: FormData): Promise<FormState> {
  const typed = typedIn(form, "entry", "purpose");
  const done = await makeTemplate(await contextOf(form), typed);
  if (!done.ok) return failed(done, typed, { action: "makeTemplate" });
  redirect(entryAddress(typed.entry));
}

/** Makes the template an ordinary entry. */
export async function unmakeTemplateAction(
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const typed = typedIn(form, "entry");
  const done = await unmakeTemplate(await contextOf(form), typed);
  if (!done.ok) return failed(done, typed, { action: "unmakeTemplate" });
  redirect(entryAddress(typed.entry));
}
