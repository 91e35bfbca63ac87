"use client";
import { useState } from "react";
import { formatEdtf } from "#lib/editorial/edtf.ts";
import { dateFrom, saidDateText, type SaidDate } from "#lib/editorial/spoken.ts";
import { useValue } from "../draft/use-shared.ts";

/**
 * A date that is typed as people say it: kept as EDTF as soon as it is understood, and as typed until then. The box
 * shows what is typed while somebody types, and the date in words after that.
 */
export function useSaidDate(path: string) {
  const [value, set] = useValue(path, "date");
  const [typed, setTyped] = useState<string>();
  const [last, setLast] = useState<SaidDate>();
  const said = value === undefined ? undefined : last?.edtf === value ? last : dateFrom(value);
  return {
    value,
    /** What is understood, in words; undefined where nothing is. */
    words: said && saidDateText(said),
    /** For the box. */
    shown: typed ?? (value === undefined ? "" : formatEdtf(value)),
    type(words: string) {
      const understood = dateFrom(words);
      setTyped(words);
      setLast(understood);
      set(understood?.edtf ?? (words || undefined));
    },
    leave() {
      if (typed !== undefined && value !== undefined && !said) set(typed.trim() || undefined);
      setTyped(undefined);
    },
  };
}
