"use server";
import { revalidatePath } from "next/cache";
import type { FormState } from "#components/ui/form-state.ts";
import { appDb } from "#db/client.ts";
import { nameProblem } from "#lib/auth/account-errors.ts";
import { requirePerson } from "#lib/auth/current.ts";
import { passwordOf, textOf } from "#lib/auth/form-text.ts";
import { changeOwnName, changeOwnPassword } from "#lib/auth/own-account.ts";
import { passwordProblem } from "#lib/auth/passwords.ts";
import { endSessions } from "#lib/auth/sessions.ts";
import { waitWords } from "#lib/auth/wait-words.ts";
import { setMailRhythm } from "#lib/desk/notices/mail-rhythm.ts";
import { MAIL_RHYTHMS } from "#lib/editorial/notices.ts";

/** Changes the name of whoever asks. */
export async function nameAction(_previous: FormState, form: FormData): Promise<FormState> {
  const person = await requirePerson();
  const name = textOf(form, "name");
  const problem = nameProblem(name);
  if (problem) return { values: { name }, errors: { name: problem } };
  await changeOwnName(appDb(), person, name);
  revalidatePath("/desk", "layout");
  return { values: { name }, done: "The name is saved" };
}

/** Changes how often whoever asks is told by mail. */
export async function mailAction(_previous: FormState, form: FormData): Promise<FormState> {
  const person = await requirePerson();
  const typed = textOf(form, "rhythm");
  const rhythm = MAIL_RHYTHMS.find((one) => one === typed);
  if (!rhythm) return { values: { rhythm: typed }, errors: { rhythm: "Choose how often" } };
  await setMailRhythm(appDb(), person.id, rhythm);
  revalidatePath("/desk/account");
  return { values: { rhythm }, done: "It is saved" };
}

/** Changes the password of whoever asks and knows the present one. */
export async function passwordAction(_previous: FormState, form: FormData): Promise<FormState> {
  const person = await requirePerson();
  const present = passwordOf(form, "present");
  const next = passwordOf(form, "next");
  const errors = {
    present: present ? undefined : "Enter your present password",
    next: passwordProblem(next, person),
  };
  if (errors.present || errors.next) return { errors };
  const changed = await changeOwnPassword(appDb(), person, { present, next });
  if (changed.ok) {
    revalidatePath("/desk/account");
    return { done: "The password is changed" };
  }
  return {
    errors: {
      present:
        changed.code === "wrong"
          ? "This is not your present password"
          : waitWords(changed.waitSeconds),
    },
  };
}

/** Ends one session of whoever asks. */
export async function endSessionAction(form: FormData): Promise<void> {
  const person = await requirePerson();
  await endSessions(appDb(), person.id, { only: textOf(form, "session") });
  revalidatePath("/desk/account");
}

/** Ends all other sessions of whoever asks. */
export async function endOthersAction(): Promise<void> {
  const person = await requirePerson();
  await endSessions(appDb(), person.id, { but: person.sessionId });
  revalidatePath("/desk/account");
}
