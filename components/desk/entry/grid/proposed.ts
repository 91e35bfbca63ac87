// Rows that are proposed for a field, before somebody takes them.
import type { Row } from "#lib/editorial/content.ts";
import { same } from "#lib/editorial/canonical.ts";
import type { RowsField } from "#lib/editorial/fields.ts";
import type { ProposedRow } from "#lib/editorial/pasted.ts";
import { nameKey } from "#lib/editorial/pasted.ts";

/** What a row lacks to be a row: the label of its first relation or required column that says nothing. */
export function lackOf(field: RowsField, cells: Row["cells"]): string | undefined {
  const first = Object.entries(field.columns).find(
    ([name, column]) =>
      (column.requiredTo || column.type === "relation") && cells[name] === undefined,
  );
  const [name, column] = first ?? [];
  return column?.requiredTo && name ? column.label : undefined;
}

/** Whether a row like this stands in the field already: about the same entry, and nobody else's name. */
export function isHere(
  field: RowsField,
  cells: Row["cells"],
  rows: readonly Pick<Row, "cells">[],
): boolean {
  const relation = Object.entries(field.columns).find(([, { type }]) => type === "relation")?.[0];
  const nameOf = (held: Row["cells"]) =>
    typeof held["name"] === "string" ? nameKey(held["name"]) : "";
  return rows.some(({ cells: held }) => {
    if (relation && cells[relation] !== undefined) {
      const [one, other] = [nameOf(cells), nameOf(held)];
      return same(held[relation], cells[relation]) && (!one || !other || one === other);
    }
    return same(held, cells);
  });
}

/** The words that no row took, a line each. */
export const leftOver = (rows: readonly ProposedRow[], taken: ReadonlySet<number>): string[] =>
  rows.flatMap(({ said, left }, index) =>
    taken.has(index)
      ? left.length > 0
        ? [`${said} (not placed: ${left.join("; ")})`]
        : []
      : [said],
  );
