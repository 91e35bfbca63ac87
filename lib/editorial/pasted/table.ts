// A pasted text as rows of cells: from a spreadsheet, a list, or a line with commas.

/** Rows of cells, as they were pasted; no row is empty. */
export type PastedTable = readonly (readonly string[])[];

/** More would fill no list that people check by hand. */
const MOST_ROWS = 500;

/**
 * A text as spreadsheets copy it: cells apart by tabs, rows by line ends, and in quotation marks what holds either.
 * A text without tabs is one cell a line. Beyond 500 rows the rest is left out.
 */
export function tableOf(text: string): PastedTable {
  const rows = text.includes("\t") ? cellsOf(text) : text.split(/\r\n?|\n/).map((line) => [line]);
  return rows
    .map((row) => row.map(tidied))
    .filter((row) => row.some((cell) => cell !== ""))
    .slice(0, MOST_ROWS);
}

/** Whether a text is more than what belongs into one cell. */
export const isSeveralCells = (text: string): boolean => /[\t\n\r]/.test(text.trim());

/** Without what surrounds words in lists and encyclopaedias: bullets, numbers, marks of footnotes. */
const tidied = (cell: string): string =>
  cell
    .replaceAll(/\[[^\]\s]{1,12}\]/g, "")
    .replaceAll(/[\s\u00a0\u200b]+/g, " ")
    .trim()
    .replace(/^(?:[•◦▪*·‣]|[-–—](?=\s)|\d{1,3}[.)](?=\s))\s*/, "");

function cellsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n?|\n|$)/y;
  while (cell.lastIndex < text.length) {
    const match = cell.exec(text);
    if (!match) break;
    const [, quoted, bare, end] = match;
    rows.at(-1)?.push(quoted === undefined ? (bare ?? "") : quoted.replaceAll('""', '"'));
    if (end === "") break;
    if (end !== "\t") rows.push([]);
    else if (cell.lastIndex === text.length) rows.at(-1)?.push("");
  }
  return rows;
}
