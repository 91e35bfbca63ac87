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
