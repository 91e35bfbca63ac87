import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { caretAfter, editBetween, type TextEdit } from "./text-edit.ts";

const applied = (text: string, { index, remove, insert }: TextEdit) =>
  text.slice(0, index) + insert + text.slice(index + remove);

describe("editBetween", () => {
  test.each([
    ["abc", "abXc", 3, { index: 2, remove: 0, insert: "X" }],
    ["aa", "aaa", 1, { index: 0, remove: 0, insert: "a" }],
    ["aa", "aaa", 3, { index: 2, remove: 0, insert: "a" }],
    ["one two", "one", 3, { index: 3, remove: 4, insert: "" }],
    ["", "x", 1, { index: 0, remove: 0, insert: "x" }],
    ["same", "same", 2, { index: 2, remove: 0, insert: "" }],
    ["I saw 😀", "I saw 😁", 8, { index: 6, remove: 2, insert: "😁" }],
  ])("%j → %j with the caret at %i", (before, after, caret, edit) => {
    expect(editBetween(before, after, caret)).toEqual(edit);
  });

  test("always makes the second of the first", () => {
    const text = fc.string({ unit: fc.constantFrom("a", "b", "😀", "😁"), maxLength: 12 });
    fc.assert(
      fc.property(text, text, fc.nat(24), (before, after, caret) => {
        const edit = editBetween(before, after, Math.min(caret, after.length));
        expect(applied(before, edit)).toBe(after);
        expect(edit.insert.isWellFormed()).toBe(true);
      }),
    );
  });
});

describe("caretAfter", () => {
  test.each([
    [[{ retain: 2 }, { insert: "xx" }], 5, 7],
    [[{ retain: 2 }, { insert: "xx" }], 1, 1],
    [[{ retain: 2 }, { insert: "xx" }], 2, 2],
    [[{ retain: 2 }, { delete: 2 }], 5, 3],
    [[{ retain: 2 }, { delete: 4 }], 4, 2],
    [[{ insert: "ab" }, { delete: 1 }, { retain: 3 }, { insert: "c" }], 2, 3],
  ])("%j moves %i to %i", (delta, caret, expected) => {
    expect(caretAfter(delta, caret)).toBe(expected);
  });
});

test("two people type into one text at once, and neither loses a letter", () => {
  const letters = fc.string({ unit: fc.constantFrom("x", "y"), minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(letters, letters, fc.nat(9), fc.nat(9), (ann, bob, atAnn, atBob) => {
      const start = "beginning";
      const mine = new Y.Doc();
      mine.getText("t").insert(0, start);
      const theirs = new Y.Doc();
      Y.applyUpdate(theirs, Y.encodeStateAsUpdate(mine));
      for (const [doc, typed, at] of [
        [mine, ann, atAnn],
        [theirs, bob, atBob],
      ] as const) {
        const text = doc.getText("t");
        const after = start.slice(0, at) + typed + start.slice(at);
        const edit = editBetween(start, after, at + typed.length);
        text.delete(edit.index, edit.remove);
        text.insert(edit.index, edit.insert);
      }
      Y.applyUpdate(mine, Y.encodeStateAsUpdate(theirs));
      Y.applyUpdate(theirs, Y.encodeStateAsUpdate(mine));
      expect(mine.getText("t").toJSON()).toBe(theirs.getText("t").toJSON());
      expect(mine.getText("t").length).toBe(start.length + ann.length + bob.length);
    }),
  );
});
