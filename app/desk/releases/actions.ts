"use server";
// Adapters between the forms of a release and the commands.
import { redirect } from "next/navigation";
import { releaseAddress } from "#components/desk/entries/addresses.ts";
import type { FormState } from "#components/ui/form-state.ts";
import { addToRelease } from "#lib/desk/releases/add-to-release.ts";
import { cancelReleaseSchedule } from "#lib/desk/releases/cancel-release-schedule.ts";
import { changeRelease } from "#lib/desk/releases/change-release.ts";
import { createRelease } from "#lib/desk/releases/create-release.ts";
import { discardRelease } from "#lib/desk/releases/discard-release.ts";
import { publishRelease } from "#lib/desk/releases/publish-release.ts";
import { removeFromRelease } from "#lib/desk/releases/remove-from-release.ts";
import { scheduleRelease } from "#lib/desk/releases/schedule-release.ts";
import { contextOf, failed, typedIn } from "../commanding.ts";
import { instantOf } from "../instant-of.ts";
import { released } from "./answers.ts";

/** Begins a release, with the revision that the form names. */
export async function createReleaseAction(
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const typed = typedIn(form, "name", "note", "revision");
  const context = await contextOf(form);
  const made = await createRelease(context, typed);
  if (!made.ok) return failed(made, typed);
  const { release } = made.value;
  const begun = `${releaseAddress(release)}?done=createRelease`;
  if (!typed.revision) redirect(begun);
  const [entry = "", revision = ""] = typed.revision.split(" ");
  // The release stands in any case; what could not be added is looked for on its page.
  await addToRelease({ ...context, key: `${context.key} add` }, { release, entry, revision });
  redirect(begun);
}

/** Puts the chosen revision into the release. */
export async function addAction(_previous: FormState, form: FormData): Promise<FormState> {
  const typed = typedIn(form, "release", "revision");
  if (!typed.release) return { values: typed, errors: { release: "Choose a release" } };
  if (!typed.revision) return { values: typed, errors: { revision: "Choose a revision" } };
  const [entry = "", revision = ""] = typed.revision.split(" ");
  const { release } = typed;
  const context = await contextOf(form);
  // The form offers several releases, and each is another command.
  const key = `${context.key} ${release} ${revision}`;
  return released(
    "addToRelease",
    typed,
    await addToRelease({ ...context, key }, { release, entry, revision }),
  );
}

/** Takes an entry's revision out of the release. */
export async function removeAction(_previous: FormState, form: FormData): Promise<FormState> {
  const typed = typedIn(form, "release", "entry");
  return released(
    "removeFromRelease",
    typed,
    await removeFromRelease(await contextOf(form), typed),
  );
}

/** Saves name and note. */
export async function changeAction(_previous: FormState, form: FormData): Promise<FormState> {
  const typed = typedIn(form, "release", "name", "note");
  return released("changeRelease", typed, await changeRelease(await contextOf(form), typed));
}

/** Publishes all of it now. */
export async function publishAction(_previous: FormState, form: FormData): Promise<FormState> {
  const typed = typedIn(form, "release");
  return released("publishRelease", typed, await publishRelease(await contextOf(form), typed));
}

/** Writes down when all of it shall be public. */
export async function scheduleAction(_previous: FormState, form: FormData): Promise<FormState> {
  const typed = typedIn(form, "release", "at", "offset");
  const at = instantOf(typed.at, typed.offset);
  return released(
    "scheduleRelease",
    typed,
    await scheduleRelease(await contextOf(form), { ...typed, at }),
  );
}

/** Ends its schedule. */
export async function cancelAction(_previous: FormState, form: FormData): Promise<FormState> {
  const typed = typedIn(form, "release");
  return released(
    "cancelReleaseSchedule",
    typed,
    await cancelReleaseSchedule(await contextOf(form), typed),
  );
}

/** Gives it up. */
export async function discardAction(_previous: FormState, form: FormData): Promise<FormState> {
  const typed = typedIn(form, "release");
  return released("discardRelease", typed, await discardRelease(await contextOf(form), typed));
}
