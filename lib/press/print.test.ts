import { expect, test } from "vitest";
import { encodingFor, isUnchanged } from "./print.ts";

test.each([
  [undefined, "identity"],
  ["gzip, deflate, br, zstd", "br"],
  ["gzip", "gzip"],
  ["br;q=0, gzip;q=0.5", "gzip"],
  ["br;q=0.2, gzip;q=0.9", "gzip"],
  ["identity", "identity"],
  ["*", "br"],
  ["*;q=0", "identity"],
  ["BR", "br"],
] as const)("a reader that accepts %s gets %s", (accepted, encoding) => {
  expect(encodingFor(accepted)).toBe(encoding);
});

test.each([
  ['"a"', true],
  ['W/"a"', true],
  ['"b", "a"', true],
  ["*", true],
  ['"ab"', false],
  [undefined, false],
])("a copy tagged %s of a page tagged a is still good: %s", (given, expected) => {
  expect(isUnchanged(given, '"a"')).toBe(expected);
});
