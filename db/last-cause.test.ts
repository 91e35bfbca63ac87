import { expect, it } from "vitest";
import { lastCauseOf } from "./last-cause.ts";

it("says what the innermost cause says, and nothing of what is no error", () => {
  const inner = new Error("division by zero");
  expect(lastCauseOf(new Error("outer", { cause: new Error("query", { cause: inner }) }))).toBe(
    "division by zero",
  );
  expect(lastCauseOf(inner)).toBe("division by zero");
  expect(lastCauseOf("reader@letters.example")).toBe("");
});
