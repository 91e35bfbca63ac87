// What is public at an instant, and not retracted since. Every read of the site goes through here; those of
// the log, of what was public before and of searches stand in files of their own.
import { and, asc, desc, eq, gte, inArray, isNull, lt, lte, or, sql, type SQL } from "drizzle-orm";
import { siteDb, type Db } from "#db/client.ts";
import {
  sitePublished as published,
  siteSettings as settings,
  siteSources as usedSources,
} from "#db/schema/site.ts";
import type { KindName } from "#lib/editorial/content.ts";
import type { FrozenEntry } from "#lib/editorial/freeze.ts";
import type { CslItem } from "#lib/editorial/source.ts";
import { entryPath } from "./addresses.ts";
import type { Instant } from "./instant.ts";
import { instantSql } from "./instant-sql.ts";
import { publicHistory } from "./public-history.ts";
import { publicLog } from "./public-log.ts";
import { publicQuestions } from "./public-questions.ts";
import { publicSearch } from "./search/public-search.ts";

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
};

/** Reads the record as it was public at `t`. */
export function publishedAt(t: Instant, db: Db = siteDb()) {
  const isPublic = isPublicAt(t, published);
  const select = (...conditions: (SQL | undefined)[]) =>
    db
      .select()
      .from(published)
      .where(and(isPublic, ...conditions));

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

    /** All entries of a kind, by slug. */
    entries: (kind: KindName): Promise<Published[]> =>
      select(eq(published.kind, kind)).orderBy(asc(published.slug)),

    /** Entries by their ids; those that are not public are left out. */
    async named(ids: readonly string[]): Promise<Map<string, Published>> {
      if (ids.length === 0) return new Map();
      const found = await select(inArray(published.entryId, [...ids]));
      return new Map(found.map((entry) => [entry.entryId, entry]));
    },

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
    page({ order = "address", after, limit, kind, source, since, before }: PageOfEntries) {
      const address = sql<string>`(${published.kind} || '/' || ${published.slug}) collate "C"`;
      const keys = order === "address" ? address : sql`${published.startsAt}, ${address}`;
      const isAfter = after?.length
        ? order === "address"
          ? sql`${address} > ${after[0]}`
          : sql`(${keys}) ${order === "published" ? sql`>` : sql`<`} (${after[0]}::timestamptz, ${after[1]})`
        : undefined;
      return select(
        kind && eq(published.kind, kind),
        source === undefined
          ? undefined
          : sql`jsonb_exists(${published.frozen} -> 'sources', ${source})`,
        since && gte(published.startsAt, since),
        before && lt(published.startsAt, before),
        isAfter,
      )
        .orderBy(
          ...(order === "address"
            ? [asc(address)]
            : order === "published"
              ? [asc(published.startsAt), asc(address)]
              : [desc(published.startsAt), desc(address)]),
        )
        .limit(limit);
    },

    /** Pledges announced at a meeting. */
    pledgesAt: (meeting: string): Promise<Published[]> =>
      select(
        eq(published.kind, "pledge"),
        sql`${published.frozen} #>> '{content,fields,atMeeting,value,entry}' = ${meeting}`,
      ).orderBy(asc(published.slug)),

    /** Pledges made by a member, alone or with others. */
    pledgesOf: (member: string): Promise<Published[]> =>
      select(
        eq(published.kind, "pledge"),
        sql`${published.frozen} #> '{content,fields,pledgers,rows}' @> ${JSON.stringify([
          { cells: { member: { entry: member } } },
        ])}::jsonb`,
      ).orderBy(asc(published.slug)),

    /** Public entries that cite a source. */
    citing: (source: string): Promise<Published[]> =>
      select(sql`jsonb_exists(${published.frozen} -> 'sources', ${source})`).orderBy(
        asc(published.kind),
        asc(published.slug),
      ),

    /** Addresses of those of the entries that are public. */
    async addresses(ids: readonly string[]): Promise<Map<string, string>> {
      if (ids.length === 0) return new Map();
      const found = await db
        .select({ id: published.entryId, kind: published.kind, slug: published.slug })
        .from(published)
        .where(and(isPublic, inArray(published.entryId, [...ids])));
      return new Map(found.map(({ id, kind, slug }) => [id, entryPath(kind, slug)]));
    },

    /** How many entries of each kind are public. */
    async counts(): Promise<Record<KindName, number>> {
      const found = await db
        .select({ kind: published.kind, count: sql<number>`count(*)::int` })
        .from(published)
        .where(isPublic)
        .groupBy(published.kind);
      const counts = { overview: 0, meeting: 0, member: 0, pledge: 0 };
      for (const { kind, count } of found) counts[kind] = count;
      return counts;
    },

    /** Every source that something public cites, in its newest version among those cited. */
    async sources(): Promise<PublishedSource[]> {
      const rows = await db
        .selectDistinctOn([usedSources.sourceId], {
          id: usedSources.sourceId,
          version: usedSources.version,
          csl: usedSources.csl,
          entries: sql<number>`(count(*) over (partition by ${usedSources.sourceId}))::int`,
        })
        .from(usedSources)
        .where(isPublicAt(t, usedSources))
        .orderBy(asc(usedSources.sourceId), desc(usedSources.version));
      return rows;
    },

    /** One source as the public entries that cite it have it, in its newest version among them. */
    async source(id: string): Promise<Pick<PublishedSource, "id" | "version" | "csl"> | undefined> {
      const [found] = await db
        .select({
          id: usedSources.sourceId,
          version: usedSources.version,
          csl: usedSources.csl,
        })
        .from(usedSources)
        .where(and(isPublicAt(t, usedSources), eq(usedSources.sourceId, id)))
        .orderBy(desc(usedSources.version))
        .limit(1);
      return found;
    },
  };
}

/** The record at an instant. */
export type PublicRecord = ReturnType<typeof publishedAt>;

const isPublicAt = (t: Instant, view: typeof published | typeof usedSources) => {
  const instant = instantSql(t);
  return and(
    lte(view.startsAt, instant),
    or(isNull(view.endedAt), sql`${view.endedAt} > ${instant}`),
  );
};
