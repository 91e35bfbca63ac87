import type { FieldErrors } from "./error-summary.tsx";

/**
 * What a server action answers to its form: what was typed, so that nothing is lost (never a
 * password), what is wrong, or what was done.
 */
export type FormState = {
  readonly values?: Readonly<Record<string, string>>;
  readonly errors?: FieldErrors;
  readonly done?: string;
};

/** A server action for useActionState. */
export type FormAction<State extends FormState = FormState> = (
  previous: Awaited<State>,
  form: FormData,
) => State | Promise<State>;
