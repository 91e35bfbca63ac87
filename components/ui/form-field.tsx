import type { ReactNode } from "react";
import { CircleAlert } from "lucide-react";
import { classes } from "./classes.ts";

/** What every labelled control takes. The id defaults to the name, so that an ErrorSummary can link to it. */
export type FieldProps = {
  label: ReactNode;
  /** One sentence of help, above the control. */
  hint?: ReactNode;
  /** What is wrong, in the words that the error summary uses too. */
  error?: string;
  className?: string;
};

/** The ids that tie a control to its hint and error; give them to the control. */
export function describedBy(id: string, { hint, error }: Pick<FieldProps, "hint" | "error">) {
  const ids = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ");
  return {
    "aria-describedby": ids || undefined,
    "aria-invalid": error ? (true as const) : undefined,
  };
}

/** The look of a text box. */
export const inputClass =
  "block w-full min-h-11 rounded border border-rule-strong bg-raised px-3 py-2 text-ink placeholder:text-ink-soft aria-invalid:border-2 aria-invalid:border-danger disabled:bg-surface disabled:text-ink-soft [&:not(select)]:read-only:bg-surface";

/** Label, hint and error around one control. */
export function FormField({
  id,
  label,
  hint,
  error,
  className,
  children,
}: FieldProps & { id: string; children: ReactNode }) {
  return (
    <div className={classes("grid gap-1", error && "border-l-4 border-danger pl-3", className)}>
      <label htmlFor={id} className="w-fit font-semibold">
        {label}
      </label>
      <FieldHint id={id} hint={hint} />
      <FieldError id={id} error={error} />
      {children}
    </div>
  );
}

/** The same for a set of controls, as a fieldset with a legend. */
export function FormFieldset({
  id,
  label,
  hint,
  error,
  className,
  children,
}: FieldProps & { id: string; children: ReactNode }) {
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      className={classes("grid gap-1", error && "border-l-4 border-danger pl-3", className)}
      {...describedBy(id, { hint, error })}
      aria-invalid={undefined}
    >
      <legend className="mb-1 font-semibold">{label}</legend>
      <FieldHint id={id} hint={hint} />
      <FieldError id={id} error={error} />
      {children}
    </fieldset>
  );
}

/** Help for the control of this id. */
function FieldHint({ id, hint }: { id: string; hint?: ReactNode }) {
  if (!hint) return null;
  return (
    <p id={`${id}-hint`} className="text-sm text-ink-soft">
      {hint}
    </p>
  );
}

/** What is wrong with the control of this id. */
export function FieldError({ id, error }: { id: string; error?: string }) {
  if (!error) return null;
  return (
    <p id={`${id}-error`} className="flex items-start gap-1.5 font-semibold text-danger">
      <CircleAlert aria-hidden className="mt-1 size-4 shrink-0" />
      <span>
        <span className="sr-only">Error: </span>
        {error}
      </span>
    </p>
  );
}
