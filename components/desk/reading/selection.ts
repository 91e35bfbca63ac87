import type { Place } from "#lib/editorial/snapshot.ts";

/** What is selected inside the element, as places in its text; undefined where nothing is. */
export function selectionIn(element: HTMLElement): Place | undefined {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(element)) return undefined;
  // A selection by paragraph ends before the next one's first letter, in an element and not in a text.
  const runs = [...element.querySelectorAll<HTMLElement>("[data-start]")].flatMap((run) => {
    const words = run.firstChild;
    if (!words || !range.intersectsNode(words)) return [];
    const start = Number(run.dataset["start"]);
    const length = words.textContent?.length ?? 0;
    const from = range.startContainer === words ? range.startOffset : 0;
    const to = range.endContainer === words ? range.endOffset : length;
    return from < to ? [{ start: start + from, end: start + to }] : [];
  });
  const [first, last] = [runs[0], runs.at(-1)];
  return first && last && { start: first.start, end: last.end };
}

/** Selects a passage of the element's text; where it begins and ends at one place, that is the caret's. */
export function select(element: HTMLElement, { start, end }: Place) {
  const [from, to] = [pointAt(element, start), pointAt(element, end)];
  if (!from || !to) return;
  document.getSelection()?.setBaseAndExtent(from.words, from.offset, to.words, to.offset);
  from.words.parentElement?.scrollIntoView({ block: "nearest" });
}

function pointAt(element: HTMLElement, at: number) {
  const runs = [...element.querySelectorAll<HTMLElement>("[data-start]")];
  const run = runs.findLast(({ dataset }) => Number(dataset["start"]) <= at) ?? runs[0];
  const words = run?.firstChild;
  if (!run || !words) return undefined;
  const length = words.textContent?.length ?? 0;
  return { words, offset: Math.min(length, Math.max(0, at - Number(run.dataset["start"]))) };
}
