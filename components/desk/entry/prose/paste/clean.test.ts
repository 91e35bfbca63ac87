import { getSchema } from "@tiptap/core";
import { DOMParser } from "@tiptap/pm/model";
import * as fc from "fast-check";
import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { PROSE_DEPTH, depthOf } from "#lib/editorial/prose.ts";
import type { ProseNode } from "#lib/editorial/content.ts";
import { proseSchema } from "../extensions.ts";
import { cleanPaste } from "./clean.ts";
import { GOOGLE_DOCS, HOSTILE, WIKIPEDIA, WORD } from "./fixtures.ts";

const documentOf = (html: string): Document => parseHTML(html).document;
const whole = (body: string) => `<html><body>${body}</body></html>`;

function pasted(html: string) {
  const clean = cleanPaste(documentOf(html));
  if (!clean) throw new Error("It was too much.");
  return clean;
}

/** The text as prose has it: a line a block, with what it stands in and its marks. */
function outline(html: string): string[] {
  const { body } = documentOf(whole(pasted(html).html));
  const doc = DOMParser.fromSchema(getSchema(proseSchema)).parse(body).toJSON() as ProseNode; // a schema's own JSON
  const lines: string[] = [];
  const visit = (node: ProseNode, within: string[]) => {
    const name = node.type === "heading" ? `h${String(node.attrs?.["level"])}` : node.type;
    if (node.type === "paragraph" || node.type === "heading") {
      const words = (node.content ?? []).map(({ text = "", marks = [] }) =>
        marks.reduce(
          (said, { type, attrs }) =>
            type === "link"
              ? `[${said}](${String(attrs?.["href"])})`
              : type === "bold"
                ? `*${said}*`
                : `_${said}_`,
          text,
        ),
      );
      const line = words.join("").trim();
      if (line) lines.push([...within, name].join(" > ") + `: ${line}`);
      return;
    }
    for (const child of node.content ?? [])
      visit(child, node.type === "doc" ? [] : [...within, name]);
  };
  visit(doc, []);
  return lines;
}

describe("what is pasted keeps its structure and loses everything else", () => {
  test("from Word", () => {
    expect(outline(WORD)).toEqual([
      "h2: Meeting of the coalition",
      "paragraph: The *leaders* met _in London_ on 2 March. This was added.",
      "h3: Agreed",
      "bulletList > listItem > paragraph: Aid goes on",
      "bulletList > listItem > bulletList > listItem > paragraph: also in summer",
      "bulletList > listItem > paragraph: A force is [planned](https://example.org/force?id=4)",
      "paragraph: Then:",
      "orderedList > listItem > paragraph: First",
      "orderedList > listItem > paragraph: Second",
      "table > tableRow > tableCell > paragraph: *Country*",
      "table > tableRow > tableCell > paragraph: Troops",
      "table > tableRow > tableCell > paragraph: None yet",
    ]);
  });

  test("from Google Docs", () => {
    expect(outline(GOOGLE_DOCS)).toEqual([
      "h2: Meeting of the coalition",
      "paragraph: The *leaders* met _in London_, [as planned](https://example.org/force?id=4).",
      "bulletList > listItem > paragraph: Aid goes on",
      "bulletList > listItem > bulletList > listItem > paragraph: also in summer",
      "bulletList > listItem > paragraph: A force is planned",
      "table > tableRow > tableCell > paragraph: *Country*",
      "table > tableRow > tableCell > paragraph: Troops",
    ]);
  });

  test("from Wikipedia", () => {
    expect(outline(WIKIPEDIA)).toEqual([
      "paragraph: The *Coalition of the Willing* met in [London](https://en.wikipedia.org/wiki/London). It is loose.",
      "h2: History",
      "paragraph: It began in March.",
      "table > tableRow > tableHeader > paragraph: Country",
      "table > tableRow > tableHeader > paragraph: Troops",
      "table > tableRow > tableCell > paragraph: [France](https://en.wikipedia.org/wiki/France)",
      "table > tableRow > tableCell > paragraph: 5,000",
    ]);
  });
});

describe("references of Wikipedia", () => {
  test("become sources with what the page says of them, and keep their places", () => {
    const { references, bareMarks, html } = pasted(WIKIPEDIA);
    expect(references).toEqual([
      {
        title: "Leaders meet in London",
        kind: "news",
        url: "https://news.example/leaders-meet",
        issued: "2025-03-02",
        accessed: "2025-03-04",
        publisher: "The Gazette",
        authors: "Roth, Andrew",
        archivedUrl: "https://web.archive.org/web/20250303100000/https://news.example/leaders-meet",
        archivedOn: "2025-03-03",
      },
      {
        title: "Joint statement",
        kind: "press-release",
        url: "https://gov.example/statement",
        issued: "2025-03",
        accessed: "2025-03-04",
      },
      {
        title: "Die Koalition",
        kind: "news",
        url: "http://zeitung.example/koalition",
        issued: "2025-04-01",
        publisher: "Zeitung",
        archivedUrl: "https://web.archive.org/web/20250401000000/http://zeitung.example/koalition",
        archivedOn: "2025-04-01",
        language: "de",
      },
    ]);
    expect([...html.matchAll(/data-reference="(\d)"/g)].map(([, number]) => number)).toEqual([
      "0",
      "1",
      "0",
      "2",
    ]);
    expect(bareMarks).toBe(1);
    expect(html).not.toContain("[1]");
  });

  test("without what machines read, the words are read", () => {
    const [first] = pasted(WIKIPEDIA.replaceAll("Z3988", "gone")).references;
    expect(first).toMatchObject({
      title: "Leaders meet in London",
      url: "https://news.example/leaders-meet",
      issued: "2025-03-02",
      publisher: "The Gazette",
    });
  });
});

describe("hostile HTML", () => {
  test("brings no script, no picture, no form, nothing hidden, and no link but to the web", () => {
    const { html, references } = pasted(HOSTILE);
    expect(html).not.toMatch(
      /script|onerror|onclick|onload|javascript|data:|spy\.example|<img|<svg|<iframe|<form|<input|style=|class=| id=|hidden words|more of them|not this|nor this/i,
    );
    expect(html).toContain('<a href="https://good.example/a">a good one</a>');
    expect(references.map(({ url }) => url)).toEqual([undefined]);
    expect(html).toContain('colspan="30"');
  });

  test("fits into what the record takes, however deep it was", () => {
    const { body } = documentOf(whole(pasted(HOSTILE).html));
    const doc = DOMParser.fromSchema(getSchema(proseSchema)).parse(body).toJSON() as ProseNode; // a schema's own JSON
    expect(depthOf(doc)).toBeLessThanOrEqual(PROSE_DEPTH);
  });

  test("is refused as a whole where there is too much of it", () => {
    expect(cleanPaste(documentOf(whole("<i></i>".repeat(40_000))))).toBeUndefined();
  });

  test("whatever is nested in whatever, only what prose knows comes out", () => {
    const tag = fc.constantFrom(
      "p",
      "div",
      "ul",
      "li",
      "ol",
      "span",
      "b",
      "table",
      "tr",
      "td",
      "h1",
      "h6",
      "a",
      "script",
      "svg",
      "blockquote",
      "del",
      "cite",
      "sup",
    );
    const attribute = fc.constantFrom(
      "",
      ' style="display:none"',
      ' onclick="x()"',
      ' href="javascript:x"',
      ' class="reference"',
      ' style="mso-list:l0 level3"',
      ' colspan="1e9"',
    );
    const tree = fc.letrec<{ node: string }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 6 },
        fc.constantFrom("words", "&lt;b&gt;", ""),
        fc
          .tuple(tag, attribute, fc.array(tie("node"), { maxLength: 4 }))
          .map(([name, attr, children]) => `<${name}${attr}>${children.join("")}</${name}>`),
      ),
    }));
    fc.assert(
      fc.property(tree.node, (html) => {
        const clean = pasted(whole(html)).html;
        expect(clean).not.toMatch(/<(?:script|svg|del)|onclick|javascript:|style=|class=/);
        const { body } = documentOf(whole(clean));
        DOMParser.fromSchema(getSchema(proseSchema)).parse(body).check();
      }),
      { numRuns: 150 },
    );
  }, 30_000);
});
