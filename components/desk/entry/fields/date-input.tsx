"use client";
import { describedBy, FormField, inputClass } from "#components/ui/form-field.tsx";
import type { InputProps } from "./input.ts";
import { Understood } from "./understood.tsx";
import { useFault } from "./use-fault.ts";
import { useSaidDate } from "./use-said-date.ts";

/** A date as people say it, or as EDTF. */
export function DateInput({ id, path, label, help, spec }: InputProps<"date">) {
  const { value, words, shown, type, leave } = useSaidDate(path);
  const { error, handlers } = useFault(spec, value);
  const { "aria-describedby": described, ...invalid } = describedBy(id, { hint: help, error });
  return (
    <div {...handlers}>
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
