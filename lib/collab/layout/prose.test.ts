// What the editor writes through y-tiptap is what we read, and the other way round.
import { prosemirrorJSONToYXmlFragment, yXmlFragmentToProseMirrorRootNode } from "@tiptap/y-tiptap";
import { Schema, type MarkSpec, type NodeSpec } from "@tiptap/pm/model";
import fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import type { ProseNode } from "#lib/editorial/content.ts";
import { PROSE_MARKS, PROSE_NODES } from "#lib/editorial/prose.ts";
import { proseDoc } from "#lib/editorial/testing/arbitrary-prose.ts";
import { citation } from "#lib/editorial/testing/arbitraries.ts";
import { tidyContent } from "#lib/editorial/tidy.ts";
import { readProse, writeProse } from "./prose.ts";

const CONTENT: Record<string, Partial<NodeSpec>> = {
  doc: { content: "block*" },
  paragraph: { content: "inline*", group: "block" },
  heading: { content: "inline*", group: "block" },
  bulletList: { content: "listItem+", group: "block" },
  orderedList: { content: "listItem+", group: "block" },
  listItem: { content: "block+" },
  blockquote: { content: "block+", group: "block" },
  table: { content: "tableRow+", group: "block" },
  tableRow: { content: "(tableCell | tableHeader)+" },
  tableCell: { content: "block+" },
  tableHeader: { content: "block+" },
  text: { group: "inline" },
  hardBreak: { inline: true, group: "inline" },
  citation: { inline: true, group: "inline", atom: true },
};
const attrsOf = (names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, { default: null }]));
const schema = new Schema({
  nodes: Object.fromEntries(
    Object.entries(PROSE_NODES).map(([type, names]) => [
      type,
      { ...CONTENT[type], attrs: attrsOf(names) },
    ]),
  ) as Record<keyof typeof PROSE_NODES, NodeSpec>, // the same keys
  marks: Object.fromEntries(
    Object.entries(PROSE_MARKS).map(([type, names]) => [type, { attrs: attrsOf(names) }]),
  ) as Record<keyof typeof PROSE_MARKS, MarkSpec>, // the same keys
});

/** As prose is frozen: texts joined, marks in order, nothing that says nothing. */
const tidyProse = (doc: ProseNode): ProseNode => {
  const content = { kind: "pledge", schemaVersion: 1, fields: { account: { doc } } } as const;
  const { account } = tidyContent(content).fields;
  return account && "doc" in account ? account.doc : doc;
};

const asJson = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T; // without the nulls' prototypes
const anyDoc = proseDoc(citation(), false).map(asJson).map(tidyProse);

test("a document that we wrote opens in the editor as it was", () => {
  fc.assert(
    fc.property(anyDoc, (doc) => {
      const fragment = new Y.Doc().getXmlFragment("prose");
      writeProse(fragment, doc);
      const opened = yXmlFragmentToProseMirrorRootNode(fragment, schema);
      opened.check();
      expect(tidyProse(asJson(opened.toJSON()))).toEqual(doc);
    }),
    { numRuns: 60 },
  );
}, 30_000);

test("a document that the editor wrote is read as it is", () => {
  fc.assert(
    fc.property(anyDoc, (doc) => {
      const fragment = new Y.Doc().getXmlFragment("prose");
      prosemirrorJSONToYXmlFragment(schema, doc, fragment);
      expect(tidyProse(readProse(fragment))).toEqual(doc);
    }),
    { numRuns: 60 },
  );
}, 30_000);

test("marks come in one order, whichever was set first", () => {
  const read = (...order: string[]) => {
    const fragment = new Y.Doc().getXmlFragment("prose");
    const text = new Y.XmlText("words");
    fragment.insert(0, [text]);
    for (const mark of order) text.format(0, 5, { [mark]: {} });
    return readProse(fragment);
  };
  expect(read("italic", "bold")).toEqual(read("bold", "italic"));
  // As y-tiptap names a mark that may overlap with itself.
  expect(read("comment--aGFzaA==").content).toEqual([
    { type: "text", text: "words", marks: [{ type: "comment" }] },
  ]);
});
