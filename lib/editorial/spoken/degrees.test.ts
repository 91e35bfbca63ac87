import { expect, test } from "vitest";
import { degreesFrom, pairOf } from "./degrees.ts";

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
