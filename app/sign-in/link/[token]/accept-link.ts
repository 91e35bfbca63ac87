"use server";
import { AuthError } from "next-auth";
import { redirect } from "next/navigation";
import type { FormState } from "#components/ui/form-state.ts";
import { appDb } from "#db/client.ts";
import { acceptLink } from "#lib/auth/accept-link.ts";
import { HOME } from "#lib/auth/callback-url.ts";
import { passwordOf, textOf } from "#lib/auth/form-text.ts";
import { openLink } from "#lib/auth/links.ts";
import { signIn } from "#lib/auth/next-auth.ts";
import { accountErrors } from "#lib/auth/account-errors.ts";

/** Sets the password that a single-use link allows to set, and signs in with it. */
export async function acceptLinkAction(
  token: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const link = await openLink(appDb(), token);
  if (!link) return { errors: { "": "This link no longer works. Ask an admin for a new one" } };
  const values = {
    name: link.purpose === "reset" ? (link.person?.name ?? "") : textOf(form, "name"),
    email: link.person?.email ?? textOf(form, "email"),
  };
  const password = passwordOf(form, "password");
  const errors = accountErrors({ ...values, password });
  if (errors) return { values, errors };
  const accepted = await acceptLink(appDb(), token, { ...values, password });
  if (!accepted) return { values, errors: { "": "This link was used a moment ago" } };
  try {
    await signIn("credentials", { email: accepted.email, password, redirect: false });
  } catch (error) {
    // Somebody has been guessing at this account: the password is set, but the door is shut for now.
    if (!(error instanceof AuthError)) throw error;
  }
  redirect(HOME);
}
