import fc from "fast-check";
import { expect, test } from "vitest";
import { changeIn, piecesOf, type Piece } from "./suggestions.ts";

/** The text with the pieces taken, from the last to the first. */
const taken = (text: string, pieces: Piece[]) =>
  pieces.reduceRight((at, piece) => {
    expect(at.slice(piece.start, piece.start + piece.old.length)).toBe(piece.old);
    return at.slice(0, piece.start) + piece.new + at.slice(piece.start + piece.old.length);
  }, text);

test("a rewritten sentence comes in pieces", () => {
  const before = "The leaders met in Paris on Sunday.";
  const after = "The leaders met again in London on Sunday.";
  expect(piecesOf(before, after)).toEqual([
    { start: 12, old: "met ", new: "met again " },
    { start: 19, old: "Paris", new: "London" },
  ]);
});

test("all pieces taken give what was written, and none of them is empty or in another", () => {
  const words = fc.array(fc.constantFrom("a", "b", "met", " ", ".", ","), { maxLength: 14 });
  fc.assert(
    fc.property(words, words, (left, right) => {
      const [before, after] = [left.join(""), right.join("")];
      const pieces = piecesOf(before, after);
      fc.pre(before !== "");
      expect(pieces.every(({ old }) => old !== "")).toBe(true);
      const ends = pieces.map(({ start, old }) => start + old.length);
      expect(
        pieces.every(({ start }, index) => index === 0 || start >= (ends[index - 1] ?? 0)),
      ).toBe(true);
      expect(taken(before, pieces)).toBe(after);
    }),
    { numRuns: 2000 },
  );
});

test("a change leaves the words that both have at their ends", () => {
  expect(changeIn("met ", "met again ")).toEqual({
    before: "met ",
    removed: "",
    added: "again ",
    after: "",
  });
  expect(changeIn("on Sunday.", "on Monday.")).toEqual({
    before: "on ",
    removed: "Sunday",
    added: "Monday",
    after: ".",
  });
  expect(changeIn("so so", "so")).toEqual({ before: "so", removed: " so", added: "", after: "" });
});
