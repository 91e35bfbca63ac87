// What tables hold: of the entries of a kind one with a line for each, and one for each of their lists; of
// sources and of changes one.
import { claimsOf } from "#lib/editorial/claims.ts";
import type { FieldValue, KindName } from "#lib/editorial/content.ts";
import type { ScalarSpec } from "#lib/editorial/fields.ts";
import { fieldsOf, kindOf } from "#lib/editorial/kinds.ts";
import { rowsOf, statementOf } from "#lib/editorial/typed.ts";
import { changeRow } from "../pages/changes.ts";
import { csv, type Cell, type Columns } from "./csv.ts";
import type { Change } from "../record/public-log.ts";
import type { Published, PublishedSource } from "../record/published-at.ts";
import type { ZippedFile } from "./zip.ts";

/** What every line begins with. */
const ENTRY = ["slug", "title", "version"];
const ofEntry = ({ slug, frozen, number }: Published): Cell[] => [slug, frozen.title, number];

/** The tables of a kind as CSV files. Values are as the record holds them: dates in EDTF, choices and codes as such. */
export function tablesOf(name: KindName, entries: readonly Published[]): ZippedFile[] {
  const path = kindOf(name).path || name;
  const fields = fieldsOf(name).filter(([field]) => field !== "title");
  const scalars = fields.flatMap(([field, spec]) =>
    spec.type === "rows" || spec.type === "prose"
      ? []
      : [{ field, columns: columnsOf(field, spec) }],
  );
  const main = csv(
    [...ENTRY, ...scalars.flatMap(({ columns }) => columns.map((column) => column.name))],
    entries.map((entry) => [
      ...ofEntry(entry),
      ...scalars.flatMap(({ field, columns }) => {
        const held = statementOf(entry.frozen.content, field);
        return columns.map(
          ({ of }) => of(held?.value, entry) ?? (held?.empty && `(${held.empty})`),
        );
      }),
    ]),
  );
  const lists = fields.flatMap(([field, spec]) => {
    if (spec.type !== "rows") return [];
    const columns = Object.entries(spec.columns).flatMap(([column, cell]) =>
      columnsOf(column, cell).map((each) => ({ ...each, column })),
    );
    const text = csv(
      ["slug", "row", ...columns.map((column) => column.name), "certainty", "note", "sources"],
      entries.flatMap((entry) =>
        rowsOf(entry.frozen.content, field).map((row) => [
          entry.slug,
          row.id,
          ...columns.map(({ column, of }) => of(row.cells[column], entry)),
          row.certainty,
          row.note,
          (row.citations ?? []).map(({ source }) => source).join(" "),
        ]),
      ),
    );
    return [{ name: `${path}-${field}.csv`, text }];
  });
  return [{ name: `${path}.csv`, text: main }, ...lists];
}

/** Every citation of every claim, with its quotation. */
export const citationsTable = (entries: readonly Published[]): string =>
  csv(
    ["kind", "slug", "claim", "label", "source", "quote", "locator", "rival"],
    entries.flatMap(({ kind, slug, frozen }) =>
      claimsOf(frozen.content).flatMap(({ path, label, citations, rivals }) =>
        [
          ...citations.map((citation) => ({ citation, isRival: false })),
          ...rivals.flatMap((rival) =>
            rival.citations.map((citation) => ({ citation, isRival: true })),
          ),
        ].map(({ citation: { source, quote, locator }, isRival }) => [
          kind,
          slug,
          path,
          label,
          source,
          quote,
          locator,
          isRival,
        ]),
      ),
    ),
  );

/** A source in a table. */
export const SOURCE_COLUMNS: Columns<PublishedSource> = {
  id: ({ id }) => id,
  kind: ({ csl }) => csl.custom?.kind,
  title: ({ csl }) => csl.title,
  publisher: ({ csl }) => csl.publisher ?? csl["container-title"],
  issued: ({ csl }) => csl.issued?.edtf,
  accessed: ({ csl }) => csl.accessed?.edtf,
  language: ({ csl }) => csl.language,
  URL: ({ csl }) => csl.URL,
  entries: ({ entries }) => entries,
  version: ({ version }) => version,
};

/** A change in a table. */
export const CHANGE_COLUMNS: Columns<Change> = {
  seq: ({ seq }) => seq,
  at: ({ at }) => at.toISOString(),
  type: ({ type }) => type,
  kind: ({ data }) => data.kind,
  slug: ({ data }) => data.slug,
  number: ({ data }) => data.number,
  title: ({ title }) => title,
  said: (change) => changeRow(change).said,
  together: (change) => changeRow(change).together,
};

type Column = { name: string; of: (value: FieldValue | undefined, entry: Published) => Cell };

/** The columns that a value of a type takes. */
function columnsOf(name: string, { type }: ScalarSpec): Column[] {
  const part = (key: string): Column => ({
    name: `${name}.${key}`,
    of: (value) => cellOf(typeof value === "object" ? Reflect.get(value, key) : undefined),
  });
  switch (type) {
    case "money":
      return ["amount", "currency", "instrument", "qualifier", "raw"].map(part);
    case "quantity":
      return ["value", "min", "max", "qualifier", "unit", "raw", "includes", "excludes"].map(part);
    case "coordinates":
      return ["lat", "lon"].map(part);
    case "person":
      return ["name", "office"].map(part);
    case "relation":
      return [
        {
          name,
          of: (value, { frozen }) =>
            typeof value === "object" && "entry" in value
              ? frozen.labels[value.entry]?.label
              : undefined,
        },
        part("entry"),
      ];
    case "names":
      return [
        {
          name,
          of: (value) =>
            Array.isArray(value)
              ? value.map(({ lang, text }) => `${lang}: ${text}`).join("; ")
              : undefined,
        },
      ];
    case "membershipRule":
      return ["text", "series", "atLeast"].map(part);
    default:
      return [{ name, of: cellOf }];
  }
}

const cellOf = (value: unknown): Cell =>
  typeof value === "string" || typeof value === "number" ? value : undefined;
