"use server";
import { AuthError } from "next-auth";
import { redirect } from "next/navigation";
import type { FormState } from "#components/ui/form-state.ts";
import { insideOnly } from "#lib/auth/callback-url.ts";
import { signIn, TooManyAttempts } from "#lib/auth/next-auth.ts";
import { passwordOf, textOf } from "#lib/auth/form-text.ts";
import { waitWords } from "#lib/auth/wait-words.ts";

/** Signs in with e-mail address and password, then leads on inside. */
export async function signInAction(_previous: FormState, form: FormData): Promise<FormState> {
  const email = textOf(form, "email");
  const password = passwordOf(form, "password");
  const values = { email };
  if (!email || !password) {
    return {
      values,
      errors: {
        email: email ? undefined : "Enter your e-mail address",
        password: password ? undefined : "Enter your password",
      },
    };
  }
  try {
    await signIn("credentials", { email, password, redirect: false });
  } catch (error) {
    if (error instanceof TooManyAttempts)
      return { values, errors: { "": waitWords(error.waitSeconds) } };
    if (error instanceof AuthError && error.type === "CredentialsSignin")
      return { values, errors: { email: "The e-mail address or the password is wrong" } };
    throw error;
  }
  redirect(insideOnly(textOf(form, "callbackUrl")));
}

/** Leads to the provider of single sign-on, which leads back inside. */
export async function singleSignOnAction(form: FormData): Promise<void> {
  await signIn("oidc", { redirectTo: insideOnly(textOf(form, "callbackUrl")) });
}
