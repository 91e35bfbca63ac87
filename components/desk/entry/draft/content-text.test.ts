import { expect, test } from "vitest";
import type { EntryContent } from "#lib/editorial/content.ts";
import { contentText } from "./content-text.ts";

test("all that a draft says can be carried elsewhere by hand: values, rows, prose, notes and quotes", () => {
  const content: EntryContent = {
    kind: "meeting",
    schemaVersion: 1,
    fields: {
      title: { value: "A meeting" },
      heldOn: {
        value: "2025-03-24/2025-03-26",
        note: "By local time.",
        citations: [{ id: "c1", source: "ref-1", quote: "for three days" }],
      },
      chairs: { rows: [{ id: "r1", cells: { name: "Ann", role: "co-chair" } }] },
      account: {
        doc: {
          type: "doc",
          content: [
            {
              type: "paragraph",
              attrs: { id: "p1" },
              content: [{ type: "text", text: "They met." }],
            },
          ],
        },
      },
    },
  };
  expect(contentText(content)).toBe(
    [
      "Title: A meeting",
      "Held on: 24 to 26 March 2025\n  Note: By local time.\n  Source: ref-1 “for three days”",
      "Chair 1: Ann; Co-chair",
      "They met.",
    ].join("\n\n"),
  );
});
