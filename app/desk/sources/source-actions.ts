"use server";
import { createHash } from "node:crypto";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { SOURCE_FIELD_PREFIX, SOURCE_FIELD_LABELS } from "#components/desk/sources/field-labels.ts";
import type { SourceFormState } from "#components/desk/sources/source-form-state.ts";
import { appDb } from "#db/client.ts";
import { actorOf, requirePersonWho } from "#lib/auth/current.ts";
import { textOf } from "#lib/auth/form-text.ts";
import type { Failure } from "#lib/desk/outcome.ts";
import { createSource, editSource } from "#lib/sources/commands.ts";
import { findSource } from "#lib/sources/find-source.ts";
import {
  TYPED_FIELDS,
  typedFrom,
  typedFromForm,
  type TypedSource,
} from "#lib/sources/typed-source.ts";

/** Adds a source, or points out the one that has its link. */
export async function addSourceAction(
  _previous: SourceFormState,
  form: FormData,
): Promise<SourceFormState> {
  const context = await contextOf(form);
  const values = typedFromForm(form);
  const insist = form.get("insist") === "yes";
  const outcome = await createSource(context, { ...values, insist });
  if (!outcome.ok) return { values, errors: errorsOf(outcome) };
  const { source, known } = outcome.value;
  if (known) {
    const title = (await findSource(appDb(), source))?.csl.title ?? source;
    return { values, known: { id: source, title } };
  }
  redirect(`/desk/sources/${source}`);
}

/** Saves a source as its next version, over the one that the person looked at. */
export async function editSourceAction(
  source: string,
  _previous: SourceFormState,
  form: FormData,
): Promise<SourceFormState> {
  const context = await contextOf(form);
  const values = typedFromForm(form);
  const version = Number(textOf(form, "version"));
  const outcome = await editSource(context, { ...values, source, version });
  if (outcome.ok) {
    revalidatePath(`/desk/sources/${source}`);
    const next = outcome.value.version;
    const done = next === version ? "Nothing was changed" : `Saved as version ${next}`;
    return { values, version: next, done };
  }
  const latest = outcome.why === "outdated" ? await findSource(appDb(), source) : undefined;
  if (!latest) return { values, version, errors: errorsOf(outcome) };
  return { values, version: latest.version, theirs: differences(values, typedFrom(latest.csl)) };
}

/** The same posted twice acts once; the same page with other words is another attempt. */
async function contextOf(form: FormData) {
  const actor = actorOf(await requirePersonWho("editSource"));
  const said = JSON.stringify([...form].filter(([name]) => !name.startsWith("$")));
  const key = `source ${createHash("sha256").update(`${actor.id} ${said}`).digest("hex")}`;
  return { db: appDb(), actor, key };
}

function errorsOf(failure: Failure): Record<string, string> {
  if (failure.why === "not_found") return { "": "This source does not exist." };
  if (failure.why !== "invalid") return { "": "You may not change sources." };
  return Object.fromEntries(
    Object.entries(failure.invalid).map(([field, message]) => [
      field === "form" ? "" : `${SOURCE_FIELD_PREFIX}${field}`,
      message,
    ]),
  );
}

const differences = (mine: TypedSource, theirs: TypedSource) =>
  TYPED_FIELDS.filter((field) => (mine[field] ?? "").trim() !== (theirs[field] ?? "")).map(
    (field) => ({ label: SOURCE_FIELD_LABELS[field], text: theirs[field] ?? "" }),
  );
