"use client";
import { useState, type KeyboardEvent, type RefObject } from "react";
import { Popover } from "react-aria-components/Popover";
import { classes } from "#components/ui/classes.ts";
import { optionId, OptionList, type OptionItem } from "#components/ui/option-list.tsx";
import { floatingClass } from "#components/ui/popover.tsx";

const MOST = 12;

const listId = (box: string): string => `${box}-choices`;

/**
 * A list that opens under a box while somebody types in it. The box keeps the focus. In a box for one of the choices the
 * first is marked at once; where anything may be typed, one is marked by an arrow.
 */
export function useTypeahead(
  id: string,
  choices: readonly OptionItem[],
  { isFree, take }: { isFree: boolean; take: (choice: OptionItem) => void },
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
    take: (choice: OptionItem) => {
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
      "aria-controls": isOpen ? listId(id) : undefined,
      "aria-activedescendant": active ? optionId(listId(id), offered.indexOf(active)) : undefined,
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
      <OptionList
        id={listId(id)}
        label={label}
        items={offered}
        active={active}
        onTake={take}
        className="max-h-72"
      />
    </Popover>
  );
}
