import type { ReactNode } from "react";
import { withQuery } from "#lib/site/reading/addresses.ts";
import type { Filter } from "#lib/site/reading/choices.ts";
import type { Reading } from "#lib/site/reading/reading.ts";

/** A list's filters as a plain form, with fields of its own after them; the address then says what was chosen. */
export function FilterForm({
  path,
  filters,
  isNarrowed,
  reading,
  children,
}: {
  path: string;
  filters: readonly Filter[];
  /** Whether anything is chosen. */
  isNarrowed: boolean;
  reading: Reading;
  children?: ReactNode;
}) {
  const { say, asOf, href, path: inLanguage } = reading;
  if (!children && !filters.some(isOffered)) return null;
  return (
    <form action={inLanguage(path)} method="get" className="filters">
      <FilterFields filters={filters} reading={reading} />
      {children}
      {asOf && <input type="hidden" name="asOf" value={asOf} />}
      <button type="submit">{say("filters.apply")}</button>
      {isNarrowed && <a href={href(path)}>{say("filters.clear")}</a>}
    </form>
  );
}

const isOffered = ({ options, chosen }: Filter) => options.length > 1 || chosen !== undefined;

/** The choices of a form. A filter with one choice is none. */
export function FilterFields({
  filters,
  reading: { say },
}: {
  filters: readonly Filter[];
  reading: Reading;
}) {
  return filters.filter(isOffered).map(({ name, label, chosen, options }) => (
    <div key={name}>
      <label htmlFor={`filter-${name}`}>{label}</label>
      <select id={`filter-${name}`} name={name} defaultValue={chosen ?? ""}>
        <option value="">{say("filters.any")}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  ));
}

/** Links to the pages before and after. */
export function Paging({
  path,
  page,
  pages,
  query,
  reading,
}: {
  path: string;
  page: number;
  pages: number;
  /** Filters that stay. */
  query: Readonly<Record<string, string | undefined>>;
  reading: Reading;
}) {
  const { say, asOf, path: inLanguage } = reading;
  if (pages <= 1) return null;
  const to = (number: number) =>
    withQuery(inLanguage(path), { ...query, page: number > 1 ? number : undefined, asOf });
  return (
    <nav className="paging" aria-label={say("paging.label")}>
      {page > 1 && (
        <a href={to(page - 1)} rel="prev">
          {say("paging.previous")}
        </a>
      )}
      <span>{say("paging.where", { page, pages })}</span>
      {page < pages && (
        <a href={to(page + 1)} rel="next">
          {say("paging.next")}
        </a>
      )}
    </nav>
  );
}

/** What the filters of a list have chosen, to be kept by links and forms. */
export const chosenOf = (filters: readonly Filter[]): Record<string, string | undefined> =>
  Object.fromEntries(filters.map(({ name, chosen }) => [name, chosen]));
