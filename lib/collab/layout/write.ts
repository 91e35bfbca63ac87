import type * as Y from "yjs";
import type {
  Annotations,
  EntryContent,
  FieldContent,
  FieldValue,
  Prose,
  Row,
  Rows,
  Statement,
} from "#lib/editorial/content.ts";
import type { Field, RowsField, ScalarField, ScalarType } from "#lib/editorial/fields.ts";
import { fieldsOf } from "#lib/editorial/kinds.ts";
import { keysToAppend, newKeys } from "./order.ts";
import { blockPath, cellPath, newId, rowPath } from "./paths.ts";
import { writeProse } from "./prose.ts";
import { rowsOf } from "./rows.ts";
import {
  certaintiesOf,
  citationMap,
  emptiesOf,
  noteAt,
  proseFragment,
  rivalMap,
  rowMap,
  textAt,
  valuesOf,
} from "./shared-types.ts";

/** Writes content into an empty document, in one transaction. Throws if the document has been written to. */
export const writeContent = (doc: Y.Doc, content: EntryContent): void => {
  if (doc.store.clients.size > 0) throw new Error("Content is written into empty drafts only.");
  doc.transact(() => {
    for (const [name, field] of fieldsOf(content.kind)) {
      const held = content.fields[name];
      if (held) writeField(doc, name, field, held);
    }
  });
};

/** Writes one field where nothing stands yet. */
export const writeField = (doc: Y.Doc, name: string, field: Field, held: FieldContent): void => {
  if (field.type === "prose") {
    if ("doc" in held) writeProseField(doc, name, held);
  } else if (field.type === "rows") {
    if ("rows" in held) writeRows(doc, name, field, held);
  } else if (!("doc" in held) && !("rows" in held)) {
    writeStatement(doc, name, field, held);
  }
};

/** Adds rows with these cells after all others, in one transaction of this origin, and gives their ids. */
export const appendRows = (
  doc: Y.Doc,
  name: string,
  field: RowsField,
  cells: readonly Row["cells"][],
  origin?: unknown,
): string[] => {
  const ids = cells.map(() => newId());
  doc.transact(() => {
    for (const [id, order] of keysToAppend(rowsOf(doc, name), ids))
      rowMap(doc, name).set(id, { order });
    for (const [index, id] of ids.entries()) writeCells(doc, name, field, id, cells[index] ?? {});
    if (ids.length > 0 && emptiesOf(doc).has(name)) emptiesOf(doc).delete(name);
  }, origin);
  return ids;
};

const writeCells = (
  doc: Y.Doc,
  name: string,
  field: RowsField,
  id: string,
  cells: Row["cells"],
): void => {
  for (const [column, { type }] of Object.entries(field.columns)) {
    const value = cells[column];
    if (value !== undefined) writeScalar(doc, cellPath(name, id, column), type, value);
  }
};

const writeScalar = (doc: Y.Doc, path: string, type: ScalarType, value: FieldValue): void => {
  if (type === "text" || type === "longText") {
    if (typeof value === "string") textAt(doc, path).insert(0, value);
  } else {
    valuesOf(doc).set(path, value);
  }
};

const writeAnnotations = (doc: Y.Doc, path: string, said: Annotations): void => {
  const orders = newKeys(said.citations?.length ?? 0);
  for (const [index, { id, ...words }] of (said.citations ?? []).entries()) {
    const held = { claim: path, ...words, order: orders[index] ?? "" };
    citationMap(doc).set(unusedIn(citationMap(doc), id), held);
  }
  if (said.certainty) certaintiesOf(doc).set(path, said.certainty);
  if (said.note) noteAt(doc, path).insert(0, said.note);
};

/** The id, or a new one where content from elsewhere repeats it: ids are unique in a draft. */
const unusedIn = (map: Y.Map<unknown>, id: string): string => (map.has(id) ? newId() : id);

const writeStatement = (doc: Y.Doc, name: string, field: ScalarField, held: Statement): void => {
  if (held.value !== undefined) writeScalar(doc, name, field.type, held.value);
  else if (held.empty) emptiesOf(doc).set(name, held.empty);
  writeAnnotations(doc, name, held);
  const orders = newKeys(held.rivals?.length ?? 0);
  for (const [index, { id, ...rival }] of (held.rivals ?? []).entries()) {
    const one = { claim: name, ...rival, order: orders[index] ?? "" };
    rivalMap(doc).set(unusedIn(rivalMap(doc), id), one);
  }
};

const writeRows = (doc: Y.Doc, name: string, field: RowsField, held: Rows): void => {
  if (held.rows.length === 0 && held.empty) emptiesOf(doc).set(name, held.empty);
  const orders = newKeys(held.rows.length);
  for (const [index, row] of held.rows.entries()) {
    rowMap(doc, name).set(row.id, { order: orders[index] ?? "" });
    writeCells(doc, name, field, row.id, row.cells);
    writeAnnotations(doc, rowPath(name, row.id), row);
  }
};

const writeProseField = (doc: Y.Doc, name: string, held: Prose): void => {
  writeProse(proseFragment(doc, name), held.doc);
  for (const [block, note] of Object.entries(held.notes ?? {})) {
    writeAnnotations(doc, blockPath(name, block), { note });
  }
  for (const [block, certainty] of Object.entries(held.certainty ?? {})) {
    writeAnnotations(doc, blockPath(name, block), { certainty });
  }
};
