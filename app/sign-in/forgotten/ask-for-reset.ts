"use server";
import { headers } from "next/headers";
import { after } from "next/server";
import type { FormState } from "#components/ui/form-state.ts";
import { appDb } from "#db/client.ts";
import { textOf } from "#lib/auth/form-text.ts";
import { mailResetLink } from "#lib/auth/forgotten.ts";

/** Has a link mailed to whoever has an account. The answer, and when it comes, is the same for everybody. */
export async function askForReset(_previous: FormState, form: FormData): Promise<FormState> {
  const email = textOf(form, "email");
  if (!/^\S+@\S+$/.test(email))
    return {
      values: { email },
      errors: { email: "Enter an e-mail address, like ada@example.org" },
    };
  const address = (await headers()).get("x-forwarded-for");
  after(() => mailResetLink(appDb(), { email, address }));
  return { done: "If there is an account with this address, a link is on its way." };
}
