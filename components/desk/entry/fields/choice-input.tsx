"use client";
import { describedBy, FormField, inputClass } from "#components/ui/form-field.tsx";
import { useValue } from "../draft/use-shared.ts";
import type { InputProps } from "./input.ts";
import { useFault } from "./use-fault.ts";

/** One of the kind's options. */
export function ChoiceInput({ id, path, label, help, spec }: InputProps<"choice">) {
  const [value, setValue] = useValue(path, "choice");
  const { error, handlers } = useFault(spec, value);
  const isKnown = value === undefined || spec.options.some((option) => option.value === value);
  return (
    <div {...handlers}>
      <FormField id={id} label={label} hint={help} error={error}>
        <select
          id={id}
          value={value ?? ""}
          onChange={(event) => setValue(event.target.value || undefined)}
          className={inputClass}
          {...describedBy(id, { hint: help, error })}
        >
          <option value="">Not stated</option>
          {!isKnown && <option value={value}>{value}</option>}
          {spec.options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      </FormField>
    </div>
  );
}
