import { diffArrays } from "diff";

/** A run of items on both sides ("same"), or on one. Ends are exclusive. */
export type Run = {
  op: "same" | "removed" | "added";
  before: { from: number; to: number };
  after: { from: number; to: number };
};

/** Beyond so many edits two texts have little in common, and finding it out takes quadratic time. */
const MOST_EDITS = 800;

/** Aligns two sequences by their keys, as runs in order; each item stands in exactly one run of its side. */
export const align = (before: readonly string[], after: readonly string[]): Run[] => {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let tail = 0;
  while (
    tail < before.length - start &&
    tail < after.length - start &&
    before[before.length - 1 - tail] === after[after.length - 1 - tail]
  ) {
    tail++;
  }
  const left = before.slice(start, before.length - tail);
  const right = after.slice(start, after.length - tail);
  const changes = diffArrays(left, right, { maxEditLength: MOST_EDITS }) ?? [
    { count: left.length, removed: true, added: false },
    { count: right.length, removed: false, added: true },
  ];

  const runs: Run[] = [];
  const at = { before: 0, after: 0 };
  const push = (op: Run["op"], count: number) => {
    if (count === 0) return;
    const from = { ...at };
    if (op !== "added") at.before += count;
    if (op !== "removed") at.after += count;
    const last = runs.at(-1);
    if (last?.op === op) {
      last.before.to = at.before;
      last.after.to = at.after;
    } else {
      runs.push({
        op,
        before: { from: from.before, to: at.before },
        after: { from: from.after, to: at.after },
      });
    }
  };
  push("same", start);
  for (const change of changes) {
    push(change.added ? "added" : change.removed ? "removed" : "same", change.count);
  }
  push("same", tail);
  return runs;
};
