import { expect, test } from "vitest";
import * as Y from "yjs";
import { proseFragment } from "./shared-types.ts";
import { replaceStretch } from "./replace-stretch.ts";

/** A paragraph "They met in <b>Paris</b>." with a citation behind it, and a second one. */
function aDraft() {
  const doc = new Y.Doc();
  const paragraph = new Y.XmlElement("paragraph");
  const second = new Y.XmlElement("paragraph");
  proseFragment(doc, "account").push([paragraph, second]);
  const text = new Y.XmlText();
  paragraph.push([text, new Y.XmlElement("citation"), new Y.XmlText(" Then they left.")]);
  second.push([new Y.XmlText("In Paris.")]);
  text.applyDelta([
    { insert: "They met in " },
    { insert: "Paris", attributes: { bold: {} } },
    { insert: "." },
  ]);
  return { doc, text, second };
}

const position = (text: Y.XmlText, index: number, assoc: number) =>
  btoa(
    String.fromCodePoint(
      ...Y.encodeRelativePosition(Y.createRelativePositionFromTypeIndex(text, index, assoc)),
    ),
  );

const stretch = (text: Y.XmlText, from: number, to: number) => ({
  field: "account",
  from: position(text, from, 0),
  to: position(text, to, -1),
});

test("only the words that differ are exchanged, in the marks of what stands there", () => {
  const { doc, text } = aDraft();
  const words = { ...stretch(text, 9, 17), oldText: "in Paris", newText: "in Parma" };
  expect(replaceStretch(doc, words)).toBe(true);
  expect(text.toDelta()).toEqual([
    { insert: "They met in " },
    { insert: "Parma", attributes: { bold: {} } },
    { insert: "." },
  ]);
});

test("words that are not there any more are left alone", () => {
  const { doc, text } = aDraft();
  const words = { ...stretch(text, 12, 17), oldText: "Paris", newText: "London" };
  text.delete(12, 2);
  const before = Y.encodeStateAsUpdate(doc);
  expect(replaceStretch(doc, words)).toBe(false);
  expect(Y.encodeStateAsUpdate(doc)).toEqual(before);
});

test.each([
  [
    "across paragraphs",
    (text: Y.XmlText, second: Y.XmlText) => [position(text, 0, 0), position(second, 2, -1)],
  ],
  ["that cannot be read", () => ["????", "AAAA"]],
] as const)("positions %s are no place", (_, of) => {
  const { doc, text, second } = aDraft();
  const [from = "", to = ""] = of(text, second.get(0) as Y.XmlText); // made above
  expect(replaceStretch(doc, { field: "account", from, to, oldText: "x", newText: "y" })).toBe(
    false,
  );
});

test("positions in another text of the draft are no place in this field", () => {
  const { doc } = aDraft();
  const other = new Y.XmlText("They met.");
  const paragraph = new Y.XmlElement("paragraph");
  proseFragment(doc, "other").push([paragraph]);
  paragraph.push([other]);
  const words = { ...stretch(other, 0, 4), oldText: "They", newText: "We" };
  expect(replaceStretch(doc, words)).toBe(false);
  expect(replaceStretch(doc, { ...words, field: "other" })).toBe(true);
});
