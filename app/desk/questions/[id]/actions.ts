"use server";
import { redirect } from "next/navigation";
import { threadAddress } from "#components/desk/entries/addresses.ts";
import { questionAddress, questionsAddress } from "#components/desk/questions/question-words.ts";
import type { FormState } from "#components/ui/form-state.ts";
import { answerQuestion } from "#lib/desk/questions/answer-question.ts";
import { discussQuestion } from "#lib/desk/questions/discuss.ts";
import { setAside } from "#lib/desk/questions/set-aside.ts";
import { contextOf, failed, typedIn } from "../../commanding.ts";

/** Tells readers what became of a question. */
export async function answerAction(_previous: FormState, form: FormData): Promise<FormState> {
  const typed = typedIn(form, "question", "after", "outcome", "said", "shown", "version");
  const done = await answerQuestion(await contextOf(form), {
    ...typed,
    // The command looks again at what a browser sends.
    outcome: typed.outcome as "unchanged",
    version: typed.version || undefined,
  });
  if (!done.ok) return failed(done, typed);
  redirect(questionAddress(typed.question));
}

/** Begins a conversation on the claim in the draft. */
export async function discussAction(_previous: FormState, form: FormData): Promise<FormState> {
  const typed = typedIn(form, "question", "body");
  const done = await discussQuestion(await contextOf(form), typed);
  if (!done.ok) return failed(done, typed);
  redirect(threadAddress(done.value.entry, done.value.thread));
}

/** Sets a question aside as spam. */
export async function setAsideAction(_previous: FormState, form: FormData): Promise<FormState> {
  const typed = typedIn(form, "question", "after");
  const done = await setAside(await contextOf(form), typed);
  if (!done.ok) return failed(done, typed);
  redirect(questionsAddress());
}
