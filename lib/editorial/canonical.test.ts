import * as fc from "fast-check";
import { expect, test } from "vitest";
import { canonical } from "./canonical.ts";

const shuffled = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(shuffled);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, member]) => [key, shuffled(member)]),
  );
};

test("does not depend on the order of keys, and says what JSON says", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(canonical(shuffled(value))).toBe(canonical(value));
      expect(JSON.parse(canonical(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test("survives a round trip through JSON", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(canonical(JSON.parse(JSON.stringify(value)))).toBe(canonical(value));
    }),
  );
});

test("leaves out what is undefined, and refuses what JSON cannot say", () => {
  expect(canonical({ b: 1, a: undefined })).toBe('{"b":1}');
  expect(() => canonical({ a: Number.NaN })).toThrow(TypeError);
  expect(() => canonical({ a: () => 1 })).toThrow(TypeError);
  expect(() => canonical([undefined])).toThrow(TypeError);
});
