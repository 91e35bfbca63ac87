"use client";
import { useEffect, useRef, useState } from "react";
import { isTaken, useSingleKeys } from "./single-keys.tsx";

/** How long G waits for its letter. */
const PATIENCE_MS = 2_000;

/** What keys do on every page of the desk. */
export type ShortcutActions = {
  openPalette: () => void;
  openHelp: () => void;
  /** Goes to the place of this letter; whether there is one. */
  go: (letter: string) => boolean;
};

/**
 * Ctrl or ⌘ K for the palette; and unless they are off or somebody types, ? for the list of shortcuts, J and K along a
 * list, and G with a letter. Gives whether G waits for its letter.
 */
export function useShortcuts(actions: ShortcutActions): boolean {
  const { isOn } = useSingleKeys();
  const [isGoing, setGoing] = useState(false);
  const latest = useRef({ actions, isOn, isGoing });
  useEffect(() => {
    latest.current = { actions, isOn, isGoing };
  });
  useEffect(() => {
    if (!isGoing) return;
    const timer = setTimeout(() => setGoing(false), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [isGoing]);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const { actions: act, isOn: single, isGoing: going } = latest.current;
      const key = event.key.toLowerCase();
      if (isPaletteKey(event)) act.openPalette();
      else if (!single || isTaken(event)) return;
      else if (going && key.length === 1) {
        setGoing(false);
        act.go(key);
      } else if (key === "g") setGoing(true);
      else if (event.key === "?") act.openHelp();
      else if ((key !== "j" && key !== "k") || !moveInList(key)) return;
      event.preventDefault();
      // A letter after G is not also a key of the page.
      event.stopPropagation();
    };
    // In prose Ctrl K makes a link of what is selected, and is handled there before it comes here.
    const listenLast = (event: KeyboardEvent) => isPaletteKey(event) && listen(event);
    const listenFirst = (event: KeyboardEvent) => !isPaletteKey(event) && listen(event);
    document.addEventListener("keydown", listenFirst, { capture: true });
    document.addEventListener("keydown", listenLast);
    return () => {
      document.removeEventListener("keydown", listenFirst, { capture: true });
      document.removeEventListener("keydown", listenLast);
    };
  }, []);
  return isGoing;
}

const isPaletteKey = (event: KeyboardEvent): boolean =>
  (event.ctrlKey || event.metaKey) &&
  !event.altKey &&
  !event.shiftKey &&
  !event.defaultPrevented &&
  event.key.toLowerCase() === "k";

/** Moves the focus along the page's list; whether it has one. */
function moveInList(key: "j" | "k"): boolean {
  const rows = [...document.querySelectorAll<HTMLElement>("[data-row]")].filter((row) =>
    row.checkVisibility(),
  );
  if (rows.length === 0) return false;
  const at = rows.findIndex((row) => row === document.activeElement);
  const next = key === "j" ? Math.min(at + 1, rows.length - 1) : Math.max(at - 1, 0);
  rows[next]?.focus({ preventScroll: true });
  rows[next]?.scrollIntoView({ block: "nearest" });
  return true;
}
