// What is public at an instant, and not retracted since. Every read of the site goes through here; those of
// the log, of what was public before and of searches stand in files of their own.
import { and, asc, eq, inArray, isNull, lte, or, sql, type SQL } from "drizzle-orm";
import { siteDb, type Db } from "#db/client.ts";
import { sitePublished as published, siteSettings as settings } from "#db/schema/site.ts";
import { KIND_NAMES, type KindName } from "#lib/editorial/content.ts";
import type { FrozenEntry } from "#lib/editorial/frozen.ts";
import { once } from "#lib/editorial/once.ts";
import type { CslItem } from "#lib/editorial/source.ts";
import { entryPath } from "../reading/addresses.ts";
import type { Instant } from "./instant.ts";
import { instantSql } from "./instant-sql.ts";
import type { Listed, Listing } from "../listing/listing.ts";
import { memoryOf } from "../listing/memory.ts";
import { publicHistory } from "./public-history.ts";
import { publicLog } from "./public-log.ts";
import { publicQuestions } from "./public-questions.ts";
import { publicSearch } from "../search/public-search.ts";

/** An entry as readers see it at an instant: its revision with the span in which it was public. */
export type Published = {
  entryId: string;
  kind: KindName;
  slug: string;
  ordinal: number;
  revisionId: string;
  number: number;
  frozen: FrozenEntry;
  hash: string;
  startsAt: Date;
  endedAt: Date | null;
  note: string;
  approvedAt: Date;
};

/** A source that public entries cite, in its newest public version, with how many entries do. */
export type PublishedSource = { id: string; version: number; csl: CslItem; entries: number };

/** By address, or by the instant since when the version is public: the first or (`-`) the last one first. */
export type EntryOrder = "address" | "published" | "-published";
type PageOfEntries = {
  order?: EntryOrder;
  /** The keys of the entry before: its address (`kind/slug`), by time with the instant in front. */
  after?: readonly string[] | undefined;
  limit: number;
  kind?: KindName | undefined;
  /** The id of a source that they cite. */
  source?: string | undefined;
  /** Public since this instant or later, and before that one. */
  since?: Date | undefined;
  before?: Date | undefined;
  isSecondAttempt?: true;
};

/** Entries whose words are read at a time. */
const BATCH = 500;

/** Reads the record as it was public at `t`. */
export function publishedAt(t: Instant, db: Db = siteDb()) {
  const isPublic = isPublicAt(t);
  const select = (...conditions: (SQL | undefined)[]) =>
    db
      .select()
      .from(published)
      .where(and(isPublic, ...conditions));

  /** Everything that is public, as lists know it: without prose and evidence. */
  const listing = (): Promise<Listing> => memoryOf(db).listing(t);

  /** Entries by their ids, in full; those that are not public are left out. */
  const named = async (ids: readonly string[]): Promise<Map<string, Published>> => {
    const found = new Map<string, Published>();
    for (let from = 0; from < ids.length; from += BATCH) {
      const some = await select(inArray(published.entryId, ids.slice(from, from + BATCH)));
      for (const entry of some) found.set(entry.entryId, entry);
    }
    return found;
  };

  return {
    t,
    ...publicLog(t, db),
    ...publicHistory(t, db),
    ...publicSearch(t, db),
    ...publicQuestions(t, db),

    /** Whether the record is a demonstration that its loader checked. */
    async isDemo(): Promise<boolean> {
      const [found] = await db.select().from(settings).where(eq(settings.key, "demo"));
      return found?.value === true;
    },

    listing,

    named,

    /** One entry at its address. */
    async entry(kind: KindName, slug: string): Promise<Published | undefined> {
      const [found] = await select(eq(published.kind, kind), eq(published.slug, slug));
      return found;
    },

    /** The overview, of which there is one. */
    async overview(): Promise<Published | undefined> {
      const [found] = await select(eq(published.kind, "overview"))
        .orderBy(asc(published.startsAt))
        .limit(1);
      return found;
    },

    /** A stretch of all that is public, in an order, for paging through everything. */
    async page(asked: PageOfEntries): Promise<Published[]> {
      const wanted = stretchOf(await listing(), asked);
      const found = await named(wanted.map(({ entryId }) => entryId));
      // What was taken back in between is in no later listing, and must not end the list too early.
      const isWhole = found.size === wanted.length || asked.isSecondAttempt;
      return isWhole
        ? wanted.flatMap(({ entryId }) => found.get(entryId) ?? [])
        : this.page({ ...asked, isSecondAttempt: true });
    },

    /** Addresses of those of the entries that are public. */
    async addresses(ids: readonly string[]): Promise<Map<string, string>> {
      if (ids.length === 0) return new Map();
      const found = await db
        .select({ id: published.entryId, kind: published.kind, slug: published.slug })
        .from(published)
        .where(and(isPublic, inArray(published.entryId, [...ids])));
      return new Map(found.map(({ id, kind, slug }) => [id, entryPath(kind, slug)]));
    },
  };
}

/** The record at an instant. */
export type PublicRecord = ReturnType<typeof publishedAt>;

const isPublicAt = (t: Instant) => {
  const instant = instantSql(t);
  return and(
    lte(published.startsAt, instant),
    or(isNull(published.endedAt), sql`${published.endedAt} > ${instant}`),
  );
};

/** Entries of an order behind a cursor, as many as asked for. */
function stretchOf(listing: Listing, asked: PageOfEntries): Listed[] {
  const { order = "address", after, limit, kind, source, since, before } = asked;
  const sign = order === "-published" ? -1 : 1;
  const isBehind = (entry: Listed) => !after?.length || sign * compareKeys(entry, after) > 0;
  const stretch: Listed[] = [];
  for (const entry of inOrder(listing, order)) {
    if (stretch.length >= limit) break;
    const isWanted =
      isBehind(entry) &&
      (kind === undefined || entry.kind === kind) &&
      (source === undefined || Object.hasOwn(entry.digest.sources, source)) &&
      (since === undefined || entry.startsAt >= since) &&
      (before === undefined || entry.startsAt < before);
    if (isWanted) stretch.push(entry);
  }
  return stretch;
}

const inOrder = once((listing: Listing, order: EntryOrder): readonly Listed[] => {
  const byAddress = KIND_NAMES.flatMap((kind) => listing[kind]).toSorted((a, b) =>
    compareTexts(addressOf(a), addressOf(b)),
  );
  if (order === "address") return byAddress;
  const byTime = byAddress.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  return order === "published" ? byTime : byTime.toReversed();
});

/** Where an entry stands beside the keys of a cursor: its address, or its time and its address. */
function compareKeys(entry: Listed, keys: readonly string[]): number {
  const [first = "", second = ""] = keys;
  if (keys.length === 1) return compareTexts(addressOf(entry), first);
  return entry.startsAt.getTime() - Date.parse(first) || compareTexts(addressOf(entry), second);
}

const addressOf = ({ kind, slug }: Pick<Listed, "kind" | "slug">) => `${kind}/${slug}`;
const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
