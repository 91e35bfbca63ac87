import { expect, test } from "vitest";
import { coverageOf } from "./coverage.ts";
import { aRow, cite, contentOf, doc, paragraph } from "./testing/content.ts";

test("counts the claims that must be cited and names those that are not", () => {
  const content = contentOf("meeting", {
    title: { value: "Not to be cited" },
    heldOn: { value: "2025-03-02", citations: [cite("s")] },
    venue: { empty: "unknown" },
    city: { value: "Paris" },
    present: { rows: [aRow("r1", { name: "A" }), aRow("r2", { name: "B" }, [])] },
    account: { doc: doc(paragraph("p1", "Cited.", "s"), paragraph("p2", "Not cited.")) },
  });
  expect(coverageOf(content)).toEqual({
    required: 6,
    cited: 3,
    uncited: ["city", "present/r2", "account/p2"],
  });
});
