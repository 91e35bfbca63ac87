import type { ComponentProps, ReactNode } from "react";
import { classes } from "./classes.ts";
import { FieldError, FormFieldset, type FieldProps } from "./form-field.tsx";

type ChoiceProps = Omit<ComponentProps<"input">, "type"> & {
  label: ReactNode;
  hint?: ReactNode;
  error?: string;
};

function Choice({
  type,
  label,
  hint,
  error,
  className,
  ...input
}: ChoiceProps & { type: "checkbox" | "radio" }) {
  const id = input.id ?? (type === "radio" ? `${input.name}-${input.value}` : input.name);
  const described = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""]
    .filter(Boolean)
    .join(" ");
  return (
    <div className={classes("grid", className)}>
      <FieldError id={id ?? ""} error={error} />
      <label
        htmlFor={id}
        className="flex min-h-11 w-fit cursor-pointer items-center gap-3 has-disabled:cursor-not-allowed has-disabled:text-ink-soft"
      >
        <input
          {...input}
          type={type}
          id={id}
          className="size-5 shrink-0 accent-accent"
          aria-describedby={described || undefined}
          aria-invalid={error ? true : undefined}
        />
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="-mt-1 pl-8 text-sm text-ink-soft">
          {hint}
        </p>
      )}
    </div>
  );
}

/** One box to tick. In a group give each its own `id`, for they share a name. */
export const Checkbox = (props: ChoiceProps) => <Choice {...props} type="checkbox" />;

/** Boxes or radios under one legend. */
export function ChoiceGroup({
  id,
  children,
  ...field
}: FieldProps & { id: string; children: ReactNode }) {
  return (
    <FormFieldset id={id} {...field}>
      <div className="grid">{children}</div>
    </FormFieldset>
  );
}

/** One among few, all visible. */
export function RadioGroup<Value extends string>({
  name,
  options,
  defaultValue,
  onChange,
  ...field
}: FieldProps & {
  name: string;
  options: readonly { value: Value; label: ReactNode; hint?: ReactNode; disabled?: boolean }[];
  defaultValue?: Value;
  onChange?: (value: Value) => void;
}) {
  return (
    <ChoiceGroup id={name} {...field}>
      {options.map((option) => (
        <Choice
          key={option.value}
          type="radio"
          name={name}
          value={option.value}
          label={option.label}
          hint={option.hint}
          disabled={option.disabled}
          defaultChecked={option.value === defaultValue}
          onChange={onChange && (() => onChange(option.value))}
        />
      ))}
    </ChoiceGroup>
  );
}
