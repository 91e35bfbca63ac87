// What lists and figures need of a revision's words: what is frozen never changes, so it is worked out once.
import type { EntryContent, Rows, Statement } from "#lib/editorial/content.ts";
import type { Field } from "#lib/editorial/fields.ts";
import { fieldsOf } from "#lib/editorial/kinds.ts";
import type { FrozenEntry } from "#lib/editorial/frozen.ts";

/** A revision's words without prose, long texts, notes and evidence: values, and how firm they are. Its sources stay. */
export type Digest = Pick<FrozenEntry, "title" | "content" | "labels" | "sources">;

/** The digest of a revision. */
export const digestOf = ({ title, content, labels, sources }: FrozenEntry): Digest => ({
  title,
  content: { ...content, fields: valuesIn(content) },
  labels,
  sources,
});

function valuesIn(content: EntryContent): EntryContent["fields"] {
  return Object.fromEntries(
    fieldsOf(content.kind).flatMap(([name, field]) => {
      const held = content.fields[name];
      if (!held || field.type === "longText" || "doc" in held) return [];
      return [[name, "rows" in held ? bareRows(held, field) : bareStatement(held)]];
    }),
  );
}

function bareRows({ rows, ...held }: Rows, field: Field): Rows {
  const columns = field.type === "rows" ? field.columns : {};
  const isShort = (column: string) => columns[column]?.type !== "longText";
  return {
    ...held,
    rows: rows.map(({ citations: _citations, note: _note, cells, ...row }) => ({
      ...row,
      cells: Object.fromEntries(Object.entries(cells).filter(([column]) => isShort(column))),
    })),
  };
}

const bareStatement = ({
  citations: _citations,
  note: _note,
  ...statement
}: Statement): Statement =>
  statement.rivals
    ? {
        ...statement,
        rivals: statement.rivals.map(({ note: _why, ...rival }) => ({ ...rival, citations: [] })),
      }
    : statement;
