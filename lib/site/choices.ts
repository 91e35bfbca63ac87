// Filters of lists: values of the address that a list knows, and the choices to offer.
import { optionLabel } from "#lib/editorial/format.ts";
import type { Option } from "#lib/editorial/fields.ts";

/** A filter as its form shows it: only what something on the list has is offered. */
export type Filter = { name: string; label: string; chosen: string | undefined; options: Option[] };

type FilterOf<Row> = {
  name: string;
  label: string;
  /** The values that a row is found under. */
  valuesOf: (row: Row) => readonly (string | undefined)[];
  options?: readonly Option[];
};

/** Applies the filters that the address asks for; each offers what the whole list has. */
export function filterRows<Row>(
  rows: readonly Row[],
  filters: readonly FilterOf<Row>[],
  queries: Readonly<Record<string, string | undefined>>,
  /** BCP 47: by which choices are sorted that stand in no list of their own. */
  tag: string,
): { rows: Row[]; filters: Filter[] } {
  const { compare } = new Intl.Collator(tag);
  const shown = filters.map(({ name, label, valuesOf, options = [] }): Filter => {
    const present = new Set(rows.flatMap(valuesOf).filter((value) => value !== undefined));
    const known = options.filter(({ value }) => present.has(value));
    const others = [...present]
      .filter((value) => !options.some((option) => option.value === value))
      .map((value) => ({ value, label: optionLabel(options, value) }))
      .toSorted((a, b) => compare(a.label, b.label));
    return { name, label, chosen: queries[name], options: [...known, ...others] };
  });
  const kept = rows.filter((row) =>
    filters.every(({ name, valuesOf }) => !queries[name] || valuesOf(row).includes(queries[name])),
  );
  return { rows: kept, filters: shown };
}

/** One page of a list. */
export type Page<Row> = { rows: Row[]; page: number; pages: number; total: number };

/** Cuts a list into pages; a page beyond the last is the last. */
export function pageOf<Row>(
  rows: readonly Row[],
  asked: string | undefined,
  size: number,
): Page<Row> {
  const pages = Math.max(1, Math.ceil(rows.length / size));
  const page = Math.min(pages, Math.max(1, Number(asked ?? 1) || 1));
  return { rows: rows.slice((page - 1) * size, page * size), page, pages, total: rows.length };
}
