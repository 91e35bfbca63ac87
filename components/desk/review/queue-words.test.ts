import { expect, test } from "vitest";
import { stretch } from "./queue-words.ts";

test.each([
  [0, "1 minute"],
  [150, "3 minutes"],
  [5_400, "2 hours"],
  [86_400, "1 day"],
  [260_000, "3 days"],
])("%d seconds are %s", (seconds, words) => {
  expect(stretch(seconds)).toBe(words);
});
