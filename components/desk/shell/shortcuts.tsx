"use client";
import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from "react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { Search } from "lucide-react";
import { buttonClass } from "#components/ui/button-style.ts";
import { classes } from "#components/ui/classes.ts";
import { Keys } from "./keys.tsx";
import { placesFor } from "./places.ts";
import { TypedAhead } from "./typed-ahead.tsx";
import { useShortcuts } from "./use-shortcuts.ts";

// Fetched at the first use: most pages do without.
const Palette = lazy(async () => ({ default: (await import("../palette/palette.tsx")).Palette }));
const ShortcutHelp = lazy(async () => ({
  default: (await import("./shortcut-help.tsx")).ShortcutHelp,
}));

/** What opens the list of shortcuts from elsewhere on the page. */
const HELP_WANTED = "ratify:shortcut-help";
export const askForShortcutHelp = () => window.dispatchEvent(new Event(HELP_WANTED));

/** The keys that work everywhere at the desk, and the way to the palette for whoever has no keyboard at hand. */
export function Shortcuts({ isAdmin, mayCreate }: { isAdmin: boolean; mayCreate: boolean }) {
  const router = useRouter();
  const [open, setOpen] = useState<"palette" | "help">();
  const [toDo, setToDo] = useState<() => void>();
  const [typed, setTyped] = useState("");
  const places = useMemo(() => placesFor(isAdmin), [isAdmin]);
  const close = useCallback(() => setOpen(undefined), []);
  const openPalette = useCallback(() => {
    setTyped("");
    setOpen((now) => (now === "palette" ? undefined : "palette"));
  }, []);
  const openHelp = useCallback(() => setOpen("help"), []);
  const isGoing = useShortcuts({
    openPalette,
    openHelp,
    go: (letter) => {
      const place = places.find(({ key }) => key === letter);
      if (place) router.push(place.href);
      return place !== undefined;
    },
  });
  useEffect(() => {
    window.addEventListener(HELP_WANTED, openHelp);
    return () => window.removeEventListener(HELP_WANTED, openHelp);
  }, [openHelp]);
  useEffect(() => {
    if (open || !toDo) return;
    // After the closing dialog has given the focus back.
    const frame = requestAnimationFrame(() => requestAnimationFrame(toDo));
    setToDo(undefined);
    return () => void frame;
  }, [open, toDo]);
  const others = useMemo(
    () => [
      ...(mayCreate ? [{ id: "new", label: "New entry", href: "/desk/entries/new" }] : []),
      ...(mayCreate ? [{ id: "source", label: "New source", href: "/desk/sources/new" }] : []),
      { id: "keys", label: "Keyboard shortcuts", run: openHelp },
      { id: "site", label: "Public site", run: () => window.location.assign("/") },
    ],
    [mayCreate, openHelp],
  );
  return (
    <>
      <Link
        href="/desk/search"
        className={classes(buttonClass("quiet"), "px-2! sm:px-3!")}
        aria-keyshortcuts="Control+K Meta+K"
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          openPalette();
        }}
      >
        <Search aria-hidden className="size-5 shrink-0" />
        <span className="max-xl:sr-only">Search</span>
        <span aria-hidden className="max-xl:hidden">
          <Keys keys={["Mod", "K"]} />
        </span>
      </Link>
      {isGoing && (
        <div
          aria-hidden
          className="fixed right-4 bottom-4 z-40 rounded border border-rule-strong bg-raised p-3 shadow-lg"
        >
          <p className="mb-1 text-sm font-semibold text-ink-soft">Go to…</p>
          <ul className="grid gap-x-6 gap-y-1 text-sm sm:grid-cols-2">
            {places.map(({ key, label }) => (
              <li key={key} className="flex items-baseline gap-2">
                <kbd>{key.toUpperCase()}</kbd> {label}
              </li>
            ))}
          </ul>
        </div>
      )}
      <Suspense fallback={open === "palette" && <TypedAhead onType={setTyped} onClose={close} />}>
        {open === "palette" && (
          <Palette
            typed={typed}
            places={places}
            others={others}
            onClose={close}
            onDone={(run) => {
              setToDo(() => run);
              close();
            }}
          />
        )}
        {open === "help" && <ShortcutHelp isAdmin={isAdmin} onClose={close} />}
      </Suspense>
    </>
  );
}
