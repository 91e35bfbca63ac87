import type { Row, Rows } from "../content.ts";
import type { RowsField } from "../fields.ts";
import { align } from "./align.ts";
import { diffAround, isQuiet, type Versions } from "./annotations.ts";
import type { CellDiff, Change, RowDiff, RowsDiff } from "./types.ts";
import { diffValues } from "./values.ts";

const diffRow = (
  name: string,
  field: RowsField,
  before: Row | undefined,
  after: Row | undefined,
  moved: boolean,
  versions: Versions,
): RowDiff => {
  const id = after?.id ?? before?.id ?? "";
  const cells = Object.entries(field.columns)
    .map(([column, spec]): CellDiff => ({
      column,
      label: spec.label,
      type: spec.type,
      ...diffValues(spec.type, before?.cells[column], after?.cells[column]),
    }))
    .filter((cell) => cell.before !== undefined || cell.after !== undefined);
  const around = diffAround(before ?? {}, after ?? {}, versions);
  const quiet = isQuiet(around) && cells.every(({ change }) => change === "unchanged");
  const change: Change = !before ? "added" : !after ? "removed" : quiet ? "unchanged" : "changed";
  return {
    id,
    path: `${name}/${id}`,
    change,
    moved,
    ...(before && { before }),
    ...(after && { after }),
    cells,
    around,
  };
};

/** What changed among rows, by their ids. A row that merely changed places is moved and unchanged. */
export const diffRows = (
  name: string,
  field: RowsField,
  before: Rows | undefined,
  after: Rows | undefined,
  versions: Versions,
): { change: Change } & RowsDiff => {
  const [left, right] = [before?.rows ?? [], after?.rows ?? []];
  const was = new Map(left.map((row) => [row.id, row]));
  const is = new Map(right.map((row) => [row.id, row]));
  const runs = align(
    left.map((row) => row.id),
    right.map((row) => row.id),
  );
  const rows = runs.flatMap((run) => {
    if (run.op === "removed") {
      return left
        .slice(run.before.from, run.before.to)
        .filter((row) => !is.has(row.id)) // what moved is shown where it stands now
        .map((row) => diffRow(name, field, row, undefined, false, versions));
    }
    return right.slice(run.after.from, run.after.to).map((row) => {
      const partner = was.get(row.id);
      return diffRow(name, field, partner, row, run.op === "added" && !!partner, versions);
    });
  });
  const around = diffAround({ empty: before?.empty }, { empty: after?.empty }, versions);
  const quiet = isQuiet(around) && rows.every((row) => row.change === "unchanged" && !row.moved);
  const change: Change = !before ? "added" : !after ? "removed" : quiet ? "unchanged" : "changed";
  return { shape: "rows", change, rows, around };
};
