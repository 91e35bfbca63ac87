import { claimsOf, evidenceOf } from "#lib/editorial/claims.ts";
import { sortDay } from "#lib/editorial/edtf.ts";
import { SOURCE_KINDS, type CslItem, type SourceKind } from "#lib/editorial/source.ts";
import type { KindName } from "#lib/editorial/content.ts";
import { collator } from "#lib/editorial/intl.ts";
import { once } from "#lib/editorial/once.ts";
import { entryPath } from "../reading/addresses.ts";
import { claimInWords, claimNames, type ClaimInWords } from "../entry/claim-words.ts";
import { filterRows, pageOf, type Filter, type Page } from "../reading/choices.ts";
import { citingIn, sourcesIn } from "../listing/in-listing.ts";
import type { Listing } from "../listing/listing.ts";
import type { Opened } from "./page.ts";
import type { Published, PublishedSource } from "../record/published-at.ts";
import { readingNow, type Reading } from "../reading/reading.ts";
import { titled, type Titled } from "../reading/titles.ts";

export type SourcesView = { list: Page<PublishedSource>; filters: Filter[]; total: number };

const PAGE_SIZE = 100;
/** Entries of which the page of a source tells what rests on it. */
const MOST_USES = 100;

/** The bibliography, the newest source first. */
export async function loadSources(
  { record, reading }: Opened,
  queries: Readonly<Record<string, string | undefined>>,
): Promise<SourcesView> {
  const all = newestFirst(await record.listing(), reading.tag);
  const { rows, filters } = filterRows(
    all,
    [
      {
        name: "kind",
        label: reading.say("sources.kind"),
        valuesOf: ({ csl }) => [csl.custom?.kind],
        options: SOURCE_KINDS.map((kind) => ({
          value: kind,
          label: reading.say(`sourceKind.${kind}`),
        })),
      },
    ],
    queries,
    reading.tag,
  );
  return { list: pageOf(rows, queries.page, PAGE_SIZE), filters, total: all.length };
}

const newestFirst = once((listing: Listing, tag: string): readonly PublishedSource[] => {
  const { compare } = collator(tag);
  return [...sourcesIn(listing).values()]
    .map((source) => ({ source, day: issuedOn(source) }))
    .toSorted((a, b) =>
      a.day === b.day ? compare(a.source.csl.title, b.source.csl.title) : a.day > b.day ? -1 : 1,
    )
    .map(({ source }) => source);
});

/** The day by which a source is sorted. One without a date comes before all dates. */
export const issuedOn = ({ csl: { issued } }: Pick<PublishedSource, "csl">): string =>
  (issued && sortDay(issued.edtf)) ?? "";

/** What a source supports in one entry. */
export type Use = Titled & {
  href: string;
  kind: KindName;
  claims: (ClaimInWords & { path: string; quotes: { quote?: string; locator?: string }[] })[];
};
export type SourceView = {
  id: string;
  version: number;
  csl: CslItem;
  kind: SourceKind | undefined;
  /** In the first of the entries that cite it, and how many there are. */
  uses: Use[];
  entries: number;
};

/** A source with every public claim that rests on it; undefined if nothing public cites it. */
export async function loadSource(
  { record }: Pick<Opened, "record">,
  id: string,
  reading: Reading = readingNow(),
): Promise<SourceView | undefined> {
  const listing = await record.listing();
  const source = sourcesIn(listing).get(id);
  if (!source) return undefined;
  const citing = (citingIn(listing).get(id) ?? []).map(({ entryId }) => entryId);
  const named = await record.named(citing.slice(0, MOST_USES));
  return {
    id,
    version: source.version,
    csl: source.csl,
    kind: source.csl.custom?.kind,
    uses: citing.flatMap((entry) => {
      const found = named.get(entry);
      return found ? [useIn(found, id, reading)] : [];
    }),
    entries: source.entries,
  };
}

function useIn({ kind, slug, frozen }: Published, source: string, reading: Reading): Use {
  const claims = claimsOf(frozen.content, claimNames(reading)).flatMap((claim) => {
    const here = evidenceOf(claim).filter((citation) => citation.source === source);
    if (here.length === 0) return [];
    const quotes = here
      .filter(({ quote, locator }) => quote || locator)
      .map(({ quote, locator }) => ({ ...(quote && { quote }), ...(locator && { locator }) }));
    return [{ path: claim.path, ...claimInWords(claim, frozen, reading), quotes }];
  });
  return { href: entryPath(kind, slug), ...titled(frozen, reading), kind, claims };
}
