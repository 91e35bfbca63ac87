// A rewritten run of words as pieces that can be taken or left one by one.
import { diffWords, tokensOf } from "./diff/words.ts";

/** One replacement. `old` is never empty: what is only inserted holds on to a word beside it. */
export type Piece = { start: number; old: string; new: string };

/** The pieces by which `after` differs from `before`, in order and apart from each other; none for an empty `before`. */
export const piecesOf = (before: string, after: string): Piece[] => {
  if (before === "") return [];
  const pieces: Piece[] = [];
  let at = 0;
  /** Where the last piece ended: the next one must not reach into it. */
  let free = 0;
  for (const { op, text } of diffWords(before, after)) {
    if (op === "same") at += text.length;
    else if (op === "removed") {
      pieces.push({ start: at, old: text, new: "" });
      at += text.length;
      free = at;
    } else {
      const last = pieces.at(-1);
      // In the place of what was removed, or right after a word that the last insertion holds on to.
      if (last && free === at) last.new += text;
      else {
        const piece = insertion(before, at, free, text);
        pieces.push(piece);
        free = piece.start + piece.old.length;
      }
    }
  }
  return pieces;
};

const insertion = (before: string, at: number, free: number, text: string): Piece => {
  const tokens = tokensOf(before.slice(free, at));
  const held = tokens.at(-1)?.trim() === "" ? tokens.slice(-2).join("") : (tokens.at(-1) ?? "");
  if (held !== "") return { start: at - held.length, old: held, new: held + text };
  const next = tokensOf(before.slice(at))[0] ?? "";
  return { start: at, old: next, new: text + next };
};

/** The words that a replacement leaves as they are at both ends, and what it takes away and puts in between. */
export const changeIn = (
  old: string,
  next: string,
): { before: string; removed: string; added: string; after: string } => {
  const [left, right] = [tokensOf(old), tokensOf(next)];
  const most = Math.min(left.length, right.length);
  let start = 0;
  while (start < most && left[start] === right[start]) start++;
  let end = 0;
  while (end < most - start && left.at(-1 - end) === right.at(-1 - end)) end++;
  return {
    before: left.slice(0, start).join(""),
    removed: left.slice(start, left.length - end).join(""),
    added: right.slice(start, right.length - end).join(""),
    after: left.slice(left.length - end).join(""),
  };
};
