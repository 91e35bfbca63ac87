"use client";
import { useCallback, useRef, useSyncExternalStore } from "react";
import type { Awareness } from "y-protocols/awareness";
import { useDraft } from "../draft/draft.tsx";

/** Somebody else who has this draft open; `at` is the claim that they are in, `editing` whether they may write. */
export type Present = { id: string; name: string; color: string; at?: string };

/** As the server gives them; a stranger's word never becomes a style. */
export const COLOUR = /^#[0-9a-f]{6}$/i;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

/** Everybody else, each person once however many windows they have open. */
export function othersIn(awareness: Awareness, me: string): Present[] {
  const people = new Map<string, Present>();
  for (const [client, state] of awareness.getStates()) {
    if (client === awareness.clientID || !isRecord(state.user)) continue;
    const { id, name, color } = state.user;
    if (typeof id !== "string" || typeof name !== "string" || id === me) continue;
    const at = typeof state.at === "string" ? state.at : people.get(id)?.at;
    const safe = typeof color === "string" && COLOUR.test(color) ? color : "#57524a";
    people.set(id, { id, name, color: safe, ...(at && { at }) });
  }
  return [...people.values()].toSorted((a, b) => a.name.localeCompare(b.name));
}

function useAwareness<T>(awareness: Awareness, read: () => T): T {
  const last = useRef<{ json: string; value: T }>(undefined);
  const subscribe = useCallback(
    (changed: () => void) => {
      awareness.on("change", changed);
      return () => awareness.off("change", changed);
    },
    [awareness],
  );
  const snapshot = () => {
    const value = read();
    const json = JSON.stringify(value);
    if (last.current?.json !== json) last.current = { json, value };
    return last.current.value;
  };
  return useSyncExternalStore(subscribe, snapshot, snapshot);
}

/** Everybody else in the draft. */
export function useOthers(): Present[] {
  const { awareness, me } = useDraft();
  return useAwareness(awareness, () => othersIn(awareness, me.id));
}

/** Whoever else is in this claim now. */
export function useOthersAt(path: string): Present[] {
  const { awareness, me } = useDraft();
  return useAwareness(awareness, () => othersIn(awareness, me.id).filter(({ at }) => at === path));
}
