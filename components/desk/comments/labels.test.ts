import { expect, it } from "vitest";
import { claimLabel } from "./labels.ts";

const content = {
  kind: "meeting" as const,
  schemaVersion: 1,
  fields: {
    present: {
      rows: [
        { id: "a", cells: { name: "Keir Starmer" } },
        { id: "b", cells: { name: "Emmanuel Macron" } },
      ],
    },
  },
};

it("calls a field by its name, and a row by its number in the draft", () => {
  expect(claimLabel("meeting", "venue", content)).toBe("Venue");
  expect(claimLabel("meeting", "present/b", content)).toBe("Present: attendance 2");
});

it("says that a row is gone, and gives no number where no draft is at hand", () => {
  expect(claimLabel("meeting", "present/z", content)).toBe("Present: attendance that is gone");
  expect(claimLabel("meeting", "present/b")).toBe("Present: one attendance");
});
