// Test support: documents of prose at random, with everything that may stand in them.
import * as fc from "fast-check";
import type { Citation, ProseNode } from "../content.ts";
import { words } from "./arbitrary-texts.ts";

const marks = (): fc.Arbitrary<ProseNode["marks"]> =>
  fc.constantFrom(
    undefined,
    undefined,
    [{ type: "bold" }],
    [{ type: "bold" }, { type: "italic" }],
    [{ type: "link", attrs: { href: "https://example.org/a" } }],
  );

const textNode = (): fc.Arbitrary<ProseNode> =>
  fc.tuple(words(80), marks()).map(([text, held]) => ({
    type: "text",
    text,
    ...(held && { marks: held }),
  }));

const citationNode = (citation: fc.Arbitrary<Citation>): fc.Arbitrary<ProseNode> =>
  citation.map((attrs) => ({ type: "citation", attrs: { ...attrs } }));

const paragraph = (citation: fc.Arbitrary<Citation>, cited: boolean): fc.Arbitrary<ProseNode> =>
  fc
    .tuple(
      fc.array(fc.oneof(textNode(), fc.constant<ProseNode>({ type: "hardBreak" })), {
        minLength: 1,
        maxLength: 4,
      }),
      fc.array(citationNode(citation), { minLength: cited ? 1 : 0, maxLength: 2 }),
      fc.option(textNode(), { nil: undefined }),
    )
    .map(([before, citations, after]) => ({
      type: "paragraph",
      content: [...before, ...citations, ...(after ? [after] : [])],
    }));

/** A document with ids on its blocks; every claim in it is cited if `cited`. */
export const proseDoc = (
  citation: fc.Arbitrary<Citation>,
  cited: boolean,
): fc.Arbitrary<ProseNode> => {
  const para = paragraph(citation, cited);
  const heading = fc
    .tuple(fc.constantFrom(2, 3, 4), textNode())
    .map(([level, text]): ProseNode => ({ type: "heading", attrs: { level }, content: [text] }));
  const item = fc
    .array(para, { minLength: 1, maxLength: 2 })
    .map((content): ProseNode => ({ type: "listItem", content }));
  const list = fc
    .tuple(
      fc.constantFrom("bulletList", "orderedList"),
      fc.array(item, { minLength: 1, maxLength: 3 }),
    )
    .map(([type, content]): ProseNode => ({ type, content }));
  const quote = fc
    .array(para, { minLength: 1, maxLength: 2 })
    .map((content): ProseNode => ({ type: "blockquote", content }));
  const cell = (type: string) => para.map((one): ProseNode => ({ type, content: [one] }));
  const tableRow = (type: string) =>
    fc
      .array(cell(type), { minLength: 2, maxLength: 2 })
      .map((content): ProseNode => ({ type: "tableRow", content }));
  const table = fc
    .tuple(tableRow("tableHeader"), fc.array(tableRow("tableCell"), { minLength: 1, maxLength: 3 }))
    .map(([head, body]): ProseNode => ({ type: "table", content: [head, ...body] }));
  const block = fc.oneof(
    { weight: 6, arbitrary: para },
    { weight: 2, arbitrary: heading },
    { weight: 1, arbitrary: list },
    { weight: 1, arbitrary: quote },
    { weight: 1, arbitrary: table },
  );
  return fc
    .array(block, { minLength: 1, maxLength: 8 })
    .map((content) => numbered({ type: "doc", content }));
};

/** The document with ids "p1", "p2" and so on for its blocks, and citation ids that are unique in it. */
const numbered = (doc: ProseNode): ProseNode => {
  let [blocks, citations] = [0, 0];
  const visit = (node: ProseNode, inTable: boolean): ProseNode => {
    const isBlock = ["paragraph", "heading", "tableRow"].includes(node.type) && !inTable;
    const id = node.type === "citation" ? `c${++citations}` : isBlock ? `p${++blocks}` : undefined;
    const content = node.content?.map((child) => visit(child, inTable || node.type === "tableRow"));
    return {
      ...node,
      ...(id !== undefined && { attrs: { ...node.attrs, id } }),
      ...(content && { content }),
    };
  };
  return visit(doc, false);
};
