"use client";
import { describedBy, FormField, inputClass } from "#components/ui/form-field.tsx";
import { classes } from "#components/ui/classes.ts";
import { TextBox } from "../draft/text-box.tsx";
import { useText } from "../draft/use-shared.ts";
import type { InputProps } from "./input.ts";
import { useFault } from "./use-fault.ts";

/** A line of text, shared letter by letter. */
export function TextInput({ id, path, label, help, spec }: InputProps<"text">) {
  const [text, words] = useText(path);
  const { error, handlers } = useFault(spec, words);
  return (
    <div {...handlers}>
      <FormField id={id} label={label} hint={help} error={error}>
        <TextBox
          id={id}
          text={text}
          lines="one"
          className={inputClass}
          {...describedBy(id, { hint: help, error })}
        />
      </FormField>
    </div>
  );
}

/** A text of several lines, shared letter by letter. */
export function LongTextInput({ id, path, label, help, spec }: InputProps<"longText">) {
  const [text, words] = useText(path);
  const { error, handlers } = useFault(spec, words);
  const left = spec.max - words.trim().length;
  return (
    <div {...handlers}>
      <FormField id={id} label={label} hint={help} error={error}>
        <TextBox
          id={id}
          text={text}
          lines="many"
          rows={3}
          className={classes(inputClass, "field-sizing-content max-h-[60vh] min-h-24")}
          {...describedBy(id, { hint: help, error })}
        />
        {left < 100 && left >= 0 && <p className="text-sm text-ink-soft">{left} characters left</p>}
      </FormField>
    </div>
  );
}
