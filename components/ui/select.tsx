import type { ComponentProps, ReactNode } from "react";
import { classes } from "./classes.ts";
import { describedBy, FormField, inputClass, type FieldProps } from "./form-field.tsx";

type SelectProps = FieldProps &
  Omit<ComponentProps<"select">, keyof FieldProps> & {
    name: string;
    children: ReactNode;
  };

/**
 * A labelled choice of one among few, with `<option>` children. The browser's own select: it works
 * before hydration, in GET forms, and as a wheel on phones. For many options take ComboBox.
 */
export function Select({ label, hint, error, className, id, children, ...select }: SelectProps) {
  const fieldId = id ?? select.name;
  return (
    <FormField id={fieldId} label={label} hint={hint} error={error} className={className}>
      <select
        // React resets a select after an action to what it first showed; a key remounts it instead.
        key={String(select.defaultValue ?? "")}
        {...select}
        id={fieldId}
        className={classes(inputClass, "pr-8")}
        {...describedBy(fieldId, { hint, error })}
      >
        {children}
      </select>
    </FormField>
  );
}
