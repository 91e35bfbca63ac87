import { expect, it } from "vitest";
import { findingsIn, instantOf } from "./read-form.ts";

it("reads a local time by its zone's offset", () => {
  expect(instantOf("2026-07-01T09:30", "-60")).toBe("2026-07-01T08:30:00.000Z");
  expect(instantOf("2026-07-01T09:30", "")).toBe("2026-07-01T09:30:00.000Z");
  expect(instantOf("", "-60")).toBe("");
  expect(instantOf("2026-07-01T09:30", "x")).toBe("");
});

it("reads findings on several claims", () => {
  const form = new FormData();
  form.append("claim", "venue abc");
  form.append("claim", "account/p1 def");
  form.append("finding", "disputed");
  form.append("reason", " Not there ");
  expect(findingsIn(form)).toEqual([
    { path: "venue", hash: "abc", finding: "disputed", reason: "Not there" },
    { path: "account/p1", hash: "def", finding: "disputed", reason: "Not there" },
  ]);
});
