"use client";
import { useEffect, useState } from "react";

type Search<T> = { found: readonly T[]; state: "searching" | "done" | "failed" };

/** Pause after the last key, in milliseconds. */
const PAUSE = 200;

/** What `find` gives for the words, asked shortly after the last key; an answer that comes late is dropped. */
export function useSearch<T>(words: string, find: (words: string) => Promise<T[]>): Search<T> {
  const [search, setSearch] = useState<Search<T>>({ found: [], state: "searching" });
  useEffect(() => {
    let wanted = true;
    setSearch(({ found }) => ({ found, state: "searching" }));
    const ask = async (): Promise<Search<T>> => {
      try {
        return { found: await find(words), state: "done" };
      } catch {
        return { found: [], state: "failed" };
      }
    };
    const timer = setTimeout(() => void ask().then((answer) => wanted && setSearch(answer)), PAUSE);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [words, find]);
  return search;
}
