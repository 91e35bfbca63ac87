import { expect, it } from "vitest";
import { instantOf } from "./instant-of.ts";

it("reads a local time by its zone's offset", () => {
  expect(instantOf("2026-07-01T09:30", "-60")).toBe("2026-07-01T08:30:00.000Z");
  expect(instantOf("2026-07-01T09:30", "")).toBe("2026-07-01T09:30:00.000Z");
  expect(instantOf("", "-60")).toBe("");
  expect(instantOf("2026-07-01T09:30", "x")).toBe("");
});
