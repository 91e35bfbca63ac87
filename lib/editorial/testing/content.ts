// Test support: contents that say only what matters to a test.
import type { Citation, EntryContent, FieldContent, KindName, ProseNode, Row } from "../content.ts";

/** Content of a kind with the fields given. */
export const contentOf = (
  kind: KindName,
  fields: Record<string, FieldContent> = {},
): EntryContent => ({ kind, schemaVersion: 1, fields });

/** A citation of a source; its id is made of the source's. */
export const cite = (source: string, rest: Partial<Citation> = {}): Citation => ({
  id: `c-${source}`,
  source,
  quote: "As it says.",
  ...rest,
});

/** A row with its cells, cited unless told otherwise. */
export const aRow = (
  id: string,
  cells: Row["cells"],
  citations: Citation[] = [cite("source-1")],
): Row => ({ id, cells, citations });

export const doc = (...content: ProseNode[]): ProseNode => ({ type: "doc", content });
export const text = (words: string): ProseNode => ({ type: "text", text: words });

/** A paragraph with an id, its words, and a citation at its end if a source is named. */
export const paragraph = (id: string | undefined, words: string, source?: string): ProseNode => ({
  type: "paragraph",
  ...(id !== undefined && { attrs: { id } }),
  content: [
    ...(words ? [text(words)] : []),
    ...(source
      ? [{ type: "citation", attrs: { ...cite(source, { id: `c-${id}-${source}` }) } }]
      : []),
  ],
});

export const heading = (id: string, words: string, level = 2): ProseNode => ({
  type: "heading",
  attrs: { id, level },
  content: [text(words)],
});

/** A list with one paragraph an item. */
export const list = (...paragraphs: ProseNode[]): ProseNode => ({
  type: "bulletList",
  content: paragraphs.map((one) => ({ type: "listItem", content: [one] })),
});

/** A table's row of ordinary cells, or of headings. */
export const tableRow = (id: string, cells: string[], type = "tableCell"): ProseNode => ({
  type: "tableRow",
  attrs: { id },
  content: cells.map((words) => ({ type, content: [paragraph(undefined, words)] })),
});
