import fc from "fast-check";
import { expect, test } from "vitest";
import { paragraphsOf, paragraphStarts, placeOf, snapshotText } from "./snapshot.ts";

test("an empty line parts paragraphs, and lines within one are joined", () => {
  expect(paragraphsOf(" One\r\nline.  \r\n \t\r\n\n\nTwo\u00a0 words \n")).toEqual([
    "One line.",
    "Two words",
  ]);
});

test("whatever parts lines or pages parts words too", () => {
  expect(paragraphsOf("one\ftwo\vthree\u2028four\u0085five")).toEqual(["one two three four five"]);
});

test("what hides or turns words round is left out", () => {
  expect(paragraphsOf("pay\u202eload\u0000 \u200bhere\u2066 \ud800")).toEqual([
    "payload here \ufffd",
  ]);
});

const SIGNS = fc.constantFrom(
  ..."ab \t\r\n\n\u00a0\u00ad\u0000\u200b\u2028\u202e\ud83d\ude00\ufffe".split(""),
);

test("a text that was tidied once stays as it is", () => {
  fc.assert(
    fc.property(fc.string({ unit: SIGNS, maxLength: 120 }), (typed) => {
      const text = snapshotText(paragraphsOf(typed));
      expect(snapshotText(paragraphsOf(text))).toBe(text);
    }),
  );
});

test("a passage is placed by the paragraphs that it touches", () => {
  const text = snapshotText(["One.", "Two.", "Three."]);
  expect(
    paragraphStarts(text).map(({ start, text: words }) => text.slice(start, start + words.length)),
  ).toEqual(["One.", "Two.", "Three."]);
  expect(placeOf(text, 6, 10)).toBe("paragraph 2");
  expect(placeOf(text, 2, 14)).toBe("paragraphs 1 to 3");
});
