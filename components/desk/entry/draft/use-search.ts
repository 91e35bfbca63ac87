"use client";
import { useEffect, useState } from "react";

type Search<T> = { found: readonly T[]; state: "searching" | "done" | "failed" };

/** What `find` gives for the words, asked 200 ms after the last key; an answer that comes late is dropped. */
export function useSearch<T>(words: string, find: (words: string) => Promise<T[]>): Search<T> {
  const [search, setSearch] = useState<Search<T>>({ found: [], state: "searching" });
  useEffect(() => {
    let wanted = true;
    setSearch(({ found }) => ({ found, state: "searching" }));
    const timer = setTimeout(async () => {
      try {
        const found = await find(words);
        if (wanted) setSearch({ found, state: "done" });
      } catch {
        if (wanted) setSearch({ found: [], state: "failed" });
      }
    }, 200);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [words, find]);
  return search;
}
