import type * as Y from "yjs";
import type {
  Annotations,
  Citation,
  EntryContent,
  FieldContent,
  FieldValue,
  KindName,
  Prose,
  ProseNode,
  Rows,
  Statement,
} from "#lib/editorial/content.ts";
import type { RowsField, ScalarField, ScalarType } from "#lib/editorial/fields.ts";
import { fieldsOf, kindOf } from "#lib/editorial/kinds.ts";
import { citationsByClaim, rivalsOf } from "./citations.ts";
import { cellPath, rowPath } from "./paths.ts";
import { readProse } from "./prose.ts";
import { rowsOf } from "./rows.ts";
import { shapedCertainty, shapedEmpty, shapedValue } from "./shapes.ts";
import { readMap, readNote, readProseFragment, readText } from "./shared-types.ts";

/** A draft's maps, read once. */
type Held = {
  doc: Y.Doc;
  values: Map<string, unknown>;
  empties: Map<string, unknown>;
  certainties: Map<string, unknown>;
  citations: Map<string, Citation[]>;
};

/**
 * What a draft says, in the plain form. Never changes the document, and never throws: whatever a
 * client sent that is not of its field's shape is left out. Fields of which nothing is said are
 * absent.
 */
export const readContent = (kind: KindName, doc: Y.Doc): EntryContent => {
  const held: Held = {
    doc,
    values: new Map(readMap(doc, "values")),
    empties: new Map(readMap(doc, "empty")),
    certainties: new Map(readMap(doc, "certainty")),
    citations: citationsByClaim(doc),
  };
  const fields = fieldsOf(kind).flatMap(([name, field]) => {
    const content: FieldContent | undefined =
      field.type === "prose"
        ? readProseField(held, name)
        : field.type === "rows"
          ? readRows(held, name, field)
          : readStatement(held, name, field);
    return content ? [[name, content] as const] : [];
  });
  return { kind, schemaVersion: kindOf(kind).version, fields: Object.fromEntries(fields) };
};

const readScalar = (held: Held, path: string, type: ScalarType): FieldValue | undefined => {
  if (type === "text" || type === "longText") return readText(held.doc, path) || undefined;
  return shapedValue(type, held.values.get(path));
};

const annotationsAt = (held: Held, path: string): Annotations => {
  const citations = held.citations.get(path);
  const certainty = shapedCertainty(held.certainties.get(path));
  const note = readNote(held.doc, path);
  return {
    ...(citations && { citations }),
    ...(certainty && { certainty }),
    ...(note !== "" && { note }),
  };
};

const readStatement = (held: Held, name: string, field: ScalarField): Statement | undefined => {
  const value = readScalar(held, name, field.type);
  const empty = shapedEmpty(held.empties.get(name));
  const rivals = rivalsOf(held.doc, name, field.type);
  const statement: Statement = {
    ...(value !== undefined && { value }),
    ...(value === undefined && empty && { empty }),
    ...annotationsAt(held, name),
    ...(rivals.length > 0 && { rivals }),
  };
  return Object.keys(statement).length > 0 ? statement : undefined;
};

const readRows = (held: Held, name: string, field: RowsField): Rows | undefined => {
  const rows = rowsOf(held.doc, name).map(({ id }) => {
    const cells = Object.entries(field.columns).flatMap(([column, { type }]) => {
      const value = readScalar(held, cellPath(name, id, column), type);
      return value === undefined ? [] : [[column, value] as const];
    });
    return { id, cells: Object.fromEntries(cells), ...annotationsAt(held, rowPath(name, id)) };
  });
  const empty = shapedEmpty(held.empties.get(name));
  if (rows.length > 0) return { rows };
  return empty && { rows, empty };
};

const readProseField = (held: Held, name: string): Prose | undefined => {
  const fragment = readProseFragment(held.doc, name);
  const doc = fragment && readProse(fragment);
  if (!doc || !saysSomething(doc)) return undefined;
  const about = idsIn(doc).map((id) => [id, annotationsAt(held, `${name}/${id}`)] as const);
  const notes = about.flatMap(([id, { note }]) =>
    note === undefined ? [] : [[id, note] as const],
  );
  const certainty = about.flatMap(([id, said]) =>
    said.certainty === undefined ? [] : [[id, said.certainty] as const],
  );
  return {
    doc,
    ...(notes.length > 0 && { notes: Object.fromEntries(notes) }),
    ...(certainty.length > 0 && { certainty: Object.fromEntries(certainty) }),
  };
};

// An editor leaves an empty paragraph behind in a field that somebody once typed into.
const saysSomething = (node: ProseNode): boolean =>
  node.type === "text" || node.type === "citation" || (node.content ?? []).some(saysSomething);

const idsIn = (node: ProseNode): string[] => {
  const id = node.attrs?.id;
  const within = (node.content ?? []).flatMap(idsIn);
  return typeof id === "string" && node.type !== "citation" ? [id, ...within] : within;
};
