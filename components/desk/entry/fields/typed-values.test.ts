import { expect, test } from "vitest";
import { readNumber } from "./number-box.tsx";
import { statedNumber, withNumber } from "./quantity-input.tsx";

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
