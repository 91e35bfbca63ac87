"use client";
import { useState } from "react";
import { describedBy, FormField, inputClass } from "#components/ui/form-field.tsx";
import { useUnkept } from "../draft/unkept.tsx";

/**
 * A value typed as people say it. What is not understood yet stays in the box, counted among what is not kept in the
 * draft.
 */
export function SaidBox<Value>({
  id,
  label,
  placeholder,
  words,
  read,
  onChange,
  refusal,
}: {
  id: string;
  label: string;
  placeholder: string;
  /** The value as it is, in words that `read` understands. */
  words: string | undefined;
  read: (typed: string) => Value | undefined;
  onChange: (value: Value | undefined) => void;
  /** What would be understood. */
  refusal: string;
}) {
  const [typed, setTyped] = useState<string>();
  const [inside, setInside] = useState(false);
  const isRefused = typed !== undefined && typed.trim() !== "" && read(typed) === undefined;
  useUnkept(id, isRefused ? `${label}: “${typed}”` : undefined);
  const until = words ? ` Until then it stays ${words}.` : "";
  const error = isRefused && !inside ? refusal + until : undefined;
  const { "aria-describedby": described, ...invalid } = describedBy(id, { error });
  return (
    <FormField id={id} label={<span className="text-sm">In words</span>} error={error}>
      <input
        id={id}
        type="text"
        autoComplete="off"
        spellCheck={false}
        placeholder={placeholder}
        className={inputClass}
        value={typed ?? words ?? ""}
        onChange={({ target }) => {
          setTyped(target.value);
          const value = read(target.value);
          if (value !== undefined || target.value.trim() === "") onChange(value);
        }}
        onFocus={() => setInside(true)}
        onBlur={() => {
          setInside(false);
          if (!isRefused) setTyped(undefined);
        }}
        aria-describedby={[described, `${id.replace(/-said$/, "")}-understood`]
          .filter(Boolean)
          .join(" ")}
        {...invalid}
      />
    </FormField>
  );
}
