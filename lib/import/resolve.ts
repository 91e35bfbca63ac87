// From the words of a file to an entry's content: addresses become ids, and everything unnamed gets a stable id.
import type {
  Citation,
  EntryContent,
  FieldContent,
  FieldValue,
  Prose,
  ProseNode,
  Row,
  Statement,
} from "#lib/editorial/content.ts";
import type { Field, ScalarSpec } from "#lib/editorial/fields.ts";
import { kindOf } from "#lib/editorial/kinds.ts";
import type {
  ImportBlock,
  ImportCitation,
  ImportEntry,
  ImportField,
  ImportInline,
  ImportProse,
  ImportRow,
  ImportRows,
  ImportStatement,
  ImportValue,
} from "./file.ts";

/** Gives the id of the entry at an address ("member/japan"); the file was checked, so there is one. */
export type IdAt = (address: string) => string;

/** The fields that the file names, as content; fields that it does not name are absent. */
export const resolveEntry = (entry: ImportEntry, idAt: IdAt): EntryContent => {
  const kind = kindOf(entry.kind);
  const fields: Record<string, FieldContent> = {};
  for (const [name, given] of Object.entries(entry.fields)) {
    const field = kind.fields[name];
    if (field) fields[name] = resolveField(name, field, given, idAt);
  }
  return { kind: entry.kind, schemaVersion: kind.version, fields };
};

const resolveField = (name: string, field: Field, given: ImportField, idAt: IdAt): FieldContent => {
  if (field.type === "prose") return resolveProse(given as ImportProse); // the file's schema chose the member by the field's type
  if (field.type === "rows") {
    const { rows, empty } = given as ImportRows; // as above
    return {
      rows: rows.map((row, index) => resolveRow(name, field.columns, row, index, idAt)),
      ...(empty && { empty }),
    };
  }
  return resolveStatement(name, field, given as ImportStatement, idAt); // as above
};

const resolveStatement = (
  path: string,
  spec: ScalarSpec,
  given: ImportStatement,
  idAt: IdAt,
): Statement => ({
  ...(given.value !== undefined && { value: resolveValue(spec, given.value, idAt) }),
  ...(given.empty && { empty: given.empty }),
  ...annotations(path, given),
  ...(given.rivals?.length && {
    rivals: given.rivals.map((rival, index) => ({
      id: rival.id ?? `${path}-rival-${index + 1}`,
      value: resolveValue(spec, rival.value, idAt),
      citations: citations(`${path}-rival-${index + 1}`, rival.citations ?? []),
      ...(rival.note && { note: rival.note }),
    })),
  }),
});

const resolveRow = (
  field: string,
  columns: Readonly<Record<string, ScalarSpec>>,
  given: ImportRow,
  index: number,
  idAt: IdAt,
): Row => {
  const id = given.id ?? `r${index + 1}`;
  const cells: Record<string, FieldValue> = {};
  for (const [name, value] of Object.entries(given.cells)) {
    const column = columns[name];
    if (column) cells[name] = resolveValue(column, value, idAt);
  }
  return { id, cells, ...annotations(`${field}-${id}`, given) };
};

const resolveValue = (spec: ScalarSpec, value: ImportValue, idAt: IdAt): FieldValue => {
  if (typeof value !== "object") return value;
  if (spec.type === "relation" && "entry" in value) return { entry: idAt(value.entry) };
  if (spec.type === "person" && "name" in value)
    return value.member ? { ...value, member: idAt(value.member) } : value;
  return value;
};

const annotations = (
  path: string,
  given: Pick<ImportStatement, "certainty" | "note" | "citations">,
) => ({
  ...(given.citations?.length && { citations: citations(path, given.citations) }),
  ...(given.certainty && { certainty: given.certainty }),
  ...(given.note && { note: given.note }),
});

const citations = (path: string, given: readonly ImportCitation[]): Citation[] =>
  given.map((citation, index) => ({ id: `${path}-c${index + 1}`, ...citation }));

const resolveProse = (given: ImportProse): Prose => {
  const notes: Record<string, string> = {};
  const certainty: NonNullable<Prose["certainty"]> = {};
  const content = given.blocks.map((block, index) => {
    const id = ("id" in block && block.id) || `p${index + 1}`;
    if ("paragraph" in block) {
      if (block.note) notes[id] = block.note;
      if (block.certainty) certainty[id] = block.certainty;
    }
    return resolveBlock(block, id);
  });
  return {
    doc: { type: "doc", content },
    ...(Object.keys(notes).length && { notes }),
    ...(Object.keys(certainty).length && { certainty }),
  };
};

const resolveBlock = (block: ImportBlock, id: string): ProseNode => {
  if ("heading" in block)
    return {
      type: "heading",
      attrs: { id, level: block.level ?? 2 },
      content: [{ type: "text", text: block.heading }],
    };
  if ("paragraph" in block) return paragraph(id, block.paragraph);
  if ("quote" in block) return { type: "blockquote", content: [paragraph(id, block.quote)] };
  return {
    type: block.ordered ? "orderedList" : "bulletList",
    content: block.list.map((item, index) => ({
      type: "listItem",
      content: [paragraph(`${id}-${index + 1}`, item)],
    })),
  };
};

const paragraph = (id: string, inlines: readonly ImportInline[]): ProseNode => ({
  type: "paragraph",
  attrs: { id },
  content: inlines.map((inline, index) => resolveInline(inline, `${id}-c${index + 1}`)),
});

const resolveInline = (inline: ImportInline, id: string): ProseNode => {
  if (typeof inline === "string") return { type: "text", text: inline };
  if ("cite" in inline) return { type: "citation", attrs: { id, ...inline.cite } };
  const marks = [
    ...(inline.bold ? [{ type: "bold" }] : []),
    ...(inline.italic ? [{ type: "italic" }] : []),
    ...(inline.link ? [{ type: "link", attrs: { href: inline.link } }] : []),
  ];
  return { type: "text", text: inline.text, ...(marks.length && { marks }) };
};
