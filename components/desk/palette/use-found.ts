"use client";
import { useEffect, useState } from "react";
import type { Found } from "#lib/desk/read/search.ts";
import { find, NOTHING } from "./found.ts";

/** While one still types, not every letter is asked for. */
const PAUSE_MS = 90;

/**
 * What the desk finds for the words. The last answer stays until the next one is there, so that the list does not blink;
 * but not what was offered before anything was typed, for Enter would open that.
 */
export function useFound(words: string): { found: Found; isPending: boolean; failed: boolean } {
  const [answer, setAnswer] = useState<{ words: string; found: Found; failed: boolean }>();
  useEffect(() => {
    const stop = new AbortController();
    const ask = async () => {
      try {
        const found = await find(words, stop.signal);
        setAnswer({ words, found, failed: false });
      } catch {
        if (!stop.signal.aborted) setAnswer({ words, found: NOTHING, failed: true });
      }
    };
    const timer = setTimeout(() => void ask(), PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [words]);
  const isStale = answer?.words === "" && words !== "";
  return {
    found: answer && !isStale ? answer.found : NOTHING,
    isPending: answer?.words !== words,
    failed: answer?.failed ?? false,
  };
}
