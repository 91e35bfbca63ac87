// What the review's actions answer.
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { reviewAddress } from "#components/desk/entries/addresses.ts";
import type { FormState } from "#components/ui/form-state.ts";
import type { Outcome } from "#lib/desk/outcome.ts";
import type { Action } from "#lib/editorial/workflow.ts";
import { failed } from "../../../../commanding.ts";

/** `wordsId`: the control in which the reason or note was typed. */
type Typed = { entry: string; number: string; wordsId?: string } & Record<string, string>;

/** A decision's answer: the same page, which says what was done and what comes next; or what stood in the way. */
export const decided = (action: Action, typed: Typed, outcome: Outcome<unknown>): FormState => {
  if (!outcome.ok) return failed(outcome, typed, { action, words: typed.wordsId });
  redirect(`${reviewAddress(typed.entry, Number(typed.number))}?done=${action}`);
};

/** A check's answer: the page stays where it is. */
export const checked = (
  outcome: Outcome<{ supported: number; disputed: number }>,
  typed: Record<string, string>,
): FormState => {
  if (outcome.ok) {
    refresh();
    const { supported, disputed } = outcome.value;
    return {
      done: disputed > 0 ? `${disputed} disputed` : `${supported} supported`,
      values: { recorded: String(Date.now()) },
    };
  }
  return failed(outcome, typed, { action: "check", words: typed.wordsId });
};
