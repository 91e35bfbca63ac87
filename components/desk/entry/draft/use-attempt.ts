"use client";
import { useCallback, useRef } from "react";

/** The key of a command by what it says: the same for a second attempt at the same, so that it acts once. */
export function useAttempt(): (what: string) => string {
  const attempt = useRef({ what: "", key: "" });
  return useCallback((what) => {
    if (attempt.current.what !== what) attempt.current = { what, key: crypto.randomUUID() };
    return attempt.current.key;
  }, []);
}
