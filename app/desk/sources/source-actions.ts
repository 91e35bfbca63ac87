"use server";
import { createHash } from "node:crypto";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { SOURCE_FIELD_PREFIX, SOURCE_FIELD_LABELS } from "#components/desk/sources/field-labels.ts";
import { boxErrors } from "#components/desk/sources/box-errors.ts";
import { FILE_BOX } from "#components/desk/sources/snapshot-fields.tsx";
import { fetchFailureText } from "#components/desk/sources/fetch-words.ts";
import type {
  SnapshotFormState,
  SourceFormState,
} from "#components/desk/sources/source-form-state.ts";
import { appDb } from "#db/client.ts";
import { actorOf, requirePersonWho } from "#lib/auth/current.ts";
import { textOf } from "#lib/auth/form-text.ts";
import type { Failure } from "#lib/desk/outcome.ts";
import { createSource, editSource } from "#lib/sources/commands.ts";
import { fetchSource } from "#lib/sources/fetch-source.ts";
import { findSource } from "#lib/sources/find-source.ts";
import { keepSnapshot } from "#lib/sources/keep-snapshot.ts";
import { snapshotFromForm } from "#lib/sources/snapshot-from-form.ts";
import {
  TYPED_FIELDS,
  typedFrom,
  typedFromForm,
  type TypedSource,
} from "#lib/sources/typed-source.ts";

/** Adds a source, or points out the one that has its link. */
export async function addSourceAction(
  previous: SourceFormState,
  form: FormData,
): Promise<SourceFormState> {
  const context = await contextOf(form);
  const typed = typedFromForm(form);
  const text = textOf(form, "text");
  if (form.get("do") === "fetch") {
    const fetched = await fetchSource(context, typed.url ?? "");
    if (!fetched.ok) return { values: { ...typed, text }, errors: errorOfLink(fetched.failure) };
    const { found } = fetched;
    return { values: { ...found.said, ...typedIn(typed), text }, found };
  }
  const brought = await snapshotFromForm(form);
  const values = { ...typed, text };
  const { found } = previous;
  if (!brought.ok) return { values, found, errors: { [FILE_BOX]: brought.message } };
  const insist = form.get("insist") === "yes";
  const { snapshot } = brought;
  const outcome = await createSource(context, { ...typed, insist, snapshot });
  if (!outcome.ok) return { values, found, errors: errorsOf(outcome) };
  const { source, known } = outcome.value;
  if (known) {
    const title = (await findSource(appDb(), source))?.csl.title ?? source;
    return { values, found, known: { id: source, title } };
  }
  redirect(`/desk/sources/${source}`);
}

/** Keeps a text of a source that is in the library. */
export async function keepSnapshotAction(
  source: string,
  previous: SnapshotFormState,
  form: FormData,
): Promise<SnapshotFormState> {
  const context = await contextOf(form);
  const values = { text: textOf(form, "text") };
  if (form.get("do") === "fetch") {
    const link = (await findSource(appDb(), source))?.csl.URL ?? "";
    const fetched = await fetchSource(context, link);
    if (fetched.ok) return { values, found: fetched.found };
    return { values, errors: { "": fetchFailureText(fetched.failure) } };
  }
  const { found } = previous;
  const brought = await snapshotFromForm(form);
  if (!brought.ok) return { values, found, errors: { [FILE_BOX]: brought.message } };
  const snapshot = brought.snapshot ?? { obtained: "pasted" as const, text: "" };
  const outcome = await keepSnapshot(context, { source, snapshot });
  if (!outcome.ok) return { values, found, errors: errorsOf(outcome) };
  revalidatePath(`/desk/sources/${source}`);
  return { done: outcome.value.isNew ? "The text is kept" : "This very text is held already" };
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
  const said = JSON.stringify(
    [...form]
      .filter(([name]) => !name.startsWith("$"))
      .map(([name, value]) => [
        name,
        // A posted file is as old as its post.
        value instanceof File ? [value.name, value.size] : value,
      ]),
  );
  const key = `source ${createHash("sha256").update(`${actor.id} ${said}`).digest("hex")}`;
  return { db: appDb(), actor, key };
}

const errorOfLink = (failure: Parameters<typeof fetchFailureText>[0]) => ({
  [`${SOURCE_FIELD_PREFIX}url`]: fetchFailureText(failure),
});

/** What somebody typed into a box counts before what was found for it. */
const typedIn = (typed: TypedSource): TypedSource =>
  Object.fromEntries(Object.entries(typed).filter(([, words]) => words.trim() !== ""));

function errorsOf(failure: Failure): Record<string, string> {
  if (failure.why === "not_found") return { "": "This source does not exist." };
  if (failure.why !== "invalid") return { "": "You may not change sources." };
  return boxErrors(failure.invalid);
}

const differences = (mine: TypedSource, theirs: TypedSource) =>
  TYPED_FIELDS.filter((field) => (mine[field] ?? "").trim() !== (theirs[field] ?? "")).map(
    (field) => ({ label: SOURCE_FIELD_LABELS[field], text: theirs[field] ?? "" }),
  );
