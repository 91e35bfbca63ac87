// A table or list of pasted HTML. It is only read: nothing of it is run, fetched or shown.
import type { PastedTable } from "#lib/editorial/pasted.ts";

/** More cells than any list of people has; a hostile span must not fill the memory. */
const MOST_CELLS = 5000;

/** The largest table of a document, or the items of its lists where it has none; undefined where it has neither. */
export function htmlTable(document: Document): PastedTable | undefined {
  const tables = [...document.querySelectorAll("table")].map(rowsOf);
  const largest = tables.toSorted((a, b) => b.length - a.length)[0];
  if (largest && largest.length > 0) return largest;
  const items = [...document.querySelectorAll("li")]
    .map((item) => [wordsOf(item)])
    .filter(([words]) => words);
  return items.length > 0 ? items : undefined;
}

/** Rows with what spans several of them said in each. */
function rowsOf(table: HTMLTableElement): string[][] {
  let room = MOST_CELLS;
  const rows: string[][] = [];
  for (const [at, row] of [...table.querySelectorAll("tr")].entries()) {
    const cells = (rows[at] ??= []);
    for (const cell of row.querySelectorAll("td, th")) {
      let column = 0;
      while (cells[column] !== undefined) column++;
      const words = wordsOf(cell);
      const wide = spanOf(cell, "colspan");
      for (let down = 0; down < spanOf(cell, "rowspan") && room > 0; down++) {
        const target = (rows[at + down] ??= []);
        for (let across = 0; across < wide && room-- > 0; across++)
          target[column + across] = across === 0 ? words : "";
      }
    }
  }
  return rows
    .map((row) => Array.from(row, (cell) => cell ?? ""))
    .filter((row) => row.some((cell) => cell !== ""));
}

const spanOf = (cell: Element, attribute: string): number =>
  Math.min(Math.max(Number(cell.getAttribute(attribute)) || 1, 1), 100);

/** What an element says, without the marks of footnotes, and with the flag that only a picture's description tells. */
function wordsOf(element: Element): string {
  const copy = element.cloneNode(true) as Element; // a clone of an element is one
  for (const one of copy.querySelectorAll("sup, style, script, ul ul, ol ol")) one.remove();
  for (const line of copy.querySelectorAll("br")) line.replaceWith(" ");
  const words = (copy.textContent ?? "").replaceAll(/\s+/g, " ").trim();
  return words || (copy.querySelector("img[alt]")?.getAttribute("alt") ?? "").trim();
}
