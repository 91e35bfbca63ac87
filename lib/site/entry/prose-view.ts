// Prose as readers see it: the allow-list of prose again, with citations turned into marks.
import type { Prose, ProseNode } from "#lib/editorial/content.ts";
import { citationOf, depthOf, entryOfLink, plainText, PROSE_DEPTH } from "#lib/editorial/prose.ts";
import type { Annotated, Apparatus, Mark, NoteMark } from "./apparatus.ts";

export type Inline =
  /** `entry` is the address of a public entry that it links to. */
  | { type: "text"; text: string; bold?: boolean; italic?: boolean; href?: string; entry?: string }
  | { type: "break" }
  | { type: "mark"; mark: Mark };

export type Cell = { isHeader: boolean; colspan?: number; rowspan?: number; blocks: ProseBlock[] };
export type ProseBlock =
  | { type: "paragraph"; id: string; inlines: Inline[]; aside: Aside }
  /** `level` counts from 1 within the prose. */
  | { type: "heading"; id: string; level: number; text: string }
  | { type: "list"; ordered: boolean; start?: number; items: ProseBlock[][] }
  | { type: "quote"; blocks: ProseBlock[] }
  /** `number` counts the tables of the prose. */
  | { type: "table"; number: number; rows: { id: string; cells: Cell[]; aside: Aside }[] };

/** What follows a block besides its citations, which stand inside it. */
export type Aside = Pick<Annotated, "certainty"> & { note?: NoteMark };

type HrefOf = (entry: string) => string | undefined;

/**
 * Turns stored prose into what a page shows, numbering its citations in reading order. A link to an entry leads to
 * where `hrefOf` says that it is public now, and is its words alone where it is not.
 */
export function proseView(prose: Prose, apparatus: Apparatus, hrefOf: HrefOf): ProseBlock[] {
  if (depthOf(prose.doc) > PROSE_DEPTH) return [];
  const levels = headingLevels(prose.doc);
  let tables = 0;

  const asideOf = (id: string): Aside => {
    const note = apparatus.note(prose.notes?.[id]);
    const certainty = prose.certainty?.[id];
    return { ...(note ? { note } : {}), ...(certainty ? { certainty } : {}) };
  };
  const blocks = (nodes: readonly ProseNode[] = []): ProseBlock[] => nodes.flatMap(block);

  const block = (node: ProseNode): ProseBlock[] => {
    const id = idOf(node);
    switch (node.type) {
      case "paragraph": {
        const inlines = (node.content ?? []).flatMap((child) => inline(child, apparatus, hrefOf));
        return inlines.length > 0 ? [{ type: "paragraph", id, inlines, aside: asideOf(id) }] : [];
      }
      case "heading": {
        const level = levels.indexOf(Number(node.attrs?.level ?? 2)) + 1;
        return [{ type: "heading", id, level, text: plainText(node) }];
      }
      case "bulletList":
      case "orderedList": {
        const start = Number(node.attrs?.start ?? 1);
        const items = (node.content ?? []).map((item) => blocks(item.content));
        const ordered = node.type === "orderedList";
        return [{ type: "list", ordered, ...(start > 1 ? { start } : {}), items }];
      }
      case "blockquote":
        return [{ type: "quote", blocks: blocks(node.content) }];
      case "table":
        tables += 1;
        return [{ type: "table", number: tables, rows: (node.content ?? []).map(tableRow) }];
      default:
        return [];
    }
  };
  const tableRow = (row: ProseNode) => {
    const cells = (row.content ?? []).map((node): Cell => {
      const span = (name: "colspan" | "rowspan") => {
        const value = Number(node.attrs?.[name] ?? 1);
        return Number.isInteger(value) && value > 1 && value <= 100 ? { [name]: value } : {};
      };
      return {
        isHeader: node.type === "tableHeader",
        ...span("colspan"),
        ...span("rowspan"),
        blocks: blocks(node.content),
      };
    });
    return { id: idOf(row), cells, aside: asideOf(idOf(row)) };
  };
  return blocks(prose.doc.content);
}

/** The headings of a piece of prose, for a list of contents. */
export function headingsOf(blocks: readonly ProseBlock[]): { id: string; text: string }[] {
  return blocks.flatMap((block) =>
    block.type === "heading" && block.level === 1 ? [{ id: block.id, text: block.text }] : [],
  );
}

function inline(node: ProseNode, apparatus: Apparatus, hrefOf: HrefOf): Inline[] {
  if (node.type === "citation") {
    return apparatus.cite([citationOf(node)]).map((mark) => ({ type: "mark", mark }));
  }
  if (node.type === "hardBreak") return [{ type: "break" }];
  if (node.type !== "text" || !node.text) return [];
  const has = (type: string) => node.marks?.some((mark) => mark.type === type) === true;
  const address = node.marks?.find((mark) => mark.type === "link")?.attrs?.href;
  const linked = entryOfLink(address);
  const entry = linked === undefined ? undefined : hrefOf(linked);
  const href = safeHref(address);
  return [
    {
      type: "text",
      text: node.text,
      ...(has("bold") ? { bold: true } : {}),
      ...(has("italic") ? { italic: true } : {}),
      ...(href ? { href } : {}),
      ...(entry ? { entry } : {}),
    },
  ];
}

/** The address if it leads to the web, to mail or inside the site; nothing else becomes a link. */
export function safeHref(href: unknown): string | undefined {
  if (typeof href !== "string") return undefined;
  if (/^\/(?![/\\])/.test(href)) return href;
  const parsed = URL.parse(href);
  return parsed && ["https:", "http:", "mailto:"].includes(parsed.protocol)
    ? parsed.href
    : undefined;
}

/** The levels that occur, so that a page's outline has no gaps whatever level a writer began with. */
function headingLevels(doc: ProseNode): number[] {
  const found = new Set<number>();
  const visit = (node: ProseNode) => {
    if (node.type === "heading") found.add(Number(node.attrs?.level ?? 2));
    node.content?.forEach(visit);
  };
  visit(doc);
  return [...found].toSorted((a, b) => a - b);
}

const idOf = (node: ProseNode): string => (typeof node.attrs?.id === "string" ? node.attrs.id : "");
