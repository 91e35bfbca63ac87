"use client";
// What stands in a box but not in the draft, because the draft could not hold it: shown in the side panel, and asked
// about before the page is left.
import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from "react";

type Unkept = ReadonlyMap<string, string>;
const Listed = createContext<Unkept>(new Map());
const Report = createContext<(id: string, words: string | undefined) => void>(() => {});

export function UnkeptProvider({ children }: { children: ReactNode }) {
  const [unkept, setUnkept] = useState<Unkept>(new Map());
  const report = useMemo(
    () => (id: string, words: string | undefined) =>
      setUnkept((before) => {
        if (before.get(id) === words) return before;
        const after = new Map(before);
        if (words === undefined) after.delete(id);
        else after.set(id, words);
        return after;
      }),
    [],
  );
  return (
    <Report value={report}>
      <Listed value={unkept}>{children}</Listed>
    </Report>
  );
}

/** What is not kept now: id of the box → what it says. */
export const useUnkeptList = (): Unkept => useContext(Listed);

/** Says that the box of this id holds words that the draft could not take, or that all is kept. */
export function useUnkept(id: string, words: string | undefined): void {
  const report = useContext(Report);
  useEffect(() => {
    report(id, words);
  }, [report, id, words]);
  useEffect(() => () => report(id, undefined), [report, id]);
}
