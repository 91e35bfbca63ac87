"use client";
import { startTransition, useActionState, useEffect, type ReactNode } from "react";
import { announce } from "./announce.ts";
import { classes } from "./classes.ts";
import { ErrorSummary } from "./error-summary.tsx";
import type { FormAction, FormState } from "./form-state.ts";

/**
 * A form around a server action: shows the summary of errors, keeps what was typed, and works
 * without JavaScript. The children are a function of the action's last answer.
 */
export function ActionForm<State extends FormState>({
  action,
  initial,
  id,
  className,
  children,
}: {
  action: FormAction<State>;
  initial: Awaited<State>;
  /** For controls that stand outside and belong to it by their `form` attribute. */
  id?: string;
  className?: string;
  children: (state: Awaited<State>, pending: boolean) => ReactNode;
}) {
  const [state, dispatch, pending] = useActionState(action, initial);
  useEffect(() => {
    if (state.done) announce(state.done);
  }, [state]);
  return (
    <form
      id={id}
      action={dispatch}
      // React empties a form whose action has run, also when it failed. Calling the action ourselves
      // leaves the fields alone; without JavaScript `action` above still posts.
      onSubmit={(event) => {
        event.preventDefault();
        if (pending) return;
        const submitter = event.nativeEvent.submitter;
        const form = new FormData(event.currentTarget, submitter);
        startTransition(() => dispatch(form));
      }}
      noValidate
      className={classes("grid gap-5", className)}
      aria-busy={pending}
    >
      <ErrorSummary errors={state.errors} />
      {children(state, pending)}
    </form>
  );
}
