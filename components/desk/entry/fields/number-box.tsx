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
  /** Understands what is typed; `readNumber` where nothing else is said. */
  read?: (typed: string) => number | undefined | null;
  /**
   * Called with what was typed once somebody leaves the box, for a text that holds more than a number, such as two
   * coordinates; true if it was taken.
   */
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
  read = (words) => readNumber(words, accepts),
  takes,
}: NumberBoxProps) {
  const [typed, setTyped] = useState<string>();
  const [inside, setInside] = useState(false);
  const isRefused = typed !== undefined && read(typed) === null;
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
          setTyped(target.value);
          const understood = read(target.value);
          if (understood !== null) onChange(understood);
        }}
        onFocus={() => setInside(true)}
        onBlur={() => {
          setInside(false);
          if (!isRefused || takes?.(typed)) setTyped(undefined);
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
