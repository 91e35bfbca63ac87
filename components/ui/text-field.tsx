import type { ComponentProps } from "react";
import { classes } from "./classes.ts";
import { describedBy, FormField, inputClass, type FieldProps } from "./form-field.tsx";

type TextFieldProps = FieldProps &
  Omit<ComponentProps<"input">, keyof FieldProps> & { name: string; inputClassName?: string };

/** A labelled line of text. Without client code, so it also serves pages that never hydrate. */
export function TextField({
  label,
  hint,
  error,
  className,
  inputClassName,
  id,
  ...input
}: TextFieldProps) {
  const fieldId = id ?? input.name;
  return (
    <FormField id={fieldId} label={label} hint={hint} error={error} className={className}>
      <input
        type="text"
        {...input}
        id={fieldId}
        className={classes(inputClass, inputClassName)}
        {...describedBy(fieldId, { hint, error })}
      />
    </FormField>
  );
}

type TextAreaProps = FieldProps &
  Omit<ComponentProps<"textarea">, keyof FieldProps> & { name: string; inputClassName?: string };

/** A labelled text of several lines; it grows with what is typed where the browser can. */
export function TextArea({
  label,
  hint,
  error,
  className,
  inputClassName,
  id,
  ...input
}: TextAreaProps) {
  const fieldId = id ?? input.name;
  return (
    <FormField id={fieldId} label={label} hint={hint} error={error} className={className}>
      <textarea
        rows={3}
        {...input}
        id={fieldId}
        className={classes(
          inputClass,
          "field-sizing-content min-h-24 max-h-[60vh]",
          inputClassName,
        )}
        {...describedBy(fieldId, { hint, error })}
      />
    </FormField>
  );
}
