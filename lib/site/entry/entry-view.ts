// A revision as its page shows it: fields in reading order, worded, with references numbered as a
// reader meets them.
import type {
  EmptyReason,
  FieldContent,
  KindName,
  Prose,
  Row,
  Rows,
  Statement,
} from "#lib/editorial/content.ts";
import type { Field, RowsField, ScalarField } from "#lib/editorial/fields.ts";
import type { FrozenEntry } from "#lib/editorial/frozen.ts";
import { createApparatus, type Annotated, type Apparatus } from "./apparatus.ts";
import { isSelfEvident, placementOf, type Placement } from "./presentation.ts";
import { proseView, type ProseBlock } from "./prose-view.ts";
import type { Reading } from "../reading/reading.ts";
import { plainText, show, type Shown, type Surroundings } from "./shown.ts";
import { titled } from "../reading/titles.ts";

/** A competing value, shown where the preferred one stands. */
export type RivalView = { value: Shown; annotated: Annotated; note?: string };

export type StatementView = {
  type: "statement";
  field: string;
  label: string;
  value?: Shown;
  empty?: EmptyReason;
  annotated: Annotated;
  rivals: RivalView[];
};
export type RowView = {
  id: string;
  path: string;
  cells: Readonly<Record<string, Shown>>;
  annotated: Annotated;
};
export type RowsView = {
  type: "rows";
  field: string;
  label: string;
  columns: { name: string; label: string }[];
  rows: RowView[];
  empty?: EmptyReason;
};
export type ProseFieldView = { type: "prose"; field: string; label: string; blocks: ProseBlock[] };
export type FieldView = StatementView | RowsView | ProseFieldView;

export type EntryView = {
  kind: KindName;
  slug: string;
  /** In the reader's language where the record has it, and else with the language that it is in. */
  title: string;
  lang?: string;
  /** The title on record, where the reader's is another. */
  recordTitle?: string;
  /** Fields by the place where the page shows them, in the order of its reading. */
  lead: FieldView[];
  facts: FieldView[];
  sections: (FieldView & { placement: Placement })[];
  apparatus: Apparatus;
};

/** Builds the view of a revision. References are numbered lead first, then facts, then sections. */
export function entryView(
  frozen: FrozenEntry,
  around: Omit<Surroundings, "labels"> & Pick<Reading, "locale">,
): EntryView {
  const { content } = frozen;
  const fields: Readonly<Record<string, Field>> = around.kinds[content.kind].fields;
  const own = titled(frozen, around);
  const surroundings = { ...around, labels: frozen.labels };
  const apparatus = createApparatus(frozen.sources);
  const placed = Object.entries(fields).flatMap(([name, field]) => {
    const held = content.fields[name];
    return held ? [{ name, field, held, placement: placementOf(content.kind, name) }] : [];
  });
  const viewsAt = (isThere: (placement: Placement) => boolean) =>
    placed
      .filter(({ placement }) => isThere(placement))
      .flatMap(({ name, field, held, placement }) => {
        const view = fieldView(name, field, held, { apparatus, surroundings });
        return view ? [{ ...view, placement }] : [];
      });
  return {
    kind: content.kind,
    slug: frozen.slug,
    ...own,
    ...(own.title === frozen.title ? {} : { recordTitle: frozen.title }),
    lead: viewsAt((placement) => placement === "lead"),
    facts: viewsAt((placement) => placement === "fact"),
    sections: viewsAt(
      (placement) => placement !== "lead" && placement !== "fact" && placement !== "heading",
    ),
    apparatus,
  };
}

/** The lead as plain text, for a page's description. */
export function leadText({ lead }: EntryView): string {
  return lead
    .flatMap((field) => (field.type === "statement" && field.value ? plainText(field.value) : []))
    .join(" ");
}

type Making = { apparatus: Apparatus; surroundings: Surroundings };

function fieldView(
  name: string,
  field: Field,
  held: FieldContent,
  making: Making,
): FieldView | undefined {
  if (field.type === "prose") {
    const blocks =
      "doc" in held
        ? proseView(held satisfies Prose, making.apparatus, making.surroundings.hrefOf)
        : [];
    return blocks.length > 0
      ? { type: "prose", field: name, label: field.label, blocks }
      : undefined;
  }
  if (field.type === "rows") {
    return "rows" in held ? rowsView(name, field, held, making) : undefined;
  }
  return "rows" in held || "doc" in held ? undefined : statementView(name, field, held, making);
}

function statementView(
  name: string,
  field: ScalarField,
  held: Statement,
  { apparatus, surroundings }: Making,
): StatementView | undefined {
  if (held.value === undefined && !held.empty) return undefined;
  return {
    type: "statement",
    field: name,
    label: field.label,
    ...(held.value === undefined ? {} : { value: show(field, held.value, surroundings) }),
    ...(held.value === undefined && held.empty ? { empty: held.empty } : {}),
    annotated: apparatus.annotate(held),
    rivals: (held.rivals ?? []).map((rival) => ({
      value: show(field, rival.value, surroundings),
      annotated: apparatus.annotate({ citations: rival.citations }),
      ...(rival.note ? { note: rival.note } : {}),
    })),
  };
}

function rowsView(
  name: string,
  field: RowsField,
  held: Rows,
  { apparatus, surroundings }: Making,
): RowsView | undefined {
  if (held.rows.length === 0 && !held.empty) return undefined;
  const rowView = (row: Row): RowView => ({
    id: row.id,
    path: `${name}/${row.id}`,
    cells: Object.fromEntries(
      Object.entries(field.columns).flatMap(([column, spec]) => {
        const value = row.cells[column];
        return value === undefined || isSelfEvident(name, column, value)
          ? []
          : [[column, show(spec, value, surroundings)]];
      }),
    ),
    annotated: apparatus.annotate(row),
  });
  const rows = held.rows.map(rowView);
  return {
    type: "rows",
    field: name,
    label: field.label,
    // A column that no row fills would be a column of blanks.
    columns: Object.entries(field.columns)
      .filter(([column]) => rows.some((row) => row.cells[column]))
      .map(([column, { label }]) => ({ name: column, label })),
    rows,
    ...(rows.length === 0 && held.empty ? { empty: held.empty } : {}),
  };
}
