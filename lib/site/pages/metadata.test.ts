import { expect, test } from "vitest";
import { readingAt, readingNow } from "../reading/reading.ts";
import { missingMetadata } from "./metadata.ts";

test("a page with nothing on it is called in its head what it is called on itself", () => {
  const then = readingAt(new Date("2020-01-01"), "2020-01-01");
  const titleOf = (...asked: Parameters<typeof missingMetadata>) => missingMetadata(...asked).title;
  expect(titleOf({ reading: then, name: "The record" }, "/meetings/a")).toBe(
    "Nothing was public at this address then – The record",
  );
  const now = { reading: readingNow("fr"), name: "The record" };
  expect(titleOf(now, "/meetings/a")).toBe("Rien n’est publié à cette adresse – The record");
});
