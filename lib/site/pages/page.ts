// What every page of the site begins with.
import { cache } from "react";
import { askedLocale } from "../reading/asked-locale.ts";
import type { EntryView } from "../entry/entry-view.ts";
import { entryView } from "../entry/entry-view.ts";
import { parseAsOf, type AsOf } from "../record/instant.ts";
import { publishedAt, type PublicRecord, type Published } from "../record/published-at.ts";
import type { Locale } from "../words/locales.ts";
import { readingAt, type Reading } from "../reading/reading.ts";
import { namesOf } from "../reading/titles.ts";

/** Queries as Next hands them over. */
export type SearchParams = Promise<Readonly<Record<string, string | string[] | undefined>>>;

/** A page's queries, each as one text. */
export async function queriesOf(params: SearchParams): Promise<Record<string, string | undefined>> {
  const given = Object.entries(await params);
  return Object.fromEntries(
    given.map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]),
  );
}

/** The record at the instant that a page is asked for, and what its frame says. */
export type Opened = {
  reading: Reading;
  record: PublicRecord;
  /** What the record is called: its overview's title. */
  name: string;
  isDemo: boolean;
};
export type OpenedOrNot = { ok: true; page: Opened } | { ok: false; asOf: AsOf & { ok: false } };

/** Opens the record at `?asOf=`, or says why that cannot be read. Once for a page and its head. */
export const openRecord = cache(async (asOfText: string | undefined): Promise<OpenedOrNot> =>
  openRecordIn(await askedLocale(), asOfText),
);

/** The same in a language, for what is no page. */
export async function openRecordIn(
  locale: Locale,
  asOfText: string | undefined,
): Promise<OpenedOrNot> {
  const asOf = parseAsOf(asOfText);
  if (!asOf.ok) return { ok: false, asOf };
  const record = publishedAt(asOf.t);
  const [listing, isDemo] = await Promise.all([record.listing(), record.isDemo()]);
  const reading = readingAt(asOf.t, asOf.text, locale, namesOf(listing.member, locale));
  const name = listing.overview[0]?.digest.title ?? reading.say("frame.untitled");
  return { ok: true, page: { reading, record, name, isDemo } };
}

/** Opens the record as it is now. */
export const openNow = async (): Promise<Opened> => {
  const opened = await openRecord(undefined);
  if (!opened.ok) throw new Error("Now is always an instant");
  return opened.page;
};

/** The slug of the record's overview, public or once public. */
export const overviewSlug = cache(() => publishedAt("now").overviewSlug());

/** The view of a published entry, with links to what is public at the same instant. */
export async function viewOf(
  { frozen }: Pick<Published, "frozen">,
  { record, reading }: Pick<Opened, "record" | "reading">,
): Promise<EntryView> {
  const addresses = await record.addresses(Object.keys(frozen.labels));
  return entryView(frozen, { ...reading, hrefOf: (entry) => addresses.get(entry) });
}
