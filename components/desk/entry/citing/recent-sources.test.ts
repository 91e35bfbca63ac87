import { expect, test } from "vitest";
import { ranked, recentSources, rememberSource } from "./recent-sources.ts";

const storeWith = (held: Record<string, string> = {}) => ({
  getItem: (key: string) => held[key] ?? null,
  setItem: (key: string, value: string) => void (held[key] = value),
});

test("the latest is first, each is there once, and people are kept apart", () => {
  const store = storeWith();
  for (const id of ["a", "b", "a", "c"]) rememberSource("ann", id, store);
  expect(recentSources("ann", store)).toEqual(["c", "a", "b"]);
  expect(recentSources("bo", store)).toEqual([]);
  for (let n = 0; n < 20; n++) rememberSource("ann", `s${n}`, store);
  expect(recentSources("ann", store)).toHaveLength(8);
});

test("what is no list, and no storage at all, is no harm", () => {
  expect(recentSources("ann", storeWith({ "ratify.recent-sources.ann": "{" }))).toEqual([]);
  expect(recentSources("ann", storeWith({ "ratify.recent-sources.ann": '{"a":1}' }))).toEqual([]);
  const broken = {
    getItem: () => {
      throw new Error("forbidden");
    },
    setItem: () => {
      throw new Error("forbidden");
    },
  };
  expect(() => rememberSource("ann", "a", broken)).not.toThrow();
});

test("what comes first is not repeated after", () => {
  const [a, b, c] = [{ id: "a" }, { id: "b" }, { id: "c" }];
  expect(ranked([b, a], [a, b, c])).toEqual([b, a, c]);
});
