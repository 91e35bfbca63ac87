"use client";
import { describedBy, FormField, inputClass } from "#components/ui/form-field.tsx";
import type { InputProps } from "./input.ts";
import { Understood } from "./understood.tsx";
import { useFault } from "./use-fault.ts";
import { useSaidDate } from "./use-said-date.ts";

/** What a date may be typed as. */
export const DATE_REFUSAL =
  "This is no date that is understood. Write it like 10 March 2025, 24–26 March 2025, around March 2025, spring 2025 or since July 2025.";

/** A date as people say it, or as EDTF. */
export function DateInput({ id, path, label, help, spec }: InputProps<"date">) {
  const { value, words, shown, type, leave } = useSaidDate(path);
  const fault = useFault(spec, value);
  const error = fault.error && DATE_REFUSAL;
  const { "aria-describedby": described, ...invalid } = describedBy(id, { hint: help, error });
  return (
    <div {...fault.handlers}>
      <FormField id={id} label={label} hint={help} error={error}>
        <input
          id={id}
          type="text"
          autoComplete="off"
          spellCheck={false}
          placeholder="24–26 March 2025"
          value={shown}
          onChange={({ target }) => type(target.value)}
          onBlur={leave}
          className={inputClass}
          aria-describedby={[described, `${id}-understood`].filter(Boolean).join(" ")}
          {...invalid}
        />
        <Understood id={id} exact={value}>
          {words}
        </Understood>
      </FormField>
    </div>
  );
}
