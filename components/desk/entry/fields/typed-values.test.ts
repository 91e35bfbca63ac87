import { expect, test } from "vitest";
import { pairOf } from "./coordinates-input.tsx";
import { dealtAmount } from "./dealt-amount.ts";
import { readNumber } from "./number-box.tsx";
import { statedNumber, withNumber } from "./quantity-input.tsx";
import { tidyDate } from "./typed-input.tsx";

test.each([
  ["1.6 billion", "1600000000"],
  ["1.6bn", "1600000000"],
  ["2.26 bn", "2260000000"],
  ["226m", "226000000"],
  ["1,600,000,000", "1600000000"],
  ["1 600 000", "1600000"],
  ["12.50", "12.5"],
  ["0.5 million", "500000"],
  ["1.23456789k", "1234.56789"],
  ["007", "7"],
  ["about 5", "about 5"],
  ["1,6", "1,6"],
  ["5 apples", "5 apples"],
  ["", ""],
])("an amount typed as %j is %j", (typed, digits) => {
  expect(dealtAmount(typed)).toBe(digits);
});

test.each([
  ["", undefined],
  ["5,000", 5000],
  ["5 000 000", 5_000_000],
  ["-3.5", -3.5],
  ["−3.5", -3.5],
  ["5k", null],
  ["1,5", null],
  ["1e5", null],
])("a number typed as %j is %j", (typed, number) => {
  expect(readNumber(typed)).toBe(number);
});

test.each(["exact", "approximate", "more-than", "less-than", "planned"] as const)(
  "the number of a quantity stated as %s is shown as it was typed",
  (qualifier) => {
    const quantity = { unit: "missiles", ...withNumber(qualifier, 5000) };
    expect(statedNumber(quantity)).toBe(5000);
  },
);

test("“more than 5,000” is at least 5,001, without an upper bound", () => {
  expect(withNumber("more-than", 5000)).toEqual({ qualifier: "more-than", min: 5001 });
});

test.each([
  ["2025-03-24 / 2025-03-26", "2025-03-24/2025-03-26"],
  ["2025-03-24 to 2025-03-26", "2025-03-24/2025-03-26"],
  ["2025-03-24 – 2025-03-26", "2025-03-24/2025-03-26"],
  ["2025-03~ - 2025-05", "2025-03~/2025-05"],
  ["2025-03-24", "2025-03-24"],
  ["24 March 2025", "24 March 2025"],
])("a date typed as %j is taken as %j", (typed, taken) => {
  expect(tidyDate(typed)).toBe(taken);
});

test.each([
  ["50.45, 30.52", { lat: 50.45, lon: 30.52 }],
  ["50.45 30.52", { lat: 50.45, lon: 30.52 }],
  ["-33.9;151.2", { lat: -33.9, lon: 151.2 }],
  ["50.45", undefined],
  ["95, 30", undefined],
  ["1, 2, 3", undefined],
  ["fifty, thirty", undefined],
])("a place typed into one box as %j is %j", (typed, place) => {
  expect(pairOf(typed)).toEqual(place);
});
