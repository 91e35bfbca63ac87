"use server";
import { revalidatePath } from "next/cache";
import type { AccountFormState } from "#components/desk/people/account-form-state.ts";
import { REFUSAL_WORDS } from "#components/desk/people/words.ts";
import { appDb } from "#db/client.ts";
import { requirePersonWho } from "#lib/auth/current.ts";
import { rolesOf, textOf } from "#lib/auth/form-text.ts";
import { disablePerson, enablePerson, makePersonLink, setRoles } from "#lib/auth/people.ts";
import { findListedPerson } from "#lib/auth/people-list.ts";
import { endSessionsOf, unlinkIdentity } from "#lib/auth/sign-ins.ts";
import { deliverLink } from "../deliver-link.ts";

/** Sets the person's roles. */
export async function rolesAction(
  personId: string,
  _previous: AccountFormState,
  form: FormData,
): Promise<AccountFormState> {
  const admin = await requirePersonWho("managePeople");
  const roles = rolesOf(form, "roles");
  const done = await setRoles(appDb(), admin, { personId, roles });
  if (!done.ok) return { roles, errors: { roles: REFUSAL_WORDS[done.code] } };
  revalidatePath("/desk/people", "layout");
  return { done: "The roles are saved" };
}

/** Makes a link to a password for the person. */
export async function linkAction(personId: string): Promise<AccountFormState> {
  const admin = await requirePersonWho("managePeople");
  const made = await makePersonLink(appDb(), admin.id, personId);
  if (!made.ok) return { errors: { "": REFUSAL_WORDS[made.code] } };
  const person = await findListedPerson(appDb(), personId);
  if (!person) return { errors: { "": REFUSAL_WORDS.no_such_person } };
  return { done: "The link is made", link: await deliverLink(person, { ...made, by: admin.name }) };
}

/** Disables or enables the account, as the form says. */
export async function disableAction(
  personId: string,
  _previous: AccountFormState,
  form: FormData,
): Promise<AccountFormState> {
  const admin = await requirePersonWho("managePeople");
  const disables = textOf(form, "disabled") === "yes";
  const change = disables ? disablePerson : enablePerson;
  const done = await change(appDb(), admin.id, personId);
  if (!done.ok) return { errors: { "": REFUSAL_WORDS[done.code] } };
  revalidatePath("/desk/people", "layout");
  return { done: disables ? "The account is disabled" : "The account is enabled" };
}

/** Signs the person out of the session that the form names, or of all. */
export async function endSessionsAction(personId: string, form: FormData): Promise<void> {
  const admin = await requirePersonWho("managePeople");
  const session = textOf(form, "session") || undefined;
  await endSessionsOf(appDb(), admin.id, { personId, session });
  revalidatePath("/desk/people", "layout");
}

/** Takes away the single sign-on that the form names. */
export async function unlinkAction(personId: string, form: FormData): Promise<void> {
  const admin = await requirePersonWho("managePeople");
  await unlinkIdentity(appDb(), admin.id, { personId, issuer: textOf(form, "issuer") });
  revalidatePath("/desk/people", "layout");
}
