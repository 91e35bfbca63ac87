import { expect, test } from "vitest";
import type { LeftOut, Total } from "#lib/editorial/derived/totals.ts";
import { barsOf } from "./bars.ts";

const leftOut = (amount: string, reason: LeftOut["reason"]): LeftOut => ({
  pledge: amount,
  money: { amount, currency: "GBP", instrument: "grant" },
  reason,
});
const part = (amount: string, ...out: LeftOut[]): Total => ({
  currency: "GBP",
  instrument: "grant",
  amount,
  pledges: [],
  contested: [],
  leftOut: out,
});
const bars = (...parts: Total[]) => barsOf(parts).map(({ bar }) => bar);

test("the longest bar takes the whole length, and the others their share", () => {
  expect(bars(part("1600000000"), part("400000000"))).toEqual([
    { counted: 100, vague: 0 },
    { counted: 25, vague: 0 },
  ]);
});

test("what is stated vaguely lengthens a bar; what was replaced or denied does not", () => {
  expect(
    bars(
      part("100", leftOut("100", "approximate"), leftOut("900", "superseded")),
      part("0", leftOut("50", "limit"), leftOut("70", "denied"), leftOut("9", "not-vouched-for")),
    ),
  ).toEqual([
    { counted: 50, vague: 50 },
    { counted: 0, vague: 25 },
  ]);
});

test("where nothing is stated there is no bar", () => {
  expect(bars(part("0"))).toEqual([{ counted: 0, vague: 0 }]);
});
