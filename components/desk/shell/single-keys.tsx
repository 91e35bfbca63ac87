"use client";
import { createContext, useContext, useState, type ReactNode } from "react";

type SingleKeys = { isOn: boolean; set: (isOn: boolean) => void };
const Context = createContext<SingleKeys>({ isOn: false, set: () => {} });

/** Keeps whether single keys do something for this person (WCAG 2.1.4). `save` keeps it for all their browsers. */
export function SingleKeys({
  isOn: initial,
  save,
  children,
}: {
  isOn: boolean;
  save: (isOn: boolean) => Promise<void>;
  children: ReactNode;
}) {
  const [isOn, setOn] = useState(initial);
  const set = (next: boolean) => {
    setOn(next);
    void save(next);
  };
  return <Context value={{ isOn, set }}>{children}</Context>;
}

/** Whether single keys are on, and how to switch them. */
export const useSingleKeys = () => useContext(Context);

/** Switches single keys on and off. */
export function SingleKeysChoice({ label = "Single keys on" }: { label?: string }) {
  const { isOn, set } = useSingleKeys();
  return (
    <label className="flex min-h-8 cursor-pointer items-center gap-2 pointer-coarse:min-h-11">
      <input
        type="checkbox"
        checked={isOn}
        onChange={(event) => set(event.target.checked)}
        className="size-4 accent-accent"
      />
      {label}
    </label>
  );
}

const TYPING =
  "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable=true]:not([aria-readonly=true]), [role=dialog], [role=menu], [role=listbox]";

/** Whether a key belongs to whatever has the focus: a box, an editor, a dialog, a menu; or is part of a combination. */
export const isTaken = (event: KeyboardEvent): boolean =>
  event.ctrlKey ||
  event.metaKey ||
  event.altKey ||
  event.defaultPrevented ||
  (event.target instanceof Element && event.target.closest(TYPING) !== null);
