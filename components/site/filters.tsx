import { withQuery } from "#lib/site/addresses.ts";
import type { Filter } from "#lib/site/choices.ts";
import type { Reading } from "#lib/site/reading.ts";

/** A list's filters as a plain form; the address then says what was chosen. */
export function FilterForm({
  path,
  filters,
  reading,
}: {
  path: string;
  filters: readonly Filter[];
  reading: Reading;
}) {
  const { say, asOf, href, path: inLanguage } = reading;
  const offered = filters.filter(({ options, chosen }) => options.length > 1 || chosen);
  if (offered.length === 0) return null;
  return (
    <form action={inLanguage(path)} method="get" className="filters">
      {offered.map(({ name, label, chosen, options }) => (
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
      ))}
      {asOf && <input type="hidden" name="asOf" value={asOf} />}
      <button type="submit">{say("filters.apply")}</button>
      {offered.some(({ chosen }) => chosen) && <a href={href(path)}>{say("filters.clear")}</a>}
    </form>
  );
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
