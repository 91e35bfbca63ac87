import { expect, test } from "vitest";
import { parseAsOf } from "./instant.ts";

const now = new Date("2025-10-13T09:00:00Z");

test("nothing asked for is now", () => {
  expect(parseAsOf(undefined, now)).toMatchObject({ ok: true, t: "now" });
  expect(parseAsOf("", now)).toMatchObject({ ok: true, t: "now" });
});

test("a day is its end in UTC, and today is now", () => {
  expect(parseAsOf("2025-09-01", now)).toMatchObject({ t: new Date("2025-09-01T23:59:59.999Z") });
  expect(parseAsOf("2025-10-13", now)).toMatchObject({ ok: true, t: "now", text: "2025-10-13" });
});

test.each([
  ["2025-09-01T12:00Z", "2025-09-01T12:00:00.000Z"],
  ["2025-09-01T12:00:30+02:00", "2025-09-01T10:00:30.000Z"],
  // As it arrives where an address holds the sign as it is.
  ["2025-09-01T12:00:30 02:00", "2025-09-01T10:00:30.000Z"],
])("an instant says its zone: %s", (text, instant) => {
  expect(parseAsOf(text, now)).toMatchObject({ ok: true, t: new Date(instant) });
});

test.each([
  "yesterday",
  "2025-02-30",
  "2025-13-01",
  "2025-09-01T12:00",
  "09/01/2025",
  "2025",
  // No calendar has these days, and the database knows no year 0.
  "2025-02-30T12:00Z",
  "2025-04-31T00:00+02:00",
  "0000-12-31",
  "0000-12-31T23:59Z",
  "0001-01-01T00:00+14:00",
])("%s cannot be read", (text) => {
  expect(parseAsOf(text, now)).toEqual({ ok: false, problem: "form", text });
});

test("the first day of the first year can be asked for, and the last hour of a day", () => {
  expect(parseAsOf("0001-01-01", now)).toMatchObject({ ok: true });
  expect(parseAsOf("2025-02-28T24:00Z", now)).toMatchObject({ t: new Date("2025-03-01T00:00Z") });
});

test.each(["2025-10-14", "2025-10-13T09:00:01Z"])("%s lies in the future", (text) => {
  expect(parseAsOf(text, now)).toEqual({ ok: false, problem: "future", text });
});
