// What may stand in prose, and how a document is read as the blocks that claims and diffs are made of.
import { own } from "./own.ts";
import type { Citation, ProseNode } from "./content.ts";

/** Nodes of prose with the attributes that each may have. */
export const PROSE_NODES = {
  doc: [],
  paragraph: ["id"],
  heading: ["id", "level"],
  bulletList: [],
  orderedList: ["start"],
  listItem: [],
  blockquote: [],
  table: [],
  tableRow: ["id"],
  tableCell: ["colspan", "rowspan"],
  tableHeader: ["colspan", "rowspan"],
  text: [],
  hardBreak: [],
  citation: ["id", "source", "quote", "locator"],
} as const satisfies Record<string, readonly string[]>;
export type ProseNodeType = keyof typeof PROSE_NODES;

/** Marks of prose with the attributes that each may have. */
export const PROSE_MARKS = { bold: [], italic: [], link: ["href"] } as const satisfies Record<
  string,
  readonly string[]
>;

/** Deeper documents overflow stacks of those who render them; bigger ones exhaust readers' devices. */
export const PROSE_DEPTH = 20;
export const PROSE_BYTES = 512 * 1024;

/** A document without a word. */
export const EMPTY_DOC: ProseNode = { type: "doc", content: [] };

/** The smallest part of prose that is compared as a whole: a paragraph or heading outside tables, or a table's row. */
export type Block = {
  id: string;
  kind: "paragraph" | "heading" | "row";
  node: ProseNode;
  /** Types of the nodes around it, outermost first: ["bulletList", "listItem"]. */
  within: readonly string[];
  text: string;
  citations: Citation[];
  /** Whether it can be true or false: not a heading, not a table's row of headings, not empty. */
  claim: boolean;
};

/** How many levels of nodes there are; counted without recursion, for the depth is a stranger's choice. */
export const depthOf = (doc: ProseNode): number => {
  let depth = 0;
  for (let level = [doc]; level.length > 0; depth++) {
    level = level.flatMap((node) => node.content ?? []);
  }
  return depth;
};

/** The words of a node; the cells of a table's row are set apart by a bar. */
export const plainText = (node: ProseNode): string => {
  if (node.type === "text") return node.text ?? "";
  if (node.type === "hardBreak") return "\n";
  const parts = (node.content ?? []).map(plainText);
  if (node.type === "tableRow") return parts.join(" | ");
  const isInline = node.content?.some(
    (child) => child.type === "text" || child.type === "citation",
  );
  return parts.join(isInline ? "" : " ").trim();
};

/** The citation that an inline atom stands for. */
export const citationOf = (node: ProseNode): Citation => {
  const { id, source, quote, locator } = node.attrs ?? {};
  return {
    id: typeof id === "string" ? id : "",
    source: typeof source === "string" ? source : "",
    ...(typeof quote === "string" && quote !== "" && { quote }),
    ...(typeof locator === "string" && locator !== "" && { locator }),
  };
};

const ENTRY_LINK = /^entry:([0-9A-Za-z][0-9A-Za-z_-]{0,63})$/;

/** The address of a link to an entry, wherever its page may be one day. */
export const entryLink = (entry: string): string => `entry:${entry}`;

/** The entry that a link leads to; undefined for every other address. */
export const entryOfLink = (href: unknown): string | undefined =>
  typeof href === "string" ? ENTRY_LINK.exec(href)?.[1] : undefined;

/** Ids of the entries that links inside a node lead to, in reading order. */
export const entriesLinkedIn = (node: ProseNode): string[] => [
  ...(node.marks ?? []).flatMap(({ type, attrs }) =>
    type === "link" ? (entryOfLink(attrs?.href) ?? []) : [],
  ),
  ...(node.content ?? []).flatMap(entriesLinkedIn),
];

/** The citations inside a node, in reading order. */
export const citationsIn = (node: ProseNode): Citation[] =>
  node.type === "citation" ? [citationOf(node)] : (node.content ?? []).flatMap(citationsIn);

const hasOrdinaryCell = (row: ProseNode): boolean =>
  (row.content ?? []).some((cell) => cell.type === "tableCell");

const KIND_OF_BLOCK: Record<string, Block["kind"]> = {
  paragraph: "paragraph",
  heading: "heading",
  tableRow: "row",
};

/** The kind of block that a node is; undefined for what only holds blocks. */
export const blockKind = (node: ProseNode): Block["kind"] | undefined =>
  own(KIND_OF_BLOCK, node.type);

/** The blocks of a document in reading order; none if it is nested deeper than may be submitted. */
export const blocksOf = (doc: ProseNode): Block[] => {
  if (depthOf(doc) > PROSE_DEPTH) return [];
  const visit = (node: ProseNode, within: readonly string[]): Block[] => {
    const kind = blockKind(node);
    if (!kind) {
      const around = node.type === "doc" ? within : [...within, node.type];
      return (node.content ?? []).flatMap((child) => visit(child, around));
    }
    const text = plainText(node);
    const citations = citationsIn(node);
    const ordinary = kind === "paragraph" || (kind === "row" && hasOrdinaryCell(node));
    const says = /[^\s|]/.test(text) || citations.length > 0;
    const id = typeof node.attrs?.id === "string" ? node.attrs.id : "";
    return [{ id, kind, node, within, text, citations, claim: ordinary && says }];
  };
  return visit(doc, []);
};
