import { expect, test } from "vitest";
import { placeAt } from "./places.ts";

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
