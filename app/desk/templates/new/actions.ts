"use server";
import { redirect } from "next/navigation";
import { entryAddress } from "#components/desk/entries/addresses.ts";
import type { FormState } from "#components/ui/form-state.ts";
import { createEntry } from "#lib/desk/create-entry.ts";
import { makeTemplate, Purpose } from "#lib/desk/template.ts";
import { slugFrom } from "#lib/editorial/search-key.ts";
import { contextOf, failed, typedIn } from "../../commanding.ts";

/** Creates an entry and makes it a template. Its address, which nobody sees, follows from its name. */
export async function createTemplateAction(
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const typed = typedIn(form, "kind", "title", "purpose");
  const purpose = Purpose.safeParse(typed.purpose);
  // Before anything is made, so that nothing is made by halves.
  if (!purpose.success)
    return { values: typed, errors: { purpose: purpose.error.issues[0]?.message } };
  const context = await contextOf(form);
  const slug = typed.title && slugFrom(`template ${typed.title}`).slice(0, 80);
  // The kind is parsed by the command.
  const asked = { ...typed, slug } as Parameters<typeof createEntry>[1];
  const made = await createEntry({ ...context, key: `${context.key} create` }, asked);
  if (!made.ok) return failed(made, typed);
  const { entry } = made.value;
  const done = await makeTemplate(context, { entry, purpose: purpose.data });
  if (!done.ok) return failed(done, typed, { action: "makeTemplate" });
  redirect(entryAddress(entry));
}
