"use client";
// Values that are typed as a short exact text: what is typed is kept in the draft as it is, valid or not. Nothing is
// lost, colleagues see it, and what is not valid yet is listed as missing until it is.
import { describedBy, FormField, inputClass } from "#components/ui/form-field.tsx";
import { useValue } from "../draft/use-shared.ts";
import type { InputProps } from "./input.ts";
import { Understood } from "./understood.tsx";
import { useFault } from "./use-fault.ts";

type TypedProps = InputProps<"code"> | InputProps<"language"> | InputProps<"timeZone">;

function TypedInput({
  id,
  path,
  label,
  help,
  spec,
  inWords,
  clean = (typed) => typed,
  list,
  placeholder,
}: TypedProps & {
  inWords: (value: string) => string | undefined;
  clean?: (typed: string) => string;
  list?: string;
  placeholder?: string;
}) {
  const [value, setValue] = useValue(path, spec.type);
  const { error, isValid, handlers } = useFault(spec, value);
  const { "aria-describedby": described, ...invalid } = describedBy(id, { hint: help, error });
  return (
    <div {...handlers}>
      <FormField id={id} label={label} hint={help} error={error}>
        <input
          id={id}
          type="text"
          list={list}
          autoComplete="off"
          spellCheck={false}
          placeholder={placeholder}
          value={value ?? ""}
          onChange={(event) => setValue(event.target.value || undefined)}
          onBlur={() => value !== undefined && setValue(clean(value.trim()) || undefined)}
          className={inputClass}
          aria-describedby={[described, `${id}-understood`].filter(Boolean).join(" ")}
          {...invalid}
        />
        <Understood id={id}>{isValid && value ? inWords(value.trim()) : undefined}</Understood>
      </FormField>
    </div>
  );
}

/** A country's two letters, or an organisation's code. */
export const CodeInput = (props: InputProps<"code">) => (
  <TypedInput
    {...props}
    placeholder="FR"
    inWords={codeInWords}
    clean={(typed) => typed.toUpperCase()}
  />
);

const codeInWords = (code: string): string => {
  if (!/^[A-Z]{2}$/.test(code)) return `the organisation ${code}`;
  return new Intl.DisplayNames("en", { type: "region" }).of(code) ?? code;
};

/** A language by its code. */
export const LanguageInput = (props: InputProps<"language">) => (
  <TypedInput {...props} placeholder="en" inWords={languageInWords} />
);

export const languageInWords = (tag: string): string => {
  try {
    return new Intl.DisplayNames("en", { type: "language" }).of(tag) ?? tag;
  } catch {
    return tag;
  }
};

const ZONES = "time-zones";

/** A time zone by its IANA name. */
export const TimeZoneInput = (props: InputProps<"timeZone">) => (
  <>
    <TypedInput
      {...props}
      list={`${props.id}-${ZONES}`}
      placeholder="Europe/London"
      inWords={zoneInWords}
    />
    <datalist id={`${props.id}-${ZONES}`}>
      {Intl.supportedValuesOf("timeZone").map((zone) => (
        <option key={zone} value={zone} />
      ))}
    </datalist>
  </>
);

const zoneInWords = (zone: string): string => {
  const parts = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    timeZoneName: "longGeneric",
  }).formatToParts(Date.now());
  return parts.find(({ type }) => type === "timeZoneName")?.value ?? zone;
};
