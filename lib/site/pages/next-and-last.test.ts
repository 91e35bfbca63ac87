import { expect, test } from "vitest";
import { nextAndLast } from "./next-and-last.ts";

const on = (heldOn: string | undefined, occurrence = "held") => ({
  data: { heldOn: { value: heldOn }, occurrence: { value: occurrence } },
});
const undated = on(undefined);
const held = on("2025-03-02");
const announced = on("2025-03-20", "announced-only");
const cancelled = on("2025-04-10", "cancelled");
const ahead = on("2025-05", "announced-only");
const rows = [undated, held, announced, cancelled, ahead];

test("the last meeting was held, and the next one is neither past nor cancelled", () => {
  const april = new Date("2025-04-01T12:00:00Z");
  expect(nextAndLast(rows, april)).toEqual({ next: ahead, last: held });
  expect(nextAndLast(rows, "now", april)).toEqual({ next: ahead, last: held });
});

test("a meeting of today is the next one, and nothing is made up where none is", () => {
  expect(nextAndLast([held], new Date("2025-03-02T23:00:00Z"))).toEqual({
    next: held,
    last: undefined,
  });
  expect(nextAndLast([cancelled], new Date("2026-01-01"))).toEqual({
    next: undefined,
    last: undefined,
  });
});
