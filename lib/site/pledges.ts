import { totals, totalsByCurrency, type CurrencyTotal } from "#lib/editorial/derived/totals.ts";
import { compareEdtf } from "#lib/editorial/edtf.ts";
import type { RowsField, ScalarField } from "#lib/editorial/fields.ts";
import { pledge } from "#lib/editorial/kinds/pledge.ts";
import { slugFrom } from "#lib/editorial/search-key.ts";
import { read, type DataOf } from "#lib/editorial/typed.ts";
import { entryPath } from "./addresses.ts";
import { filterRows, pageOf, type Filter, type Page } from "./choices.ts";
import { derivable } from "./meetings.ts";
import type { Opened } from "./page.ts";
import type { Published } from "./published-at.ts";
import { entryInWords, show, type LinkedEntry, type Shown } from "./shown.ts";
import { titled, type Titled } from "./titles.ts";

/** A pledge of a list. */
export type PledgeRow = Titled & {
  id: string;
  href: string;
  data: DataOf<typeof pledge>;
  kind: Shown | undefined;
  status: Shown | undefined;
  /** `key` is the same in every language. */
  pledgers: (LinkedEntry & { key: string })[];
  /** The amount, or the quantities, as stated. */
  amounts: Shown[];
  announced: Shown | undefined;
};
export type PledgesView = {
  list: Page<PledgeRow>;
  filters: Filter[];
  totals: CurrencyTotal[];
  /** Titles and addresses of the pledges that totals name. */
  named: Map<string, Titled & { href: string }>;
  /** Public pledges that state no amount of money. */
  withoutAmount: number;
  total: number;
};

const PAGE_SIZE = 50;

/** The list of pledges with the totals of all that the filters let through. */
export async function loadPledges(
  page: Opened,
  queries: Readonly<Record<string, string | undefined>>,
): Promise<PledgesView> {
  const pledges = await page.record.entries("pledge");
  const all = await pledgeRows(pledges, page);
  const { fields } = page.reading.kinds.pledge;
  const { compare } = new Intl.Collator(page.reading.tag);
  // By the frozen label: the slug of a pledger that is not public is nobody's business.
  const pledgers = new Map(
    all.flatMap((row) => row.pledgers.map(({ key, text }) => [key, text] as const)),
  );
  const { rows, filters } = filterRows(
    all,
    [
      {
        name: "kind",
        label: fields.kind.label,
        valuesOf: ({ data }) => [data.kind.value],
        options: fields.kind.options,
      },
      {
        name: "status",
        label: fields.status.label,
        valuesOf: ({ data }) => [data.status.value],
        options: fields.status.options,
      },
      {
        name: "pledger",
        label: fields.pledgers.label,
        valuesOf: (row) => row.pledgers.map(({ key }) => key),
        options: [...pledgers]
          .map(([value, label]) => ({ value, label }))
          .toSorted((a, b) => compare(a.label, b.label)),
      },
      {
        name: "currency",
        label: page.reading.say("pledges.currency"),
        valuesOf: ({ data }) => [data.amount.value?.currency],
      },
    ],
    queries,
    page.reading.tag,
  );
  const kept = new Set(rows.map(({ id }) => id));
  const counted = pledges.filter(({ entryId }) => kept.has(entryId));
  return {
    list: pageOf(rows, queries.page, PAGE_SIZE),
    filters,
    totals: totalsByCurrency(totals(derivable(counted))),
    named: new Map(
      all.map(({ id, title, lang, href }) => [id, { title, href, ...(lang && { lang }) }]),
    ),
    withoutAmount: rows.filter(({ data }) => !data.amount.value).length,
    total: all.length,
  };
}

/** Pledges as lists show them, the latest announcement first. */
export async function pledgeRows(
  pledges: readonly Published[],
  { record, reading }: Pick<Opened, "record" | "reading">,
): Promise<PledgeRow[]> {
  const named = new Set(pledges.flatMap(({ frozen }) => Object.keys(frozen.labels)));
  const addresses = await record.addresses([...named]);
  const { fields } = reading.kinds.pledge;
  const quantity = columnOf(fields.quantities, "quantity");
  return pledges
    .map(({ entryId, slug, frozen }): PledgeRow => {
      const data = read(pledge, frozen.content);
      const around = {
        ...reading,
        labels: frozen.labels,
        hrefOf: (entry: string) => addresses.get(entry),
      };
      const shown = (field: ScalarField, value: Parameters<typeof show>[1] | undefined) =>
        value === undefined ? undefined : show(field, value, around);
      const amount = shown(fields.amount, data.amount.value);
      return {
        id: entryId,
        href: entryPath("pledge", slug),
        ...titled(frozen, reading),
        data,
        kind: shown(fields.kind, data.kind.value),
        status: shown(fields.status, data.status.value),
        pledgers: data.pledgers.rows.flatMap(({ cells }) =>
          cells.member
            ? [
                {
                  ...entryInWords(cells.member, around),
                  key: slugFrom(frozen.labels[cells.member.entry]?.label ?? ""),
                },
              ]
            : [],
        ),
        amounts: amount
          ? [amount]
          : data.quantities.rows.flatMap(({ cells }) =>
              quantity && cells.quantity ? [show(quantity, cells.quantity, around)] : [],
            ),
        announced: shown(fields.announcedOn, data.announcedOn.value),
      };
    })
    .toSorted(latestFirst);
}

function latestFirst(a: PledgeRow, b: PledgeRow): number {
  const [dateA, dateB] = [a.data.announcedOn.value, b.data.announcedOn.value];
  // What has no date stands last.
  if (!dateA || !dateB) return Number(!dateA) - Number(!dateB) || (a.title < b.title ? -1 : 1);
  return compareEdtf(dateB, dateA) || (a.title < b.title ? -1 : 1);
}

const columnOf = (field: RowsField, name: string) => field.columns[name];
