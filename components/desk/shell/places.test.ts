import { expect, test } from "vitest";
import { placeAt, placesFor } from "./places.ts";

test("an address belongs to one place", () => {
  expect(placeAt("/desk", null)).toBe("/desk");
  expect(placeAt("/desk/entries", "member")).toBe("/desk/entries?kind=member");
  expect(placeAt("/desk/sources/abc", null)).toBe("/desk/sources");
  expect(placeAt("/desk/people", null)).toBe("/desk/people");
});

test("an entry and a stranger belong to none", () => {
  expect(placeAt("/desk/entries/abc", null)).toBeUndefined();
  expect(placeAt("/desk/sourcesque", null)).toBeUndefined();
});

test("no two places have the same key", () => {
  const keys = placesFor(true).map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
});
