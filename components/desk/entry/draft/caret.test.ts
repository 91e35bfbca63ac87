import fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { editText, textAt } from "#lib/collab/layout.ts";
import { caretAfter, type DeltaStep } from "./caret.ts";

test.each<[DeltaStep[], number, number]>([
  [[{ retain: 2 }, { insert: "xx" }], 5, 7],
  [[{ retain: 2 }, { insert: "xx" }], 1, 1],
  [[{ retain: 2 }, { insert: "xx" }], 2, 2],
  [[{ retain: 2 }, { delete: 2 }], 5, 3],
  [[{ retain: 2 }, { delete: 4 }], 4, 2],
  [[{ insert: "ab" }, { delete: 1 }, { retain: 3 }, { insert: "c" }], 2, 3],
])("%j moves a caret from %i to %i", (delta, caret, expected) => {
  expect(caretAfter(delta, caret)).toBe(expected);
});

test("a caret stays between the same letters while somebody else types elsewhere", () => {
  const letters = fc.string({ unit: fc.constantFrom("x", "y", "😀"), minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(letters, fc.nat(8), fc.nat(8), (typed, at, caret) => {
      const start = "abcdefgh";
      const mine = new Y.Doc();
      textAt(mine, "title").insert(0, start);
      const theirs = new Y.Doc();
      Y.applyUpdate(theirs, Y.encodeStateAsUpdate(mine));
      editText(
        textAt(theirs, "title"),
        start.slice(0, at) + typed + start.slice(at),
        at + typed.length,
      );

      let moved = caret;
      textAt(mine, "title").observe(({ delta }) => (moved = caretAfter(delta, caret)));
      Y.applyUpdate(mine, Y.encodeStateAsUpdate(theirs));
      const now = textAt(mine, "title").toString();
      expect(now).toBe(textAt(theirs, "title").toString());
      expect(now.slice(0, moved).replace(typed, "")).toBe(start.slice(0, caret));
    }),
  );
});
