// What a pasted table or list says as rows of a field. Nothing is guessed: what is not understood is told, in its words.
import type { FieldValue, Row } from "../content.ts";
import type { Column, RowsField } from "../fields.ts";
import { dateFrom } from "../spoken.ts";
import { countryOf, flagsIn, nameKey, withoutFlags } from "./countries.ts";
import type { Names } from "./names.ts";
import type { PastedTable } from "./table.ts";

/** One row as understood. */
export type ProposedRow = {
  cells: Row["cells"];
  /** What was pasted, as one line. */
  said: string;
  /** Words that found no cell. */
  left: readonly string[];
};

type Named = readonly [name: string, column: Column];

/**
 * Reads a table by its headings where it has any, and each cell by what it says where it has none. A line is taken
 * apart at dashes, colons, brackets and commas; a line of nothing but entries becomes a row for each.
 */
export function understand(table: PastedTable, field: RowsField, names: Names): ProposedRow[] {
  const columns = Object.entries(field.columns);
  const [first, ...rest] = table;
  const headings = first && headingsOf(first, columns);
  if (headings) return rest.map((row) => byHeadings(row, headings, columns, names));
  return table.flatMap((row) => byWords(row, columns, names));
}

/** The columns that a row of headings names, in their order; undefined where it is no row of headings. */
function headingsOf(
  row: readonly string[],
  columns: readonly Named[],
): readonly (Named | undefined)[] | undefined {
  const meant = row.map((cell) => {
    const key = nameKey(cell);
    return columns.find(([name, { label, alsoCalled = [] }]) =>
      [nameKey(label), nameKey(name), ...alsoCalled].some(
        (one) => one === key || `${one}s` === key,
      ),
    );
  });
  const found = meant.filter((column) => column !== undefined);
  const filled = row.filter((cell) => cell !== "").length;
  // One word that is also a heading's, "Head" for instance, makes no row of headings of a list.
  const isRow = found.length > 0 && (found.length === filled || found.length > 1);
  return isRow && new Set(found).size === found.length ? meant : undefined;
}

function byHeadings(
  row: readonly string[],
  headings: readonly (Named | undefined)[],
  columns: readonly Named[],
  names: Names,
): ProposedRow {
  const reading = begin(columns, names);
  for (const [index, cell] of row.entries()) {
    const column = headings[index];
    if (cell === "") continue;
    if (!column || !reading.put(column, cell))
      reading.left.push(column ? `${column[1].label}: ${cell}` : cell);
  }
  return reading.end(row);
}

function byWords(row: readonly string[], columns: readonly Named[], names: Names): ProposedRow[] {
  const cells = row.filter((cell) => cell !== "");
  const [only] = cells;
  if (cells.length === 1 && only !== undefined) {
    const several = severalEntries(only, columns, names);
    if (several) return several.map((said) => byParts([said], [said], columns, names));
    return [byParts(partsOf(only, columns, names), [only], columns, names)];
  }
  return [byParts(cells, cells, columns, names)];
}

const relationOf = (columns: readonly Named[]) =>
  columns.find(([, column]) => column.type === "relation");

/** "France, Poland and the UK", or flags side by side: each is an entry by itself. */
function severalEntries(
  line: string,
  columns: readonly Named[],
  names: Names,
): readonly string[] | undefined {
  const relation = relationOf(columns);
  if (relation?.[1].type !== "relation") return undefined;
  const { to } = relation[1];
  const flags = withoutFlags(line) === "" ? (line.match(/[\u{1f1e6}-\u{1f1ff}]{2}/gu) ?? []) : [];
  if (flags.length > 1) return flags;
  if (names.find(line, to)) return undefined;
  const parts = line
    .split(/[,;、]|\s+(?:and|et|і|та|й)\s+/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  // A country that is no member yet must not turn the whole list into one row.
  const known = parts.filter((part) => names.find(part, to)).length;
  return parts.length > 1 && known > 1 && known * 2 >= parts.length ? parts : undefined;
}

/** A line in its parts, unless all of it is a name. */
function partsOf(line: string, columns: readonly Named[], names: Names): string[] {
  const relation = relationOf(columns);
  if (relation?.[1].type === "relation" && names.find(line, relation[1].to)) return [line];
  return line
    .split(/\s+[-–—]\s+|\s*[:;|()]\s*|,\s+/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

function byParts(
  parts: readonly string[],
  row: readonly string[],
  columns: readonly Named[],
  names: Names,
): ProposedRow {
  const reading = begin(columns, names);
  const words: string[] = [];
  for (const part of parts) {
    if (reading.take(part)) continue;
    // A country without an entry is no person.
    if (countryOf(withoutFlags(part) || part)) reading.left.push(part);
    else words.push(part);
  }
  const texts = columns.filter(([name, { type }]) => type === "text" && !reading.has(name));
  for (const [index, column] of texts.entries()) {
    const isLast = index === texts.length - 1;
    // An office may hold commas: the last text takes all that is left.
    const said = isLast ? words.splice(0).join(", ") : words.shift();
    if (said && !reading.put(column, said)) reading.left.push(said);
  }
  reading.left.push(...words);
  return reading.end(row);
}

/** Fills the cells of one row. */
function begin(columns: readonly Named[], names: Names) {
  const cells: Record<string, FieldValue> = {};
  const left: string[] = [];
  const has = (name: string) => cells[name] !== undefined;
  const put = ([name, column]: Named, said: string): boolean => {
    const value = has(name) ? undefined : meantBy(column, said, names);
    if (value === undefined) return false;
    cells[name] = value;
    return true;
  };
  return {
    left,
    has,
    put,
    /** Puts a part where it belongs by what it says: an entry, or an option. */
    take(said: string): boolean {
      const telling = columns.filter(([, { type }]) => type === "relation" || type === "choice");
      // A recorded absence is one of mode before it is one of level.
      const mode = telling.find(([name]) => name === "mode");
      return [...(mode ? [mode] : []), ...telling].some((column) => put(column, said));
    },
    end(row: readonly string[]): ProposedRow {
      completePerson(cells, columns, names);
      return { cells, left, said: row.filter((cell) => cell !== "").join(" · ") };
    },
  };
}

/** The value that a text means in a column; undefined where it means none that the column takes. */
export function meantBy(column: Column, said: string, names: Names): FieldValue | undefined {
  switch (column.type) {
    case "relation": {
      const [flag, ...more] = flagsIn(said);
      const words = withoutFlags(said);
      const entry =
        names.find(words || said, column.to) ??
        (flag && more.length === 0 ? names.find(flag, column.to) : undefined);
      return entry && { entry: entry.id };
    }
    case "choice": {
      const key = nameKey(said);
      return column.options.find(({ value, label, alsoCalled = [] }) =>
        [nameKey(label), nameKey(value), ...alsoCalled].includes(key),
      )?.value;
    }
    case "date":
      return dateFrom(said)?.edtf;
    case "text":
    case "longText":
    case "code":
    case "language":
      return said;
    default:
      return undefined;
  }
}

/** A representative says for whom; their office is taken only where nothing else was said. */
function completePerson(
  cells: Record<string, FieldValue>,
  columns: readonly Named[],
  names: Names,
): void {
  const has = (name: string) => columns.some(([column]) => column === name);
  if (!has("member") || !has("name") || typeof cells["name"] !== "string") return;
  const found = names.findPerson(cells["name"]);
  if (found && cells["member"] === undefined) cells["member"] = { entry: found.member.id };
}
