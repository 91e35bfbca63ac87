"use client";
import { useState } from "react";
import { describedBy, FormField, inputClass } from "#components/ui/form-field.tsx";
import { useUnkept } from "../draft/unkept.tsx";

type NumberBoxProps = {
  id: string;
  label: string;
  value: number | undefined;
  onChange: (value: number | undefined) => void;
  /** Refuses what the draft could not hold. */
  accepts?: (value: number) => boolean;
  refusal: string;
  /** Called for a text that holds more than a number, for example two coordinates; true if it was taken. */
  takes?: (typed: string) => boolean;
};

/**
 * A number. A draft holds numbers only, so what is none yet is kept in the box, counted among what is not kept in the
 * draft, and never overwritten by it.
 */
export function NumberBox({
  id,
  label,
  value,
  onChange,
  accepts = () => true,
  refusal,
  takes,
}: NumberBoxProps) {
  const [typed, setTyped] = useState<string>();
  const [inside, setInside] = useState(false);
  const isRefused = typed !== undefined && readNumber(typed, accepts) === null;
  useUnkept(id, isRefused ? `${label}: “${typed}”` : undefined);
  const error = isRefused && !inside ? refusal : undefined;
  return (
    <FormField id={id} label={label} error={error}>
      <input
        id={id}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        value={typed ?? (value === undefined ? "" : String(value))}
        onChange={({ target }) => {
          if (takes?.(target.value)) return setTyped(undefined);
          setTyped(target.value);
          const read = readNumber(target.value, accepts);
          if (read !== null) onChange(read);
        }}
        onFocus={() => setInside(true)}
        onBlur={() => {
          setInside(false);
          if (!isRefused) setTyped(undefined);
        }}
        className={inputClass}
        {...describedBy(id, { error })}
      />
    </FormField>
  );
}

/** The number that was typed, undefined for nothing, null for what is no number. Thousands may be set apart. */
export function readNumber(
  typed: string,
  accepts: (value: number) => boolean = () => true,
): number | undefined | null {
  const plain = typed
    .trim()
    .replace("−", "-")
    .replaceAll(/(?<=\d)[,\s_’](?=\d{3}(\D|$))/g, "");
  if (plain === "") return undefined;
  if (!/^-?\d+(\.\d+)?$/.test(plain)) return null;
  const value = Number(plain);
  return Number.isFinite(value) && accepts(value) ? value : null;
}
