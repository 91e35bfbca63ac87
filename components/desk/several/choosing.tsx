"use client";
import { createContext, useContext, useEffect, useRef, type RefObject } from "react";
import { isTaken, useSingleKeys } from "../shell/single-keys.tsx";

/** The boxes of a list's rows. The page itself says what is chosen, so that it does before scripts run, too. */
const rowBoxes = (form: Element | null): HTMLInputElement[] => [
  ...(form?.querySelectorAll<HTMLInputElement>("input[name=row]") ?? []),
];

/** Ids of the rows that stay chosen by the answer of the last action. */
const Kept = createContext<readonly string[]>([]);
export const KeptChoice = Kept.Provider;

/** Chooses one row. */
export function RowBox({ id, label }: { id: string; label: string }) {
  const kept = useContext(Kept).includes(id);
  return (
    <label className="-my-2.5 -ml-2 grid size-11 cursor-pointer place-items-center">
      <span className="sr-only">Choose {label}</span>
      <input
        type="checkbox"
        name="row"
        value={id}
        defaultChecked={kept}
        className="size-5 accent-accent"
      />
    </label>
  );
}

/** Chooses every row of the page: by itself where scripts run, and otherwise by what it tells the server. */
export const EveryRowBox = ({ ids }: { ids: readonly string[] }) => (
  <label className="-my-2 -ml-2 grid size-11 cursor-pointer place-items-center">
    <span className="sr-only">All on this page</span>
    <input type="checkbox" name="all" value={ids.join(" ")} className="size-5 accent-accent" />
  </label>
);

/** Shift for a range, one box for all, and X for the row in focus. Tells how many rows are chosen after each change. */
export function useChoosing(
  form: RefObject<HTMLElement | null>,
  tell: (chosen: number) => void,
): void {
  const { isOn } = useSingleKeys();
  const latest = useRef({ isOn, tell });
  useEffect(() => {
    latest.current = { isOn, tell };
  });
  useEffect(() => {
    let last: HTMLInputElement | undefined;
    const recount = () => latest.current.tell(countRows(form.current));
    const choose = (box: HTMLInputElement, isRange: boolean) => {
      const boxes = rowBoxes(form.current);
      const [from, to] = [boxes.indexOf(last ?? box), boxes.indexOf(box)].toSorted((a, b) => a - b);
      if (isRange && from !== undefined && from >= 0)
        for (const one of boxes.slice(from, (to ?? from) + 1)) one.checked = box.checked;
      last = box;
      recount();
    };
    const click = ({ target, shiftKey }: MouseEvent) => {
      if (!(target instanceof HTMLInputElement) || !form.current?.contains(target)) return;
      if (target.name === "row") choose(target, shiftKey);
      if (target.name !== "all") return;
      for (const box of rowBoxes(form.current)) box.checked = target.checked;
      recount();
    };
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "x" || !latest.current.isOn || isTaken(event)) return;
      const row = event.target instanceof Element ? event.target.closest("tr") : null;
      const [box] = form.current?.contains(row) ? rowBoxes(row) : [];
      if (!box) return;
      event.preventDefault();
      box.checked = !box.checked;
      choose(box, event.shiftKey);
    };
    // What was chosen before scripts ran counts, too.
    recount();
    document.addEventListener("click", click);
    document.addEventListener("keydown", press);
    return () => {
      document.removeEventListener("click", click);
      document.removeEventListener("keydown", press);
    };
  }, [form]);
}

/** How many rows are chosen; the box for all follows them. */
const countRows = (form: Element | null): number => {
  const boxes = rowBoxes(form);
  const chosen = boxes.filter(({ checked }) => checked).length;
  const all = form?.querySelector<HTMLInputElement>("input[name=all]");
  if (all) {
    all.checked = chosen > 0 && chosen === boxes.length;
    all.indeterminate = chosen > 0 && chosen < boxes.length;
  }
  return chosen;
};

/** Leaves only these rows chosen; gives how many they are. */
export const chooseRows = (form: Element | null, ids: readonly string[]): number => {
  for (const box of rowBoxes(form)) box.checked = ids.includes(box.value);
  return countRows(form);
};
