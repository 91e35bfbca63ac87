import { expect, test } from "vitest";
import { excerpt, marked, matcherOf, termsIn } from "./excerpt.ts";
import type { Understood } from "./public-search.ts";

const term = (text: string, more: Partial<Understood> = {}): Understood => ({
  term: { text, isPhrase: false },
  query: text,
  words: [],
  isKnown: true,
  near: [],
  ...more,
});
const found = (text: string, ...terms: Understood[]) =>
  marked(text, matcherOf(terms))
    .filter(({ isFound }) => isFound)
    .map((piece) => piece.text);

test("words are found whatever their accents and case, and where they only begin so", () => {
  expect(
    found("Türkiye’s pledge, and PLEDGES of Łódź", term("turkiye"), term("pledge"), term("lodz")),
  ).toEqual(["Türkiye’s", "pledge", "PLEDGES", "Łódź"]);
  expect(found("co-operation in operation", term("operation"))).toEqual([
    "co-operation",
    "operation",
  ]);
  expect(found("EU euro", term("eu"))).toEqual(["EU"]);
});

test("a mistyped word marks what it was taken for", () => {
  expect(
    found("Emmanuel Macron spoke", term("macorn", { isKnown: false, near: ["macron"] })),
  ).toEqual(["Macron"]);
  expect(found("Зеленський", term("zelenskyi", { words: ["зеленський"] }))).toEqual(["Зеленський"]);
});

test("pieces are the text again", () => {
  const text = "A, b; c – a.";
  expect(
    marked(text, matcherOf([term("a")]))
      .map((piece) => piece.text)
      .join(""),
  ).toBe(text);
});

test("each term counts once", () => {
  expect(termsIn("aid aid troops", matcherOf([term("aid"), term("troops"), term("ships")]))).toBe(
    2,
  );
});

test("an excerpt is cut between words around what was found", () => {
  const text = `${"before ".repeat(100)}needle ${"after ".repeat(100)}`.trim();
  const shown = excerpt(text, matcherOf([term("needle")]), 100);
  const said = shown.map((piece) => piece.text).join("");
  expect(said).toMatch(/^… before .*needle after .* …$/);
  expect(said.length).toBeLessThan(110);
  expect(said).not.toMatch(/\b(?:efore|befor|afte)\b/);
});

test("a text without a space is cut all the same", () => {
  const said = excerpt("x".repeat(500), matcherOf([term("y")]), 100);
  expect(said.map((piece) => piece.text).join("").length).toBeLessThan(110);
});
