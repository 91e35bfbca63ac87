"use server";
import { refresh } from "next/cache";
import type { FormState } from "#components/ui/form-state.ts";
import { continueThread } from "#lib/desk/comments/continue-thread.ts";
import { startThread } from "#lib/desk/comments/start-thread.ts";
import { contextOf, failed, typedIn } from "../../../../commanding.ts";

/** Says something about a claim under review: a first comment, an answer, or that it is resolved. */
export async function talkAction(_previous: FormState, form: FormData): Promise<FormState> {
  const typed = typedIn(form, "entry", "revision", "claim", "thread", "body", "act", "step");
  const { entry, revision, claim, thread, body } = typed;
  const context = await contextOf(form);
  const act = typed.act === "reopened" ? ("reopened" as const) : ("resolved" as const);
  const outcome = !thread
    ? await startThread(context, { entry, revision, claim, body })
    : typed.step
      ? await continueThread(context, { thread, act })
      : await continueThread(context, { thread, act: "said", body });
  if (!outcome.ok) {
    const { wordsId } = typedIn(form, "wordsId");
    const words = outcome.why === "invalid" ? outcome.invalid.body : undefined;
    return words ? { values: typed, errors: { [wordsId]: words } } : failed(outcome, typed);
  }
  refresh();
  return { done: "Said", values: { said: String(Date.now()) } };
}
