"use client";
import { useState, type KeyboardEvent, type RefObject } from "react";
import { Popover } from "react-aria-components/Popover";
import { classes } from "#components/ui/classes.ts";
import { floatingClass } from "#components/ui/popover.tsx";

/** Something that may be chosen: `detail` tells it apart from others. */
export type Choice = { key: string; label: string; detail?: string };

const MOST = 12;

/**
 * A list that opens under a box while somebody types in it. The box keeps the focus. In a box for one of the choices the
 * first is marked at once; where anything may be typed, one is marked by an arrow.
 */
export function useTypeahead(
  id: string,
  choices: readonly Choice[],
  { isFree, take }: { isFree: boolean; take: (choice: Choice) => void },
) {
  const [isWanted, setWanted] = useState(false);
  const first = isFree ? -1 : 0;
  const [at, setAt] = useState(first);
  const offered = choices.slice(0, MOST);
  const isOpen = isWanted && offered.length > 0;
  const active = isOpen ? offered[Math.min(at, offered.length - 1)] : undefined;
  const open = () => {
    setWanted(true);
    setAt(first);
  };
  const close = () => setWanted(false);
  return {
    offered,
    active,
    isOpen,
    open,
    close,
    take: (choice: Choice) => {
      close();
      take(choice);
    },
    /** True where the key was the list's. */
    byKeys({ key, altKey }: KeyboardEvent): boolean {
      if (altKey && key === "ArrowDown") open();
      else if (isOpen && key === "ArrowDown") setAt((at + 1) % offered.length);
      else if (isOpen && key === "ArrowUp")
        setAt((Math.max(at, 0) - 1 + offered.length) % offered.length);
      else if (isOpen && key === "Escape") close();
      else return false;
      return true;
    },
    aria: {
      role: "combobox",
      "aria-autocomplete": "list" as const,
      "aria-haspopup": "listbox" as const,
      "aria-expanded": isOpen,
      "aria-controls": isOpen ? `${id}-choices` : undefined,
      "aria-activedescendant": active ? `${id}-choice-${offered.indexOf(active)}` : undefined,
    },
  };
}

export type Typeahead = ReturnType<typeof useTypeahead>;

/** The list of a typeahead, under its box. */
export function TypeaheadList({
  id,
  label,
  box,
  typeahead,
}: {
  id: string;
  label: string;
  box: RefObject<HTMLElement | null>;
  typeahead: Typeahead;
}) {
  const { isOpen, offered, active, close, take } = typeahead;
  return (
    <Popover
      isNonModal
      triggerRef={box}
      isOpen={isOpen}
      onOpenChange={(open) => !open && close()}
      placement="bottom start"
      offset={2}
      className={classes(floatingClass, "min-w-(--trigger-width) overflow-auto")}
    >
      <div id={`${id}-choices`} role="listbox" aria-label={label} className="max-h-72 py-1">
        {offered.map((choice, index) => (
          // The box keeps the focus, and its keys choose.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={choice.key}
            id={`${id}-choice-${index}`}
            role="option"
            aria-selected={choice === active}
            tabIndex={-1}
            className="cursor-pointer px-3 py-1.5 aria-selected:bg-accent-soft forced-colors:aria-selected:bg-[Highlight] forced-colors:aria-selected:text-[HighlightText]"
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => take(choice)}
          >
            {choice.label}
            {choice.detail && <span className="ml-2 text-sm text-ink-soft">{choice.detail}</span>}
          </div>
        ))}
      </div>
    </Popover>
  );
}
