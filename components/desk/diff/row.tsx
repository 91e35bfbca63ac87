import type { RowDiff } from "#lib/editorial/diff.ts";
import type { RowsField } from "#lib/editorial/fields.ts";
import { Around } from "./around.tsx";
import type { Names } from "./names.ts";
import { ChangedValue } from "./value.tsx";

/** One row with its cells, changes marked; a new or removed row is marked as a whole. */
export function ChangedRow({
  row,
  field,
  names,
}: {
  row: RowDiff;
  field: RowsField;
  names: Names;
}) {
  return (
    <div>
      <dl className="grid gap-1">
        {row.cells.map((cell) => {
          const spec = field.columns[cell.column];
          if (!spec) return null;
          return (
            <div key={cell.column} className="grid gap-x-3 sm:grid-cols-[8rem_minmax(0,1fr)]">
              <dt className="text-sm text-ink-soft">{cell.label}</dt>
              <dd className="min-w-0 break-words">
                <ChangedValue spec={spec} names={names} {...cell} />
              </dd>
            </div>
          );
        })}
      </dl>
      {row.cells.length === 0 && <p className="text-ink-soft">A row with nothing filled in</p>}
      {row.moved && <p className="text-sm text-ink-soft">Moved here from elsewhere</p>}
      {row.change === "changed" && <Around around={row.around} names={names} />}
    </div>
  );
}
