"use server";
import { redirect } from "next/navigation";
import { entryAddress } from "#components/desk/entries/addresses.ts";
import type { FormState } from "#components/ui/form-state.ts";
import { createEntry } from "#lib/desk/create-entry.ts";
import type { Context } from "#lib/desk/define-command.ts";
import { duplicateEntry } from "#lib/desk/duplicate-entry.ts";
import { readTemplates } from "#lib/desk/read/templates.ts";
import type { KindName } from "#lib/editorial/content.ts";
import { kindOf } from "#lib/editorial/kinds.ts";
import { contextOf, failed, typedIn } from "../../commanding.ts";

/** Creates an entry, empty or with the words of a template, and goes to its draft. */
export async function createAction(_previous: FormState, form: FormData): Promise<FormState> {
  const typed = typedIn(form, "kind", "title", "slug", "template");
  if (typed.template) return beginFrom(typed, await contextOf(form));
  // The kind is parsed by the command.
  const made = await createEntry(await contextOf(form), typed as Parameters<typeof createEntry>[1]);
  if (!made.ok) return failed(made, typed);
  redirect(entryAddress(made.value.entry));
}

type Typed = Record<"kind" | "title" | "slug" | "template", string>;

async function beginFrom(typed: Typed, context: Context): Promise<FormState> {
  const { kind, title, slug, template: entry } = typed;
  const template = (await readTemplates(context.db)).find(({ id }) => id === entry);
  if (!template) return { values: typed, errors: { template: "It is no template any more" } };
  if (kind && kind !== template.kind)
    return { values: typed, errors: { template: `It is a template for ${nameOf(template.kind)}` } };
  const made = await duplicateEntry(context, { entry, title, slug });
  if (!made.ok) return failed(made, typed);
  redirect(entryAddress(made.value.entry));
}

const nameOf = (kind: KindName) => kindOf(kind).label.many.toLowerCase();
