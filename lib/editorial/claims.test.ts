import * as fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { claimsOf, sourcesOf } from "./claims.ts";
import type { EmptyReason } from "./content.ts";
import { fieldsOf } from "./kinds.ts";
import { tidyContent } from "./tidy.ts";
import { anyContent } from "./testing/arbitraries.ts";
import {
  aRow,
  cite,
  contentOf,
  doc,
  heading,
  list,
  paragraph,
  tableRow,
} from "./testing/content.ts";

vi.setConfig({ testTimeout: 30_000 }); // random contents take their time on a busy machine
const RUNS = { numRuns: 50 };

const pathsOf = (...args: Parameters<typeof contentOf>) =>
  claimsOf(contentOf(...args)).map(({ path }) => path);

describe("claimsOf", () => {
  test("gives values, rows and blocks in the reader's order, under stable paths", () => {
    const content = contentOf("meeting", {
      account: { doc: doc(paragraph("p1", "They met.", "source-1")) },
      present: { rows: [aRow("r2", { name: "A" }), aRow("r1", { name: "B" })] },
      heldOn: { value: "2025-03-02", citations: [cite("source-1")] },
      title: { value: "Summit" },
    });
    expect(
      claimsOf(content).map(({ path, label, kindOfClaim, mustCite }) => [
        path,
        label,
        kindOfClaim,
        mustCite,
      ]),
    ).toEqual([
      ["title", "Title", "value", false],
      ["heldOn", "Held on", "value", true],
      ["present/r2", "Attendance 1", "row", true],
      ["present/r1", "Attendance 2", "row", true],
      ["account/p1", "Account, paragraph 1", "block", true],
    ]);
  });

  test("takes paragraphs in lists and quotes and ordinary rows of tables, not headings or empty paragraphs", () => {
    const prose = doc(
      heading("h", "Background"),
      list(paragraph("a", "One"), paragraph("b", "Two")),
      { type: "blockquote", content: [paragraph("c", "Said")] },
      {
        type: "table",
        content: [tableRow("t1", ["Who", "What"], "tableHeader"), tableRow("t2", ["A", "B"])],
      },
      paragraph("d", "   "),
      paragraph("e", "", "source-1"),
    );
    expect(pathsOf("pledge", { account: { doc: prose } })).toEqual([
      "account/a",
      "account/b",
      "account/c",
      "account/t2",
      "account/e",
    ]);
  });

  test("a row of a table is one claim, with the citations of its cells", () => {
    const row = tableRow("t", ["Aid", "5,000"]);
    row.content?.[1]?.content?.push(paragraph(undefined, "or so", "source-2"));
    const [claim] = claimsOf(
      contentOf("pledge", { account: { doc: doc({ type: "table", content: [row] }) } }),
    );
    expect(claim?.kindOfClaim === "block" && claim.text).toBe("Aid | 5,000 or so");
    expect(claim && sourcesOf(claim)).toEqual(["source-2"]);
  });

  test("notes and certainty of prose belong to their block", () => {
    const [first, second] = claimsOf(
      contentOf("pledge", {
        account: {
          doc: doc(paragraph("a", "One"), paragraph("b", "Two")),
          notes: { b: "A note.", gone: "Of a deleted paragraph." },
          certainty: { b: "reported" },
        },
      }),
    );
    expect(first?.note).toBeUndefined();
    expect([second?.note, second?.certainty]).toEqual(["A note.", "reported"]);
  });

  test("a field that nobody has filled in is no claim", () => {
    expect(pathsOf("meeting", { title: { value: " " }, venue: {}, present: { rows: [] } })).toEqual(
      [],
    );
  });

  test.each<[EmptyReason, boolean]>([
    ["none", true],
    ["not-decided", true],
    ["unknown", false],
    ["not-on-record", false],
  ])("“%s” is a claim; that it must be cited is %s", (empty, mustCite) => {
    const [claim] = claimsOf(contentOf("pledge", { place: { empty } }));
    expect(claim).toMatchObject({ path: "place", empty, mustCite });
  });

  test("an empty list of rows with its reason is a claim of its own", () => {
    expect(claimsOf(contentOf("pledge", { quotes: { rows: [], empty: "none" } }))).toMatchObject([
      { path: "quotes", kindOfClaim: "value", empty: "none", mustCite: false },
    ]);
  });

  test("blocks without ids get the same ones each time, and duplicates a new one", () => {
    const content = contentOf("pledge", {
      account: {
        doc: doc(
          paragraph("a", "First half."),
          paragraph("a", "Second half."),
          paragraph(undefined, "New."),
          paragraph(undefined, "New."),
        ),
      },
    });
    const paths = claimsOf(content).map(({ path }) => path);
    expect(paths.slice(0, 2)).toEqual(["account/a", "account/a-2"]);
    expect(new Set(paths).size).toBe(4);
    expect(claimsOf(content).map(({ path }) => path)).toEqual(paths);
  });

  test("the empty lines and items that an editor leaves behind change nothing", () => {
    const prose = (...content: Parameters<typeof doc>) =>
      tidyContent(contentOf("pledge", { account: { doc: doc(...content) } }));
    const said = [paragraph("a", "One."), list(paragraph("b", "Two."))];
    const spaced = prose(
      paragraph("x", ""),
      ...said.slice(0, 1),
      list(paragraph("b", "Two."), paragraph("y", " ")),
      { type: "blockquote", content: [paragraph("q", "")] },
      paragraph(undefined, ""),
    );
    expect(spaced).toEqual(prose(...said));
    expect(prose(paragraph("x", "")).fields).toEqual({});
  });

  test("paths are unique, belong to a field of the kind, and follow the kind's order", () => {
    fc.assert(
      fc.property(anyContent(), (content) => {
        const claims = claimsOf(content);
        const paths = claims.map(({ path }) => path);
        expect(new Set(paths).size).toBe(paths.length);
        const order = fieldsOf(content.kind).map(([name]) => name);
        const places = claims.map(({ field }) => order.indexOf(field));
        expect(places).toEqual(places.toSorted((a, b) => a - b));
        for (const claim of claims) expect(claim.path.split("/")[0]).toBe(claim.field);
      }),
      RUNS,
    );
  });
});
