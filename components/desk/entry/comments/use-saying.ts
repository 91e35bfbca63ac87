"use client";
import { useRef, useState } from "react";
import { announce } from "#components/ui/announce.ts";
import type { Said } from "./lookups.ts";
import { useTalk } from "./talk.tsx";

/** Says or does something in a conversation, and keeps in words why it could not be. */
export function useSaying() {
  const { say } = useTalk();
  const [error, setError] = useState<string>();
  const [isSaying, setSaying] = useState(false);
  const attempt = useRef({ what: "", key: "" });
  const fail = (words: string) => {
    setError(words);
    announce(words, "assertive");
  };
  return {
    error,
    isSaying,
    fail,
    forget: () => setError(undefined),
    /** A second attempt at the same bears the key of the first, so that it is done once. Gives whether it was done. */
    async attempt(what: string, work: (key: string) => Promise<Said>): Promise<boolean> {
      if (isSaying) return false;
      if (attempt.current.what !== what) attempt.current = { what, key: crypto.randomUUID() };
      setSaying(true);
      const said = await say(() => work(attempt.current.key));
      setSaying(false);
      if (said.ok) {
        attempt.current = { what: "", key: "" };
        setError(undefined);
      } else fail(said.words);
      return said.ok;
    },
  };
}
