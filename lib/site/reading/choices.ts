// Filters of lists: values of the address that a list knows, and the choices to offer.
import { optionLabel } from "#lib/editorial/format.ts";
import type { Option } from "#lib/editorial/fields.ts";
import { collator } from "#lib/editorial/intl.ts";
import { once } from "#lib/editorial/once.ts";

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
): { rows: readonly Row[]; filters: Filter[] } {
  const { compare } = collator(tag);
  const shown = filters.map(({ name, label, valuesOf, options = [] }): Filter => {
    const present = presentIn(rows, name, valuesOf);
    const known = options.filter(({ value }) => present.has(value));
    const listed = new Set(options.map(({ value }) => value));
    const others = [...present]
      .filter((value) => !listed.has(value))
      .map((value) => ({ value, label: optionLabel(options, value) }))
      .toSorted((a, b) => compare(a.label, b.label));
    return { name, label, chosen: queries[name], options: [...known, ...others] };
  });
  const chosen = filters.filter(({ name }) => queries[name]);
  if (chosen.length === 0) return { rows, filters: shown };
  const kept = rows.filter((row) =>
    chosen.every(({ name, valuesOf }) => valuesOf(row).includes(queries[name])),
  );
  return { rows: kept, filters: shown };
}

const presentBefore = once((_rows: readonly unknown[]) => new Map<string, ReadonlySet<string>>());

/** The values that a list has for a filter, looked up once for as long as the list stands. */
function presentIn<Row>(
  rows: readonly Row[],
  name: string,
  valuesOf: FilterOf<Row>["valuesOf"],
): ReadonlySet<string> {
  const before = presentBefore(rows).get(name);
  if (before) return before;
  const found = new Set(rows.flatMap(valuesOf).filter((value) => value !== undefined));
  presentBefore(rows).set(name, found);
  return found;
}

/** One page of a list. */
export type Page<Row> = { rows: Row[]; page: number; pages: number; total: number };

/** Reads one page of a list that stands in the database; a page beyond the last is the last. */
export async function readPage<Row>(
  asked: string | undefined,
  size: number,
  read: (stretch: { offset: number; limit: number }) => Promise<{ rows: Row[]; total: number }>,
): Promise<Page<Row>> {
  const page = pageNumber(asked);
  const { rows, total } = await read({ offset: (page - 1) * size, limit: size });
  const pages = Math.max(1, Math.ceil(total / size));
  return page > pages ? readPage(`${pages}`, size, read) : { rows, page, pages, total };
}

const pageNumber = (asked: string | undefined): number => Math.max(1, Number(asked ?? 1) || 1);

/** Cuts a list into pages; a page beyond the last is the last. */
export function pageOf<Row>(
  rows: readonly Row[],
  asked: string | undefined,
  size: number,
): Page<Row> {
  const pages = Math.max(1, Math.ceil(rows.length / size));
  const page = Math.min(pages, pageNumber(asked));
  return { rows: rows.slice((page - 1) * size, page * size), page, pages, total: rows.length };
}

/** The same counted from the end, for lists that begin with the oldest: the first page has the last rows. */
export function pageFromEnd<Row>(
  rows: readonly Row[],
  asked: string | undefined,
  size: number,
): Page<Row> {
  const page = pageOf(rows, asked, size);
  const end = rows.length - (page.page - 1) * size;
  return { ...page, rows: rows.slice(Math.max(0, end - size), end) };
}
