import { expect, test } from "vitest";
import { degreesFrom, pairOf } from "./degrees.ts";
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

test.each([
  ["50.45, 30.52", { lat: 50.45, lon: 30.52 }],
  ["50.45 30.52", { lat: 50.45, lon: 30.52 }],
  ["50.45,30.52", { lat: 50.45, lon: 30.52 }],
  ["-33.9;151.2", { lat: -33.9, lon: 151.2 }],
  ["41,9 12,5", { lat: 41.9, lon: 12.5 }],
  ["41,9; 12,5", { lat: 41.9, lon: 12.5 }],
  ["41.9° N, 12.5° W", { lat: 41.9, lon: -12.5 }],
  ["12.5° E, 41.9° N", { lat: 41.9, lon: 12.5 }],
  ["51°30′26″N 0°7′39″W", { lat: 51.507222, lon: -0.1275 }],
  ["50.45", undefined],
  ["12,5", undefined],
  ["12,", undefined],
  ["95, 30", undefined],
  ["1, 2, 3", undefined],
  ["fifty, thirty", undefined],
])("a place typed into one box as %j is %j", (typed, place) => {
  expect(pairOf(typed)).toEqual(place);
});

test.each([
  ["", undefined],
  ["41.9", 41.9],
  ["41,9", 41.9],
  ["12,500", 12.5],
  ["41.9°", 41.9],
  ["41.9° S", -41.9],
  ["51°30′N", 51.5],
  ["−0.5", -0.5],
  ["91", null],
  ["12 E", null],
  ["51°70′N", null],
  ["north", null],
])("a latitude typed as %j is %j", (typed, degrees) => {
  expect(degreesFrom(typed, "lat")).toBe(degrees);
});

test("a longitude goes further than a latitude, and west is negative", () => {
  expect(degreesFrom("170,25 W", "lon")).toBe(-170.25);
});
