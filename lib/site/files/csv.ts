// CSV as RFC 4180 has it, safe to open in a spreadsheet. Our own, for csv-stringify keeps formulas from
// running in a way that cannot be undone: it leaves a text's own apostrophe as it is. What remains to be
// taken from it are the quotes.

/** A cell; nothing becomes an empty cell. */
export type Cell = string | number | boolean | null | undefined;

/** What a spreadsheet would take for the beginning of a formula, signs of full width included, and the apostrophe that says that it is none. */
const WOULD_BE_READ = /^['=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

/**
 * Rows under a heading, as text in UTF-8 with CRLF. A text that a spreadsheet could run as a formula
 * gets an apostrophe in front, and so does one that begins with an apostrophe: whoever takes one
 * apostrophe off the cells that begin with it has exactly what the record says. Numbers stay numbers.
 */
export const csv = (heading: readonly string[], rows: Iterable<readonly Cell[]>): string =>
  csvRows([heading, ...rows]);

/** Rows alone, where a table is written piece by piece. */
export const csvRows = (rows: Iterable<readonly Cell[]>): string =>
  [...rows].map((row) => `${row.map(written).join(",")}\r\n`).join("");

/** The columns of a table in order, by the name that heads them: what a row holds in each. */
export type Columns<Row> = Readonly<Record<string, (row: Row) => Cell>>;

/** A table as CSV, its columns named first. */
export function tableCsv<Row>(rows: readonly Row[], columns: Columns<Row>): string {
  const cells = Object.values(columns);
  return csv(
    Object.keys(columns),
    rows.map((row) => cells.map((of) => of(row))),
  );
}

function written(cell: Cell): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell !== "string") return `${cell}`;
  const guarded = WOULD_BE_READ.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
