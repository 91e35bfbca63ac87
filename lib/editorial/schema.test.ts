import * as fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import type { ProseNode } from "./content.ts";
import { contentProblems, contentSchema, cslSchema } from "./schema.ts";
import { anyContent, SOURCES } from "./testing/arbitraries.ts";
import { aRow, contentOf, doc, list, paragraph, tableRow, text } from "./testing/content.ts";
import { tidyContent } from "./tidy.ts";

vi.setConfig({ testTimeout: 30_000 }); // random contents take their time on a busy machine
const RUNS = { numRuns: 50 };

const messages = (...args: Parameters<typeof contentOf>) =>
  contentProblems(contentOf(...args)).map(({ path, message }) => `${path}: ${message}`);
const prose = (...content: ProseNode[]) =>
  messages("pledge", { account: { doc: doc(...content) } });

describe("contentSchema", () => {
  test("takes every content that could be submitted, as it is after tidying", () => {
    fc.assert(
      fc.property(anyContent(), (content) => {
        const tidied = tidyContent(content);
        expect(contentSchema(content.kind).parse(JSON.parse(JSON.stringify(tidied)))).toEqual(
          tidied,
        );
        expect(tidyContent(tidied)).toEqual(tidied);
      }),
      RUNS,
    );
  });

  test("refuses fields, cells and members that the kind does not declare", () => {
    expect(messages("meeting", { colour: { value: "blue" } })).toEqual([
      ": Nothing is known here under “colour”.",
    ]);
    expect(messages("meeting", { present: { rows: [aRow("r", { colour: "blue" })] } })).toEqual([
      "present/0/cells: Nothing is known here under “colour”.",
    ]);
    const sneaky = { value: "Here", approved: true };
    expect(messages("meeting", { venue: sneaky })).toEqual([
      "venue: Nothing is known here under “approved”.",
    ]);
  });

  test("refuses values of another type or out of bounds, in a person's words", () => {
    expect(messages("meeting", { heldOn: { value: "yesterday" } })).toEqual([
      "heldOn/value: Write a date like 10 March 2025, 24–26 March 2025, around March 2025, spring 2025 or since July 2025.",
    ]);
    expect(messages("meeting", { level: { value: "kings" } })).toEqual([
      "level/value: Choose one of the options.",
    ]);
    expect(messages("meeting", { venue: { value: "x".repeat(161) } })).toEqual([
      "venue/value: Shorten it to 160 characters: it has 161.",
    ]);
    expect(messages("meeting", { venue: { value: { entry: "x" } } })).toEqual([
      "venue/value: A text is expected here.",
    ]);
    expect(messages("meeting", { venue: { value: "a\0b" } })).toEqual([
      "venue/value: It contains a character that cannot be stored.",
    ]);
    expect(messages("meeting", { venue: { value: "half \ud83d" } })).toHaveLength(1);
    expect(
      messages("pledge", {
        amount: { value: { amount: "1e9", currency: "GBP", instrument: "loan" } },
      }),
    ).toEqual(["amount/value: Write the amount in digits, such as 1600000000 or 12.50."]);
  });

  test("refuses two rows with one id, and an id that would not fit into a path", () => {
    expect(messages("meeting", { present: { rows: [aRow("r", {}), aRow("r", {})] } })).toEqual([
      "present: Two rows have the same id.",
    ]);
    expect(messages("meeting", { present: { rows: [aRow("a/b", {})] } })).toHaveLength(1);
  });

  test("refuses another kind or version", () => {
    const content = contentOf("meeting");
    expect(contentSchema("pledge").safeParse(content).success).toBe(false);
    expect(contentSchema("meeting").safeParse({ ...content, schemaVersion: 2 }).success).toBe(
      false,
    );
  });
});

describe("prose", () => {
  test("takes everything on the allow-list", () => {
    expect(
      prose(
        { type: "heading", attrs: { id: "h", level: 3 }, content: [text("Aims")] },
        list(paragraph("a", "One", "source-1")),
        {
          type: "orderedList",
          attrs: { start: 3 },
          content: [{ type: "listItem", content: [paragraph("b", "Two")] }],
        },
        { type: "blockquote", content: [paragraph("c", "Said")] },
        {
          type: "table",
          content: [tableRow("t", ["A", "B"], "tableHeader"), tableRow("u", ["1", "2"])],
        },
        {
          type: "paragraph",
          attrs: { id: "d" },
          content: [
            { ...text("bold"), marks: [{ type: "bold" }, { type: "italic" }] },
            { type: "hardBreak" },
            {
              ...text("mail"),
              marks: [{ type: "link", attrs: { href: "mailto:desk@example.org" } }],
            },
            {
              ...text("an entry"),
              marks: [
                { type: "link", attrs: { href: "entry:11111111-1111-4111-8111-111111111111" } },
              ],
            },
          ],
        },
      ),
    ).toEqual([]);
  });

  const linked = (href: unknown): ProseNode => ({
    type: "paragraph",
    attrs: { id: "p" },
    content: [{ ...text("x"), marks: [{ type: "link", attrs: { href } }] }],
  });
  test.each<[string, ProseNode, RegExp]>([
    [
      "an image",
      { type: "image", attrs: { src: "https://example.org/x.png" } },
      /“image” may not stand/,
    ],
    [
      "a node named like an object's member",
      { type: "constructor" },
      /“constructor” may not stand/,
    ],
    [
      "underlined text",
      {
        type: "paragraph",
        attrs: { id: "p" },
        content: [{ ...text("x"), marks: [{ type: "underline" }] }],
      },
      /“underline” may not/,
    ],
    [
      "a first-level heading",
      { type: "heading", attrs: { id: "h", level: 1 }, content: [text("x")] },
      /level 2, 3 or 4/,
    ],
    [
      "a heading without level",
      { type: "heading", attrs: { id: "h" }, content: [text("x")] },
      /level 2, 3 or 4/,
    ],
    ["a script for an address", linked("javascript:alert(1)"), /http:\/\//],
    ["a data address", linked("data:text/html,x"), /http:\/\//],
    ["an entry's address with more in it", linked("entry:a/../b"), /http:\/\//],
    ["a relative address", linked("/desk"), /http:\/\//],
    ["no address", linked(undefined), /http:\/\//],
    ["text outside a paragraph", text("x"), /text may not stand in a doc/],
    [
      "a paragraph in a paragraph",
      { type: "paragraph", attrs: { id: "p" }, content: [paragraph("q", "x")] },
      /may not stand in a paragraph/,
    ],
    [
      "a list without items",
      { type: "bulletList", content: [paragraph("p", "x")] },
      /may not stand in a bulletList/,
    ],
    [
      "a citation of nothing",
      {
        type: "paragraph",
        attrs: { id: "p" },
        content: [{ type: "citation", attrs: { id: "c" } }],
      },
      /“source” of a citation/,
    ],
    [
      "text on a paragraph",
      { type: "paragraph", attrs: { id: "p" }, text: "x" },
      /does not belong/,
    ],
    [
      "a cell that spans a thousand rows",
      {
        type: "table",
        content: [
          {
            type: "tableRow",
            attrs: { id: "t" },
            content: [
              { type: "tableCell", attrs: { rowspan: 1000 }, content: [paragraph(undefined, "x")] },
            ],
          },
        ],
      },
      /“rowspan” of a tableCell/,
    ],
  ])("refuses %s", (_, node, message) => {
    const refused = prose(node);
    expect(refused.some((line) => message.test(line))).toBe(true);
  });

  test("refuses nesting beyond 20 levels, without overflowing at 20,000", () => {
    const nested = (levels: number): ProseNode => {
      let node = paragraph("p", "deep");
      for (let level = 0; level < levels; level++) node = { type: "blockquote", content: [node] };
      return node;
    };
    expect(prose(nested(17))).toEqual([]);
    expect(prose(nested(18))).toEqual(["account: Prose is nested too deep."]);
    expect(prose(nested(20_000))).toEqual(["account: Prose is nested too deep."]);
    const deep = contentOf("pledge", { account: { doc: doc(nested(20_000)) } });
    expect(contentSchema("pledge").safeParse(deep).success).toBe(false);
  });

  test("refuses more than 512 KB", () => {
    expect(prose(paragraph("p", "é".repeat(256 * 1024)))).toEqual([
      "account/doc: Prose has at most 512 KB.",
    ]);
    expect(prose(paragraph("p", "é".repeat(250 * 1024)))).toEqual([]);
  });
});

describe("cslSchema", () => {
  const [known] = Object.values(SOURCES);
  const refused = (change: object) => !cslSchema.safeParse({ ...known?.csl, ...change }).success;

  test("takes the sources of the record and nothing beside the strict subset", () => {
    for (const { csl } of Object.values(SOURCES)) expect(cslSchema.parse(csl)).toEqual(csl);
    expect(refused({ "citation-number": 3 })).toBe(true);
    expect(refused({ type: "book" })).toBe(true);
    expect(refused({ title: " " })).toBe(true);
    expect(refused({ URL: "javascript:alert(1)" })).toBe(true);
    expect(refused({ issued: { "date-parts": [[2025]] } })).toBe(true);
    expect(refused({ issued: { edtf: "2025-02-30" } })).toBe(true);
    expect(refused({ language: "not a language" })).toBe(true);
    expect(refused({ author: [{ given: "Keir" }] })).toBe(true);
    expect(refused({ author: [{ literal: "A", family: "B" }] })).toBe(true);
    expect(refused({ author: [{ family: "B", given: "A" }, { literal: "Downing Street" }] })).toBe(
      false,
    );
  });
});
