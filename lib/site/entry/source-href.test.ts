import { expect, test } from "vitest";
import { readingAt, readingNow } from "../reading/reading.ts";
import { sourceHref } from "./source-href.ts";

const startsAt = new Date("2025-03-02T10:00:00.123Z");
const current = { startsAt, endedAt: null };
const replaced = { startsAt, endedAt: new Date("2025-04-01") };

test("what readers read leads to the source as it is now", () => {
  expect(sourceHref("ref-1", current, readingNow("fr"))).toBe("/fr/sources/ref-1");
  expect(sourceHref("ref-1", undefined, readingNow())).toBe("/sources/ref-1");
});

test("a version that was replaced leads to the source as it was when the version began", () => {
  expect(sourceHref("ref-1", replaced, readingNow("fr"))).toBe(
    "/fr/sources/ref-1?asOf=2025-03-02T10:00:00.123Z",
  );
});

test("a page as of an instant keeps to that instant", () => {
  const then = readingAt(new Date("2025-03-09"), "2025-03-09");
  expect(sourceHref("ref-1", replaced, then)).toBe("/sources/ref-1?asOf=2025-03-09");
});
