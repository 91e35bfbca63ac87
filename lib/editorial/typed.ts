// Content with the types that its kind declares: nothing is typed twice.
import type {
  Annotations,
  EmptyReason,
  EntryContent,
  Prose,
  Row,
  Rows,
  Statement,
} from "./content.ts";
import type { Field, Kind, ProseField, RowsField, ValueOfType } from "./fields.ts";
import { kindOf } from "./kinds.ts";
import { EMPTY_DOC } from "./prose.ts";
import { tidyContent } from "./tidy.ts";

type ValueOf<F> = F extends { type: infer T extends keyof ValueOfType } ? ValueOfType[T] : never;
type TypedRival<V> = Omit<NonNullable<Statement["rivals"]>[number], "value"> & { value: V };

/** A statement whose value is that of its field's type. */
export type StatementOf<F extends Field> = Annotations & {
  value?: ValueOf<F>;
  empty?: EmptyReason;
  rivals?: TypedRival<ValueOf<F>>[];
};
/** A row whose cells are those of its columns' types. */
export type RowOf<F extends RowsField> = Omit<Row, "cells"> & {
  cells: { [C in keyof F["columns"]]?: ValueOf<F["columns"][C]> };
};
export type RowsOf<F extends RowsField> = { rows: RowOf<F>[]; empty?: EmptyReason };

/** What an entry of a kind holds: `DataOf<typeof meeting>`. A statement that nobody has made is an empty object. */
export type DataOf<K extends Kind> = {
  [F in keyof K["fields"]]: K["fields"][F] extends RowsField
    ? RowsOf<K["fields"][F]>
    : K["fields"][F] extends ProseField
      ? Prose
      : StatementOf<K["fields"][F]>;
};

const nothing = (field: Field): Statement | Rows | Prose =>
  field.type === "rows" ? { rows: [] } : field.type === "prose" ? { doc: EMPTY_DOC } : {};

/** Content as the data of its kind, tidied and with every field there; refuses content of another kind by throwing. */
export const read = <K extends Kind>(kind: K, content: EntryContent): DataOf<K> => {
  if (content.kind !== kind.kind) {
    throw new TypeError(`a ${content.kind} was read as a ${kind.kind}`);
  }
  const { fields } = tidyContent(content);
  return Object.fromEntries(
    Object.entries(kind.fields).map(([name, field]) => [name, fields[name] ?? nothing(field)]),
  ) as DataOf<K>; // frozen content was parsed by the kind's schema, drafts are laid out by its fields
};

const fieldOf = (content: EntryContent, name: string): Field | undefined =>
  kindOf(content.kind).fields[name];

/** The statement in a scalar field; undefined if there is none, or the field is of another shape. */
export const statementOf = (content: EntryContent, name: string): Statement | undefined => {
  const [field, held] = [fieldOf(content, name), content.fields[name]];
  if (!field || !held || field.type === "rows" || field.type === "prose") return undefined;
  return "doc" in held || "rows" in held ? undefined : held;
};

/** The rows of a rows field; none if it holds none. */
export const rowsOf = (content: EntryContent, name: string): Row[] => {
  const held = content.fields[name];
  return fieldOf(content, name)?.type === "rows" && held && "rows" in held ? held.rows : [];
};

/** The prose of a prose field; undefined if there is none. */
export const proseOf = (content: EntryContent, name: string): Prose | undefined => {
  const held = content.fields[name];
  return fieldOf(content, name)?.type === "prose" && held && "doc" in held ? held : undefined;
};

/** An entry's title as its content states it; empty while nobody has. */
export const titleOf = (content: EntryContent): string => {
  const value = statementOf(content, "title")?.value;
  return typeof value === "string" ? value.trim() : "";
};
