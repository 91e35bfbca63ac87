import { expect, test } from "vitest";
import { matches } from "./matches.ts";

test("a label is found by beginnings of its words in any order", () => {
  expect(matches("chan req", "Request changes…")).toBe(true);
  expect(matches("", "Approve")).toBe(true);
  expect(matches("prove", "Approve")).toBe(false);
  expect(matches("türk", "Turkiye")).toBe(true);
});
