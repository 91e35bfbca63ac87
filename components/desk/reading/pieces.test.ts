import fc from "fast-check";
import { expect, test } from "vitest";
import { piecesOf } from "./pieces.ts";

test("a paragraph is cut where quotes begin and end, and the active claim's show above others'", () => {
  const pieces = piecesOf(
    { start: 10, text: "abcdefghij" },
    {
      quoted: [
        { start: 0, end: 14, claim: "a" },
        { start: 12, end: 16, claim: "b" },
        { start: 30, end: 40, claim: "c" },
      ],
      active: "b",
      marked: { start: 15, end: 17 },
    },
  );
  expect(pieces).toEqual([
    { start: 10, text: "ab", look: "quoted" },
    { start: 12, text: "cd", look: "active" },
    { start: 14, text: "e", look: "active" },
    { start: 15, text: "f", look: "marked" },
    { start: 16, text: "g", look: "marked" },
    { start: 17, text: "hij", look: "plain" },
  ]);
});

test("the pieces of a paragraph are its text", () => {
  const range = fc.record({ start: fc.nat(60), end: fc.nat(60), claim: fc.constantFrom("a", "b") });
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), fc.array(range), range, (text, quoted, marked) => {
      const pieces = piecesOf({ start: 10, text }, { quoted, active: "a", marked });
      expect(pieces.map((piece) => piece.text).join("")).toBe(text);
    }),
  );
});
