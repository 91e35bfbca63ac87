import { expect, test } from "vitest";
import { isNear, termsOf, tidyQuestion, tsqueryOf } from "./terms.ts";

const texts = (question: string) => termsOf(question).map(({ text }) => text);

test("a question is one line without controls, and no longer than it may be", () => {
  expect(tidyQuestion(" a\u0000b \n\tc​ ")).toBe("a b c");
  expect(tidyQuestion("Kyïv")).toBe("Kyïv");
  expect(tidyQuestion("x".repeat(500))).toHaveLength(200);
  expect(tidyQuestion(`${"x".repeat(199)}😀`).isWellFormed()).toBe(true);
  expect(tidyQuestion(undefined)).toBe("");
});

test("words in quotation marks of any language stand together", () => {
  expect(termsOf(`fund "export finance" „zusammen hier“`)).toEqual([
    { text: "fund", isPhrase: false },
    { text: "export finance", isPhrase: true },
    { text: "zusammen hier", isPhrase: true },
  ]);
});

test("sums are read as the index reads them", () => {
  expect(texts("£1.6bn")).toEqual(["1.6", "billion"]);
  expect(texts("5,000 men, €20m")).toEqual(["5000", "men,", "20", "million"]);
});

test("what holds no letter and no digit is no term, and there are at most eight", () => {
  expect(texts("— & ! ' : * ( ) |")).toEqual([]);
  expect(texts("a b c d e f g h i j")).toHaveLength(8);
});

test("nothing typed is an operator", () => {
  expect(tsqueryOf({ text: "o'neill & !x", isPhrase: false })).toBe("'o''neill & !x':*");
  expect(tsqueryOf({ text: "a\\'", isPhrase: false })).toBe("'a\\\\'''");
});

test.each([
  ["macorn", "macron", true],
  ["zelenskiy", "zelensky", true],
  ["zelenskyi", "zelensky", true],
  ["pledgse", "pledges", true],
  ["france", "franc", true],
  ["war", "wart", false],
  ["poland", "portland", false],
  ["starmer", "farmers", false],
])("%s for %s: %s", (typed, word, near) => {
  expect(isNear(typed, word)).toBe(near);
});
