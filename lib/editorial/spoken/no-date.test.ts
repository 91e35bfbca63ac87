import { expect, test } from "vitest";
import { noDateText } from "./no-date.ts";

test.each([
  ["10/4/2025", /^Write the month as a word/],
  ["10 April", /^Say the year too/],
  ["Thursday 10 April", /^Say the year too/],
  ["24–26 March", /^Say the year too/],
  ["spring", /^Say the year too/],
  ["31 February 2025", /^The calendar has no such day/],
  ["April 31st, 2025", /^The calendar has no such day/],
  ["2025-04-31", /^The calendar has no such day/],
  ["Monday 11 March 2025", /^That day is not a Monday/],
  ["soon", /^Write a date like/],
  ["99 Foo 2025", /^Write a date like/],
  ["", /^Write a date like/],
])("%j is answered with what to do: %s", (typed, words) => {
  expect(noDateText(typed)).toMatch(words);
});
