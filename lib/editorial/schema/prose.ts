// Prose by its allow-list. Checked by hand and without recursion: its depth is a stranger's choice.
import { z } from "zod";
import type { ProseNode } from "../content.ts";
import {
  depthOf,
  entryOfLink,
  PROSE_BYTES,
  PROSE_DEPTH,
  PROSE_MARKS,
  PROSE_NODES,
  type ProseNodeType,
} from "../prose.ts";
import { isId, isLink, isStorable } from "./texts.ts";

const BLOCKS = ["paragraph", "heading", "bulletList", "orderedList", "blockquote", "table"];
const INLINE = ["text", "hardBreak", "citation"];
const CHILDREN: Record<ProseNodeType, readonly string[]> = {
  doc: BLOCKS,
  paragraph: INLINE,
  heading: INLINE,
  bulletList: ["listItem"],
  orderedList: ["listItem"],
  listItem: BLOCKS,
  blockquote: BLOCKS,
  table: ["tableRow"],
  tableRow: ["tableCell", "tableHeader"],
  tableCell: BLOCKS,
  tableHeader: BLOCKS,
  text: [],
  hardBreak: [],
  citation: [],
};

const count = (value: unknown, least: number, most: number): boolean =>
  Number.isInteger(value) && Number(value) >= least && Number(value) <= most;
const shortText = (value: unknown, most: number): boolean =>
  value === undefined || (typeof value === "string" && value.length <= most && isStorable(value));

const ATTRIBUTES: Record<string, (value: unknown) => boolean> = {
  id: isId,
  source: isId,
  quote: (value) => shortText(value, 2000),
  locator: (value) => shortText(value, 200),
  level: (value) => count(value, 2, 4),
  start: (value) => count(value, 1, 9999),
  colspan: (value) => count(value, 1, 100),
  rowspan: (value) => count(value, 1, 100),
  href: (value) => isLink(value, "http", "https", "mailto") || entryOfLink(value) !== undefined,
};
const REQUIRED: Partial<Record<string, readonly string[]>> = {
  heading: ["level"],
  citation: ["id", "source"],
  link: ["href"],
};

const faultsOfAttributes = (
  type: string,
  attrs: Record<string, unknown> | undefined,
  allowed: readonly string[],
): string[] => {
  const unknown = Object.keys(attrs ?? {}).filter((name) => !allowed.includes(name));
  const wrong = allowed.filter((name) => {
    const value = attrs?.[name];
    if (value === undefined) return REQUIRED[type]?.includes(name) ?? false;
    return !(ATTRIBUTES[name]?.(value) ?? false);
  });
  return [
    ...unknown.map((name) => `A ${type} has no “${name}”.`),
    ...wrong.map((name) =>
      name === "href"
        ? "A link leads to an address that starts with http://, https:// or mailto:."
        : name === "level"
          ? "A heading is of level 2, 3 or 4."
          : `The “${name}” of a ${type} is missing or not as it should be.`,
    ),
  ];
};

const NODE_KEYS = ["type", "attrs", "content", "marks", "text"];
const isKnown = (type: string): type is ProseNodeType => Object.hasOwn(PROSE_NODES, type);

const faultsOfNode = (node: ProseNode, parent: ProseNode | undefined): string[] => {
  const { type } = node;
  if (!isKnown(type)) return [`“${type}” may not stand in prose.`];
  const faults = faultsOfAttributes(type, node.attrs, PROSE_NODES[type]);
  if (Object.keys(node).some((key) => !NODE_KEYS.includes(key))) {
    faults.push(`A ${type} holds something that does not belong to it.`);
  }
  if (parent && isKnown(parent.type) && !CHILDREN[parent.type].includes(type)) {
    faults.push(`A ${type} may not stand in a ${parent.type}.`);
  }
  if (type === "text") {
    const fine = typeof node.text === "string" && node.text !== "" && isStorable(node.text);
    if (!fine || node.content) faults.push("A text is empty or cannot be stored.");
  } else if (node.text !== undefined || node.marks !== undefined) {
    faults.push(`A ${type} holds something that does not belong to it.`);
  }
  for (const mark of node.marks ?? []) {
    const allowed = Object.hasOwn(PROSE_MARKS, mark.type)
      ? PROSE_MARKS[mark.type as keyof typeof PROSE_MARKS] // just looked up
      : undefined;
    faults.push(
      ...(allowed
        ? faultsOfAttributes(mark.type, mark.attrs, allowed)
        : [`“${mark.type}” may not stand in prose.`]),
    );
  }
  return faults;
};

const isNode = (value: unknown): value is ProseNode => {
  if (typeof value !== "object" || value === null) return false;
  const { type, attrs, content, marks } = value as Partial<ProseNode>; // each is checked here
  const isObject = (one: unknown) => typeof one === "object" && one !== null && !Array.isArray(one);
  return (
    typeof type === "string" &&
    (attrs === undefined || isObject(attrs)) &&
    (content === undefined || Array.isArray(content)) &&
    (marks === undefined ||
      (Array.isArray(marks) &&
        marks.every(
          (mark) =>
            isObject(mark) &&
            typeof mark.type === "string" &&
            (mark.attrs === undefined || isObject(mark.attrs)),
        )))
  );
};

/** What keeps a document out of the record, in words, each once; empty if nothing does. */
const proseFaults = (doc: unknown): string[] => {
  if (!isNode(doc) || doc.type !== "doc") return ["This is no document."];
  const faults = new Set<string>();
  const ids = new Set<unknown>();
  let level: { node: unknown; parent?: ProseNode; inTable: boolean }[] = [
    { node: doc, inTable: false },
  ];
  for (let depth = 1; level.length > 0; depth++) {
    if (depth > PROSE_DEPTH) return [`Prose is nested at most ${PROSE_DEPTH} levels deep.`];
    level = level.flatMap(({ node, parent, inTable }) => {
      if (!isNode(node)) {
        faults.add("This is no document.");
        return [];
      }
      for (const fault of faultsOfNode(node, parent)) faults.add(fault);
      const id = node.attrs?.id;
      if (id !== undefined && ids.has(id)) faults.add(`The id of a ${node.type} is given twice.`);
      if (id !== undefined) ids.add(id);
      const mayLackId = inTable || !["paragraph", "heading", "tableRow"].includes(node.type);
      if (id === undefined && !mayLackId) faults.add(`A ${node.type} has no id.`);
      const within = inTable || node.type === "tableRow";
      return (node.content ?? []).map((child) => ({ node: child, parent: node, inTable: within }));
    });
  }
  if (faults.size === 0 && new TextEncoder().encode(JSON.stringify(doc)).length > PROSE_BYTES) {
    return [`Prose has at most ${PROSE_BYTES / 1024} KB.`];
  }
  return [...faults];
};

/** Whether a document is too deep to be looked at by anything that recurs. */
export const isTooDeep = (doc: ProseNode): boolean => depthOf(doc) > PROSE_DEPTH;

/** A document of prose by its allow-list. */
export const proseDocSchema: z.ZodType<ProseNode> = z.custom<ProseNode>().check((payload) => {
  for (const message of proseFaults(payload.value)) {
    payload.issues.push({ code: "custom", message, input: payload.value });
  }
});
