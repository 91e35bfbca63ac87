import { expect, test } from "vitest";
import { formatInstant, formatRelative } from "./instants.ts";

const now = new Date("2026-11-24T12:00:00Z");

test("names UTC, and no other zone", () => {
  expect(formatInstant("2026-11-24T14:02:00Z")).toBe("24 Nov 2026, 14:02 UTC");
  expect(formatInstant("2026-11-24T14:02:00Z", { zone: "Europe/Kyiv" })).toBe("24 Nov 2026, 16:02");
  expect(formatInstant("2026-11-24T23:30:00Z", { dateOnly: true })).toBe("24 Nov 2026");
});

test("counts in the largest unit that is full", () => {
  expect(formatRelative("2026-11-24T11:59:30Z", now)).toBe("just now");
  expect(formatRelative("2026-11-24T11:57:10Z", now)).toBe("2 minutes ago");
  expect(formatRelative("2026-11-24T10:59:59Z", now)).toBe("1 hour ago");
  expect(formatRelative("2026-11-26T12:00:00Z", now)).toBe("in 2 days");
  expect(formatRelative("2025-11-20T12:00:00Z", now)).toBe("1 year ago");
});
