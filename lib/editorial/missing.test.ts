import * as fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { freezeEntry } from "./freeze.ts";
import { missingIn } from "./missing.ts";
import { anyContent, incompleteContent, kindName, LABELS, SOURCES } from "./testing/arbitraries.ts";
import { aRow, cite, contentOf, doc, paragraph } from "./testing/content.ts";
import { problemLine } from "./words.ts";

vi.setConfig({ testTimeout: 30_000 }); // random contents take their time on a busy machine
const RUNS = { numRuns: 50 };

const codes = (...args: Parameters<typeof contentOf>) =>
  missingIn(contentOf(...args)).map(({ path, column, code }) =>
    [path, column, code].filter((part) => part !== undefined).join(" "),
  );
const cited = [cite("source-1")];

describe("missingIn", () => {
  test("finds nothing in what could be submitted, and that can be frozen", () => {
    fc.assert(
      fc.property(anyContent(), (content) => {
        expect(missingIn(content)).toEqual([]);
        const draft = { slug: "a", title: "A", content, sources: SOURCES, labels: LABELS };
        expect(freezeEntry(draft).ok).toBe(true);
      }),
      RUNS,
    );
  });

  test("finds something in what could not", () => {
    fc.assert(
      fc.property(kindName().chain(incompleteContent), (content) => {
        expect(missingIn(content).length).toBeGreaterThan(0);
      }),
      RUNS,
    );
  });

  test("asks an empty pledge for all that it needs, in the reader's order", () => {
    expect(codes("pledge")).toEqual([
      "title required",
      "summary required",
      "pledgers required",
      "kind required",
      "status required",
      " nothing_cited",
    ]);
  });

  test("takes a reason for being empty as an answer, but not for a title", () => {
    const fields = {
      title: { empty: "unknown" },
      summary: { empty: "unknown" },
      pledgers: { rows: [], empty: "unknown" },
    } as const;
    const { title, summary, pledgers } = fields;
    expect(codes("pledge", { title, summary, pledgers: { ...pledgers, rows: [] } })).toEqual([
      "title required",
      "kind required",
      "status required",
      " nothing_cited",
    ]);
  });

  test("names the row and cell that lacks something", () => {
    expect(
      codes("meeting", {
        title: { value: "T" },
        heldOn: { value: "2025", citations: cited },
        occurrence: { value: "held", citations: cited },
        level: { value: "leaders", citations: cited },
        present: {
          rows: [
            aRow("r1", { member: { entry: "m" } }),
            aRow("r2", { name: "A", level: "king" }, []),
          ],
        },
      }),
    ).toEqual([
      "present/r2 member required_cell",
      "present/r2 level unknown_choice",
      "present/r2 not_cited",
    ]);
  });

  test("looks into values, and into their rivals", () => {
    expect(
      codes("pledge", {
        title: { value: "T" },
        summary: { value: "S", citations: cited },
        pledgers: { rows: [aRow("r", { member: { entry: "m" } })] },
        kind: { value: "funding" },
        status: { value: "announced", citations: cited },
        announcedOn: { value: "2025-02-30", citations: cited },
        amount: {
          value: { amount: "5", currency: "", instrument: "loan" },
          citations: cited,
          rivals: [
            { id: "r", value: { amount: "x", currency: "GBP", instrument: "loan" }, citations: [] },
          ],
        },
        quantities: {
          rows: [aRow("q", { quantity: { min: 2, max: 1, qualifier: "range", unit: "months" } })],
        },
      }),
    ).toEqual([
      "amount no_currency",
      "amount invalid_amount",
      "quantities/q quantity min_over_max",
      "announcedOn invalid_date",
    ]);
  });

  test("wants a citation for every claim that must have one, each paragraph by itself", () => {
    expect(
      codes("member", {
        title: { value: "T" },
        type: { value: "country" },
        code: { value: "GB" },
        account: { doc: doc(paragraph("a", "Cited.", "source-1"), paragraph("b", "Not cited.")) },
      }),
    ).toEqual(["account/b not_cited"]);
  });

  test("does not let a note or a citation vanish for want of a value", () => {
    expect(
      codes("member", {
        title: { value: "T" },
        type: { value: "country" },
        code: { value: "GB" },
        joined: { note: "When?", citations: cited },
      }),
    ).toEqual(["joined value_missing", " nothing_cited"]);
  });

  test("bears anything that a draft may hold, and says what is wrong with it", () => {
    fc.assert(
      fc.property(kindName(), fc.jsonValue(), fc.jsonValue(), (kind, value, cell) => {
        const held = value as string; // a draft's atomic values are whatever a client wrote
        const rows = {
          rows: [
            aRow("r", { quantity: cell as string, member: cell as string, on: cell as string }),
          ],
        };
        const problems = missingIn(
          contentOf(kind, {
            title: { value: held },
            amount: { value: held },
            announcedBy: { value: held },
            names: { value: held },
            heldOn: { value: held },
            coordinates: { value: held },
            membershipRule: { value: held },
            present: rows,
            quantities: rows,
            facts: rows,
          }),
        );
        expect(problems.length).toBeGreaterThan(0);
        for (const problem of problems) expect(problemLine(problem)).toMatch(/^.+: .+\.$/);
      }),
      RUNS,
    );
  });
});
