"use client";
import { Checkbox } from "#components/ui/choices.tsx";
import { classes } from "#components/ui/classes.ts";
import { Cell, HeadCell, Table } from "#components/ui/table.tsx";
import type { Row } from "#lib/editorial/content.ts";
import type { RowsField } from "#lib/editorial/fields.ts";
import { valueText } from "#lib/editorial/format.ts";
import type { Names, ProposedRow } from "#lib/editorial/pasted.ts";
import { ChosenBox } from "./chosen-box.tsx";
import { lackOf } from "./proposed.ts";

/** What was understood, row by row: each is taken or left, and an entry that was not recognised can be named. */
export function ProposedTable({
  field,
  names,
  rows,
  taken,
  here,
  onTake,
  onName,
}: {
  field: RowsField;
  names: Names;
  rows: readonly ProposedRow[];
  taken: ReadonlySet<number>;
  here: ReadonlySet<number>;
  onTake: (index: number, isTaken: boolean) => void;
  onName: (index: number, column: string, entry: string | undefined) => void;
}) {
  const columns = Object.entries(field.columns);
  const hasLeft = rows.some(({ left }) => left.length > 0);
  const labels = Object.fromEntries(names.all.map(({ id, label }) => [id, { label }]));
  return (
    <div className="max-h-[45vh] overflow-y-auto rounded border border-rule">
      <Table caption="What was understood" hideCaption>
        <thead className="sticky top-0 z-10 bg-raised">
          <tr>
            <HeadCell className="pl-3 first:pl-3">Take</HeadCell>
            {columns.map(([name, { label }]) => (
              <HeadCell key={name}>{label}</HeadCell>
            ))}
            {hasLeft && <HeadCell>Not understood</HeadCell>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => {
            const lack = lackOf(field, row.cells);
            return (
              <tr key={index} className={classes(!taken.has(index) && "bg-surface text-ink-soft")}>
                <Cell className="py-0! align-middle! first:pl-3">
                  <Checkbox
                    id={`take-${index}`}
                    checked={taken.has(index)}
                    disabled={lack !== undefined}
                    onChange={({ target }) => onTake(index, target.checked)}
                    label={<span className="sr-only">{row.said}</span>}
                    hint={lack ? undefined : here.has(index) ? "Here already" : undefined}
                  />
                </Cell>
                {columns.map(([name, column]) => (
                  <Cell key={name} className="py-1! align-middle!">
                    {column.type === "relation" && (lack === column.label || !row.cells[name]) ? (
                      <div className="rounded border border-rule-strong bg-raised">
                        <ChosenBox
                          id={`name-${index}-${name}`}
                          label={`${column.label} for “${row.said}”`}
                          column={column}
                          names={names}
                          value={undefined}
                          placeholder="Name the entry"
                          onChange={(entry) => onName(index, name, entry)}
                        />
                      </div>
                    ) : (
                      <Words cells={row.cells} name={name} column={column} labels={labels} />
                    )}
                  </Cell>
                ))}
                {hasLeft && (
                  <Cell className="py-1! align-middle! font-semibold text-warn">
                    {row.left.join("; ")}
                  </Cell>
                )}
              </tr>
            );
          })}
        </tbody>
      </Table>
    </div>
  );
}

function Words({
  cells,
  name,
  column,
  labels,
}: {
  cells: Row["cells"];
  name: string;
  column: RowsField["columns"][string];
  labels: Record<string, { label: string }>;
}) {
  const value = cells[name];
  if (value === undefined) return <span className="text-ink-soft">–</span>;
  return valueText(column, value, { labels });
}
