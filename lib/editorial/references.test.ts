import { expect, it } from "vitest";
import { quotesFrom } from "./references.ts";

it("gives what is quoted from a source once, from values, rows and rivals", () => {
  const cite = (id: string, source: string, quote?: string) => ({
    id,
    source,
    ...(quote && { quote }),
  });
  const content = {
    kind: "meeting" as const,
    schemaVersion: 1,
    fields: {
      venue: {
        value: "Lancaster House",
        citations: [
          cite("1", "a", "at Lancaster House"),
          cite("2", "b", "in London"),
          cite("3", "a"),
        ],
        rivals: [{ id: "r", value: "Chequers", citations: [cite("4", "a", "at Chequers")] }],
      },
      present: {
        rows: [
          {
            id: "p",
            cells: { name: "Keir Starmer" },
            citations: [cite("5", "a", "at Lancaster House")],
          },
        ],
      },
    },
  };
  expect(quotesFrom(content, "a")).toEqual(["at Lancaster House", "at Chequers"]);
  expect(quotesFrom(content, "c")).toEqual([]);
});
