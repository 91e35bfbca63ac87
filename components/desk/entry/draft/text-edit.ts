// A text box shows a string, a draft holds a Y.Text: how to turn the one's changes into the other's without
// replacing what nobody touched, and without moving anybody's caret.

/** The smallest edit that makes one string of another. */
export type TextEdit = { index: number; remove: number; insert: string };

/** What was typed, given the caret after it: where letters repeat, the caret says which of them is new. */
export function editBetween(before: string, after: string, caret = after.length): TextEdit {
  const shortest = Math.min(before.length, after.length);
  // What stands behind the caret was there before; the rest of the end is compared from there.
  const mostTail = Math.min(shortest, Math.max(0, after.length - caret));
  let tail = 0;
  while (tail < mostTail && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  let head = 0;
  while (head < shortest - tail && before[head] === after[head]) head++;
  while (tail < shortest - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  // Never between the two halves of a character outside the basic plane.
  if (isHighSurrogate(after[head - 1]) || isHighSurrogate(before[head - 1])) head--;
  if (isLowSurrogate(after.at(-tail)) && tail > 0) tail--;
  return {
    index: head,
    remove: before.length - head - tail,
    insert: after.slice(head, after.length - tail),
  };
}

const isHighSurrogate = (unit: string | undefined) => unit !== undefined && /[\uD800-\uDBFF]/.test(unit);
const isLowSurrogate = (unit: string | undefined) => unit !== undefined && /[\uDC00-\uDFFF]/.test(unit);

/** A step of Yjs' text events: what stays, what comes, what goes. */
export type DeltaStep = { retain?: number; insert?: unknown; delete?: number };

/** Where a caret stands after somebody else's edit; at the very place of an insertion it stays before it. */
export function caretAfter(delta: readonly DeltaStep[], caret: number): number {
  let at = 0;
  let moved = caret;
  for (const step of delta) {
    if (at >= moved) break;
    if (step.retain !== undefined) at += step.retain;
    else if (typeof step.insert === "string") {
      moved += step.insert.length;
      at += step.insert.length;
    } else if (step.delete !== undefined) {
      moved = Math.max(at, moved - step.delete);
    }
  }
  return moved;
}
