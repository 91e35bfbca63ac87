import { readPledge } from "#lib/editorial/derived/entry.ts";
import { totals, totalsByCurrency, type CurrencyTotal } from "#lib/editorial/derived/totals.ts";
import { edtfKey } from "#lib/editorial/edtf.ts";
import type { Option, RowsField, ScalarField } from "#lib/editorial/fields.ts";
import { collator } from "#lib/editorial/intl.ts";
import type { pledge } from "#lib/editorial/kinds/pledge.ts";
import { once } from "#lib/editorial/once.ts";
import { slugFrom } from "#lib/editorial/search-key.ts";
import type { DataOf } from "#lib/editorial/typed.ts";
import { entryPath } from "../reading/addresses.ts";
import { filterRows, pageOf, type Filter, type Page } from "../reading/choices.ts";
import { derivable } from "../listing/in-listing.ts";
import type { Listed } from "../listing/listing.ts";
import type { Locale } from "../words/locales.ts";
import type { Opened } from "./page.ts";
import { readingNow, type Reading } from "../reading/reading.ts";
import { entryInWords, show, type LinkedEntry, type Shown } from "../entry/shown.ts";
import { titled, titledAs, type Titled } from "../reading/titles.ts";

/** A pledge of a list. */
export type PledgeRow = Titled & {
  id: string;
  href: string;
  kind: Shown | undefined;
  status: Shown | undefined;
  /** `key` is the same in every language. */
  pledgers: Pledger[];
  /** The amount, or the quantities, as stated. */
  amounts: Shown[];
  announced: Shown | undefined;
};
type Pledger = LinkedEntry & { key: string };
export type PledgesView = {
  list: Page<PledgeRow>;
  filters: Filter[];
  total: number;
} & TotalsView;
/** Sums, and what they are made of. */
export type TotalsView = {
  totals: readonly CurrencyTotal[];
  /** Titles and addresses of the pledges that totals name. */
  named: ReadonlyMap<string, Titled & { href: string }>;
  /** Public pledges that state no amount of money. */
  withoutAmount: number;
};

const PAGE_SIZE = 40;
/** Pledgers that the filter offers. */
const MOST_PLEDGERS = 60;

/** A page of the list of pledges, with the totals of all that the filters let through. */
export async function loadPledges(
  page: Opened,
  queries: Readonly<Record<string, string | undefined>>,
): Promise<PledgesView> {
  const { reading } = page;
  const { pledge: pledges } = await page.record.listing();
  const all = inOrder(pledges, reading.locale);
  const { fields } = reading.kinds.pledge;
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
        // By the frozen label: the slug of a pledger that is not public is nobody's business.
        valuesOf: ({ pledgers }) => pledgers.map(({ key }) => key),
        options: pledgersIn(all, reading.names, reading.locale),
      },
      {
        name: "currency",
        label: reading.say("pledges.currency"),
        valuesOf: ({ data }) => [data.amount.value?.currency],
      },
    ],
    queries,
    reading.tag,
  );
  const list = pageOf(rows, queries.page, PAGE_SIZE);
  return {
    list: {
      ...list,
      rows: await pledgeRows(
        list.rows.map(({ entry }) => entry),
        page,
      ),
    },
    filters: filters.map((filter) => ({ ...filter, options: offered(filter) })),
    total: all.length,
    ...totalsOf(rows),
  };
}

/** The totals of all pledges. */
export async function loadTotals({ record, reading }: Opened): Promise<TotalsView> {
  const { pledge: pledges } = await record.listing();
  return totalsOf(inOrder(pledges, reading.locale));
}

/** What may be chosen; of very many, those that come first, and what is chosen. */
const offered = ({ options, chosen }: Filter): Filter["options"] =>
  options.filter(({ value }, at) => at < MOST_PLEDGERS || value === chosen);

/** A pledge as the list sorts, filters and adds it up. */
type PledgeLine = Titled & {
  id: string;
  href: string;
  entry: Listed;
  data: DataOf<typeof pledge>;
  /** By which it stands in the list, the greatest first. */
  announcedKey: string;
  /** Members by the key of the name that the revision froze. */
  pledgers: { key: string; entry: string; label: string }[];
};

/** Pledges, the latest announcement first. */
const inOrder = once((pledges: readonly Listed[], locale: Locale): readonly PledgeLine[] =>
  pledges.map((entry) => lineOf(entry, locale)).toSorted(latestFirst),
);

const lineOf = once((entry: Listed, locale: Locale): PledgeLine => {
  const { entryId: id, slug, digest } = entry;
  const data = readPledge(digest.content);
  const { value: date } = data.announcedOn;
  return {
    id,
    href: entryPath("pledge", slug),
    ...titled(digest, readingNow(locale)),
    entry,
    data,
    // What has no date stands last.
    announcedKey: date ? edtfKey(date) : "",
    pledgers: pledgersOf(entry),
  };
});

function latestFirst(a: PledgeLine, b: PledgeLine): number {
  if (a.announcedKey !== b.announcedKey) return a.announcedKey > b.announcedKey ? -1 : 1;
  return a.title < b.title ? -1 : 1;
}

/** By what a filter's address names a pledger: the name that the revision froze. */
const pledgerKey = (label = ""): string => slugFrom(label);

const pledgersOf = once(({ digest }: Listed): PledgeLine["pledgers"] =>
  readPledge(digest.content).pledgers.rows.flatMap(({ cells }) => {
    if (!cells.member) return [];
    const label = digest.labels[cells.member.entry]?.label ?? "";
    return [{ key: pledgerKey(label), entry: cells.member.entry, label }];
  }),
);

/** Who pledged anything, by the names that a reader sees. */
const pledgersIn = once(
  (lines: readonly PledgeLine[], names: Reading["names"], locale: Locale): readonly Option[] => {
    const reading = readingNow(locale, names);
    const { compare } = collator(reading.tag);
    const known = new Map(
      lines.flatMap(({ pledgers }) =>
        pledgers.map(({ key, entry, label }) => {
          const words = label ? titledAs(entry, label, reading).title : "";
          return [key, words || reading.say("relation.unknown")] as const;
        }),
      ),
    );
    return [...known]
      .map(([value, label]) => ({ value, label }))
      .toSorted((a, b) => compare(a.label, b.label));
  },
);

const totalsOf = once((lines: readonly PledgeLine[]): TotalsView => {
  const totalled = totalsByCurrency(totals(derivable(lines.map(({ entry }) => entry))));
  return {
    totals: totalled,
    named: new Map(
      lines.map(({ id, title, lang, href }) => [id, { title, href, ...(lang && { lang }) }]),
    ),
    withoutAmount: lines.filter(({ data }) => !data.amount.value).length,
  };
});

/** Pledges announced at a meeting. */
export const pledgesAt = (meeting: string, pledges: readonly Listed[]): readonly Listed[] =>
  byMeeting(pledges).get(meeting) ?? [];

/** Pledges made by a member, alone or with others. */
export const pledgesOf = (member: string, pledges: readonly Listed[]): readonly Listed[] =>
  byPledger(pledges).get(member) ?? [];

const byMeeting = once((pledges: readonly Listed[]) =>
  Map.groupBy(pledges, ({ digest }) => readPledge(digest.content).atMeeting.value?.entry),
);

const byPledger = once((pledges: readonly Listed[]): ReadonlyMap<string, readonly Listed[]> => {
  const made = new Map<string, Listed[]>();
  for (const entry of pledges) {
    for (const member of new Set(pledgersOf(entry).map((pledger) => pledger.entry))) {
      const before = made.get(member);
      if (before) before.push(entry);
      else made.set(member, [entry]);
    }
  }
  return made;
});

/** These pledges in the order of lists, the latest announcement first. */
export const latestPledges = (pledges: readonly Listed[], { locale }: Reading): Listed[] =>
  inOrder(pledges, locale).map(({ entry }) => entry);

/** Pledges as lists show them, in the order given. */
export async function pledgeRows(
  pledges: readonly Listed[],
  { record, reading }: Pick<Opened, "record" | "reading">,
): Promise<PledgeRow[]> {
  const named = new Set(pledges.flatMap(({ digest }) => Object.keys(digest.labels)));
  const addresses = await record.addresses([...named]);
  const { fields } = reading.kinds.pledge;
  const quantity = columnOf(fields.quantities, "quantity");
  return pledges.map(({ entryId, slug, digest }): PledgeRow => {
    const data = readPledge(digest.content);
    const around = {
      ...reading,
      labels: digest.labels,
      hrefOf: (entry: string) => addresses.get(entry),
    };
    const shown = (field: ScalarField, value: Parameters<typeof show>[1] | undefined) =>
      value === undefined ? undefined : show(field, value, around);
    const amount = shown(fields.amount, data.amount.value);
    return {
      id: entryId,
      href: entryPath("pledge", slug),
      ...titled(digest, reading),
      kind: shown(fields.kind, data.kind.value),
      status: shown(fields.status, data.status.value),
      pledgers: data.pledgers.rows.flatMap(({ cells }) =>
        cells.member
          ? [
              {
                ...entryInWords(cells.member, around),
                key: pledgerKey(digest.labels[cells.member.entry]?.label),
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
  });
}

const columnOf = (field: RowsField, name: string) => field.columns[name];
