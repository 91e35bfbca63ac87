// The one form in which content is hashed and compared: nothing blank, no absent keys, prose as its allow-list has it.
import { own } from "./own.ts";
import { canonical } from "./canonical.ts";
import type {
  Citation,
  EntryContent,
  FieldContent,
  FieldValue,
  Prose,
  ProseNode,
  Rival,
  Row,
  Statement,
} from "./content.ts";
import type { Field } from "./fields.ts";
import { kindOf } from "./kinds.ts";
import {
  blockKind,
  citationsIn,
  depthOf,
  plainText,
  PROSE_DEPTH,
  PROSE_MARKS,
  PROSE_NODES,
} from "./prose.ts";

/** Whether a value says nothing. */
export const isBlank = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === "string" && value.trim() === "") ||
  (Array.isArray(value) && value.length === 0);

/** Without blank members and flags that are off; strings without space around them. */
const dense = <T extends object>(value: T): T =>
  Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => !isBlank(member) && member !== false)
      .map(([key, member]) => [key, typeof member === "string" ? member.trim() : member]),
  ) as T; // optional members are all that can go

const tidyValue = (value: FieldValue): FieldValue => {
  if (typeof value === "string") return value.trim();
  // A draft may hold anything: what is not as it should be goes on to the checks as it is.
  const isObject = (item: unknown) => typeof item === "object" && item !== null;
  if (Array.isArray(value)) return value.map((item) => (isObject(item) ? dense(item) : item));
  return isObject(value) ? dense(value) : value;
};

const tidyCitations = (citations: Citation[] | undefined): Citation[] =>
  (citations ?? []).map(dense);

const tidyRival = (rival: Rival): Rival => ({
  ...dense(rival),
  value: tidyValue(rival.value),
  citations: tidyCitations(rival.citations),
});

const tidyStatement = (statement: Statement): Statement => {
  const value = isBlank(statement.value) ? undefined : statement.value;
  return dense({
    ...statement,
    value: value === undefined ? undefined : tidyValue(value),
    // A value answers the question that an empty reason leaves open.
    empty: value === undefined ? statement.empty : undefined,
    citations: tidyCitations(statement.citations),
    rivals: statement.rivals?.map(tidyRival),
  });
};

const tidyRow = (row: Row): Row => {
  const cells = Object.entries(row.cells)
    .filter(([, value]) => !isBlank(value))
    .map(([column, value]) => [column, tidyValue(value)] as const);
  return {
    ...dense({ ...row, citations: tidyCitations(row.citations) }),
    cells: Object.fromEntries(cells),
  };
};

const DEFAULTS: Record<string, unknown> = { colspan: 1, rowspan: 1, start: 1 };

const attributes = (
  attrs: Record<string, unknown> | undefined,
  allowed: readonly string[] | undefined,
): Record<string, unknown> | undefined => {
  const kept = Object.entries(attrs ?? {}).filter(
    ([key, value]) =>
      (allowed?.includes(key) ?? true) && !isBlank(value) && value !== DEFAULTS[key],
  );
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
};

const tidyMarks = (marks: ProseNode["marks"]): ProseNode["marks"] => {
  if (!marks || marks.length === 0) return undefined;
  return marks
    .map(({ type, attrs }) => {
      const allowed = own<readonly string[]>(PROSE_MARKS, type);
      const kept = attributes(attrs, allowed);
      return { type, ...(kept && { attrs: kept }) };
    })
    .toSorted((a, b) => (a.type < b.type ? -1 : 1));
};

const joinTexts = (nodes: ProseNode[]): ProseNode[] => {
  const joined: ProseNode[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (
      node.type === "text" &&
      last?.type === "text" &&
      canonical(last.marks ?? []) === canonical(node.marks ?? [])
    ) {
      joined[joined.length - 1] = { ...last, text: `${last.text ?? ""}${node.text ?? ""}` };
    } else if (node.type !== "text" || node.text) {
      joined.push(node);
    }
  }
  return joined;
};

const HOLDERS = ["bulletList", "orderedList", "listItem", "blockquote", "table", "tableRow"];

/** What an editor leaves standing around words: an empty line, an empty item, a list without items. */
const isHollow = (node: ProseNode, parent: string): boolean => {
  if (node.text !== undefined) return false; // words in the wrong place are for the schema to refuse
  if (HOLDERS.includes(node.type) && !node.content) return true;
  const isLine = blockKind(node) !== undefined && (parent === "doc" || parent === "blockquote");
  return (
    (isLine || node.type === "listItem") &&
    plainText(node).trim() === "" &&
    citationsIn(node).length === 0
  );
};

/**
 * Prose without attributes that its allow-list does not know, without empty lines, and with its texts joined. Unknown nodes and marks stay,
 * for the schema to refuse: they may hold words.
 */
const tidyProse = (node: ProseNode): ProseNode => {
  const allowed = own<readonly string[]>(PROSE_NODES, node.type);
  const attrs = attributes(node.attrs, allowed);
  const marks = node.type === "text" ? tidyMarks(node.marks) : undefined; // atoms lose theirs in a shared document too
  const content =
    node.content &&
    joinTexts(node.content.map(tidyProse)).filter((child) => !isHollow(child, node.type));
  return {
    type: node.type,
    ...(attrs && { attrs }),
    ...(content && content.length > 0 && { content }),
    ...(marks && { marks }),
    ...(node.text !== undefined && { text: node.text }),
  };
};

/** A short fingerprint (cyrb53) for ids of blocks: made in the browser too, and nothing rests on its strength. */
const fingerprint = (words: string): string => {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < words.length; at++) {
    const code = words.charCodeAt(at);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
};

const idOf = (node: ProseNode): string | undefined =>
  typeof node.attrs?.id === "string" && node.attrs.id !== "" ? node.attrs.id : undefined;

const idsIn = (node: ProseNode): string[] => {
  const id = idOf(node);
  return [...(id === undefined ? [] : [id]), ...(node.content ?? []).flatMap(idsIn)];
};

/**
 * Gives each block without an id one that follows from its words, and each repeated block or citation a new one; the
 * first keeps its own. The same document always gets the same ids, and one that has them all is returned unchanged.
 */
const withBlockIds = (doc: ProseNode): ProseNode => {
  const taken = new Set(idsIn(doc));
  const seen = new Set<string>();
  const unused = (base: string): string => {
    let id = base;
    for (let n = 2; taken.has(id) || seen.has(id); n++) id = `${base}-${n}`;
    return id;
  };
  const visit = (node: ProseNode, inTable: boolean): ProseNode => {
    const needsId = node.type === "citation" || (!inTable && blockKind(node) !== undefined);
    let id = idOf(node);
    if (id === undefined && needsId) {
      const words = node.type === "citation" ? canonical(node.attrs ?? {}) : plainText(node);
      id = unused(`${node.type === "citation" ? "c" : "b"}${fingerprint(words)}`);
    } else if (id !== undefined && seen.has(id)) {
      id = unused(id);
    }
    if (id !== undefined) seen.add(id);
    const within = inTable || node.type === "tableRow";
    const content = node.content?.map((child) => visit(child, within));
    return {
      ...node,
      ...(id !== undefined && { attrs: { ...node.attrs, id } }),
      ...(content && { content }),
    };
  };
  return visit(doc, false);
};

const tidyProseField = (prose: Prose): Prose => {
  if (depthOf(prose.doc) > PROSE_DEPTH) return prose; // refused as it is, see missing.ts and schema.ts
  const doc = withBlockIds(tidyProse(prose.doc));
  const ids = new Set(idsIn(doc));
  const about = <T>(annotations: Record<string, T> | undefined): Record<string, T> | undefined => {
    const kept = Object.entries(annotations ?? {})
      .filter(([id, value]) => ids.has(id) && !isBlank(value))
      .map(([id, value]) => [id, typeof value === "string" ? value.trim() : value]);
    return kept.length > 0 ? (Object.fromEntries(kept) as Record<string, T>) : undefined; // same values
  };
  return dense({ doc, notes: about(prose.notes), certainty: about(prose.certainty) });
};

const says = (content: FieldContent): boolean =>
  "doc" in content
    ? (content.doc.content ?? []).length > 0
    : "rows" in content
      ? content.rows.length > 0 || content.empty !== undefined
      : Object.keys(content).length > 0;

const tidyField = (field: Field | undefined, content: FieldContent): FieldContent => {
  if (!field) return content;
  if (field.type === "prose") return "doc" in content ? tidyProseField(content) : content;
  if (field.type === "rows") {
    if (!("rows" in content)) return content;
    const rows = content.rows.map(tidyRow);
    return { rows, ...(rows.length === 0 && content.empty && { empty: content.empty }) };
  }
  return "doc" in content || "rows" in content ? content : tidyStatement(content);
};

/** Content without anything blank, in the form that is frozen; the order of fields is the kind's. Tidying twice changes nothing. */
export const tidyContent = (content: EntryContent): EntryContent => {
  const { fields } = kindOf(content.kind);
  const names = [...new Set([...Object.keys(fields), ...Object.keys(content.fields)])];
  const tidied = names.flatMap((name) => {
    const held = content.fields[name];
    if (!held) return [];
    const field = tidyField(own(fields, name), held);
    return says(field) ? [[name, field] as const] : [];
  });
  return { ...content, fields: Object.fromEntries(tidied) };
};
