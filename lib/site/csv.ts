// CSV as RFC 4180 has it, safe to open in a spreadsheet.

/** A cell; nothing becomes an empty cell. */
export type Cell = string | number | boolean | null | undefined;

/** What a spreadsheet would take for the beginning of a formula, and the apostrophe that says that it is none. */
const WOULD_BE_READ = /^['=+\-@\t\r\n]/;

/**
 * Rows under a heading, as text in UTF-8 with CRLF. A text that a spreadsheet could run as a formula
 * gets an apostrophe in front, and so does one that begins with an apostrophe: whoever takes one
 * apostrophe off the cells that begin with it has exactly what the record says. Numbers stay numbers.
 */
export function csv(heading: readonly string[], rows: Iterable<readonly Cell[]>): string {
  return [heading, ...rows].map((row) => `${row.map(written).join(",")}\r\n`).join("");
}

function written(cell: Cell): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell !== "string") return `${cell}`;
  const guarded = WOULD_BE_READ.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
