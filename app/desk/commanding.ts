// Between forms and commands: who asks under which key, what was typed, and a failure in words for the form.
import { randomUUID } from "node:crypto";
import { NOW_WORDS } from "#components/desk/entries/status-words.ts";
import type { FormState } from "#components/ui/form-state.ts";
import { appDb } from "#db/client.ts";
import { actorOf, requirePerson } from "#lib/auth/current.ts";
import { textOf } from "#lib/auth/form-text.ts";
import type { Context } from "#lib/desk/define-command.ts";
import type { Failure } from "#lib/desk/outcome.ts";
import { refusalText } from "#lib/editorial/words.ts";
import type { Action } from "#lib/editorial/workflow.ts";

/** The context of a command that a form asks for: the key in its hidden field makes a double click one. */
export const contextOf = async (form: FormData): Promise<Context> => ({
  db: appDb(),
  actor: actorOf(await requirePerson()),
  key: textOf(form, "key") || randomUUID(),
});

/** The named fields of a form, trimmed; "" for what is missing. */
export const typedIn = <N extends string>(form: FormData, ...names: N[]): Record<N, string> =>
  Object.fromEntries(names.map((name) => [name, textOf(form, name)])) as Record<N, string>; // one for each name

type Words = {
  /** For refusals in words. */
  action?: Action;
  /** The id of the control that holds the change note or the reason. */
  words?: string;
};

/** A failure as the form shows it, with all that was typed. */
export const failed = (
  failure: Failure,
  values: Record<string, string>,
  about: Words = {},
): FormState => ({ values, errors: errorsOf(failure, about) });

/** A failure in a sentence or two, for where no form stands. */
export const failureWords = (failure: Failure, action: Action): string =>
  Object.values(errorsOf(failure, { action })).join(" ");

const errorsOf = (failure: Failure, { action = "edit", words = "" }: Words) => {
  switch (failure.why) {
    case "invalid":
      return Object.fromEntries(
        Object.entries(failure.invalid).map(([at, message]) => [
          // "reason", "note", or the reason of one finding in a list.
          words && /(^|\.)(reason|note)$/.test(at) ? words : at.startsWith("findings") ? "" : at,
          message,
        ]),
      );
    case "refused": {
      if (failure.refusals.includes("needs_words"))
        return { [words]: refusalText("needs_words", action) };
      if (failure.refusals.includes("wrong_status") && failure.status)
        return { "": `${NOW_WORDS[failure.status]}, so nothing was done. Look at it again.` };
      const { refusals, blocked = [] } = failure;
      return {
        "": [...refusals.map((refusal) => refusalText(refusal, action)), ...blocked].join(" "),
      };
    }
    case "incomplete":
      return { "": "Something is missing by now. Go back to see what." };
    case "outdated":
      return {
        "": "It has changed since you opened this page. Nothing was done: look again first.",
      };
    case "not_found":
      return { "": "It is not there any more." };
  }
};
