import { canonical } from "../canonical.ts";
import { essenceOfNode } from "../claims.ts";
import type { ProseNode } from "../content.ts";
import { align, type Run } from "./align.ts";
import type { ProseSegment, Segment } from "./types.ts";

const TOKEN = /[\p{L}\p{M}\p{N}]+(?:[.,'’-][\p{L}\p{M}\p{N}]+)*|\s+|[^\p{L}\p{M}\p{N}\s]/gu;

/** A text as words, spaces and signs; joined they are the text. */
export const tokensOf = (text: string): string[] => text.match(TOKEN) ?? [];

type Edit<T> = { op: "same" | "removed" | "added"; items: T[] };

/**
 * Runs as edits, removed before added. A lone space between two changes goes along with them, so that a rewritten
 * phrase reads as one phrase and not as every other word.
 */
const editsOf = <T>(
  runs: Run[],
  before: readonly T[],
  after: readonly T[],
  isSpace: (item: T) => boolean,
): Edit<T>[] => {
  const edits: Edit<T>[] = [];
  let removed: T[] = [];
  let added: T[] = [];
  const flush = () => {
    if (removed.length > 0) edits.push({ op: "removed", items: removed });
    if (added.length > 0) edits.push({ op: "added", items: added });
    removed = [];
    added = [];
  };
  for (const [index, run] of runs.entries()) {
    const left = before.slice(run.before.from, run.before.to);
    const right = after.slice(run.after.from, run.after.to);
    if (run.op === "removed") removed.push(...left);
    else if (run.op === "added") added.push(...right);
    else {
      const between = removed.length > 0 && added.length > 0 && index < runs.length - 1;
      if (between && right.every(isSpace)) {
        removed.push(...left);
        added.push(...right);
      } else {
        flush();
        edits.push({ op: "same", items: right });
      }
    }
  }
  flush();
  return edits;
};

/** What changed in a text, by words. Same and added segments joined are the new text, same and removed ones the old. */
export const diffWords = (before: string, after: string): Segment[] => {
  const [left, right] = [tokensOf(before), tokensOf(after)];
  return editsOf(align(left, right), left, right, (token) => token.trim() === "").map(
    ({ op, items }) => ({ op, text: items.join("") }),
  );
};

/** The inline parts of a block: words with their marks, citations, line breaks. An empty cell node opens each cell of a table's row. */
export const inlineParts = (node: ProseNode): ProseNode[] => {
  if (node.type === "text") {
    return tokensOf(node.text ?? "").map((text) => ({ ...node, text }));
  }
  if (node.type === "citation" || node.type === "hardBreak") return [node];
  const parts = (node.content ?? []).flatMap((child, index) => {
    const inner = inlineParts(child);
    const isBlock =
      child.type !== "text" && child.type !== "citation" && child.type !== "hardBreak";
    // Paragraphs inside a cell follow each other on lines of their own.
    return isBlock && index > 0 && node.type !== "tableRow"
      ? [{ type: "hardBreak" }, ...inner]
      : inner;
  });
  return node.type === "tableCell" || node.type === "tableHeader"
    ? [{ type: node.type }, ...parts]
    : parts;
};

const joinText = (nodes: ProseNode[]): ProseNode[] => {
  const joined: ProseNode[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (
      last?.type === "text" &&
      node.type === "text" &&
      canonical(last.marks ?? []) === canonical(node.marks ?? [])
    ) {
      joined[joined.length - 1] = { ...last, text: `${last.text ?? ""}${node.text ?? ""}` };
    } else {
      joined.push(node);
    }
  }
  return joined;
};

/** What changed in a block, by words and atoms; what stayed is given as the new side has it. */
export const diffInline = (before: ProseNode, after: ProseNode): ProseSegment[] => {
  const [left, right] = [inlineParts(before), inlineParts(after)];
  const key = (node: ProseNode) => canonical(essenceOfNode(node, () => undefined));
  const runs = align(left.map(key), right.map(key));
  const isSpace = (node: ProseNode) => node.type === "text" && node.text?.trim() === "";
  return editsOf(runs, left, right, isSpace).map(({ op, items }) => ({
    op,
    nodes: joinText(items),
  }));
};
