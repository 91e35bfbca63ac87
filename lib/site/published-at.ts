// What is public at an instant, and not retracted since. Every read of the site goes through here.
import { and, asc, desc, eq, gt, inArray, isNull, lte, or, sql, type SQL } from "drizzle-orm";
import { siteDb } from "#db/client.ts";
import {
  sitePublished as published,
  siteRedactions as redactions,
  siteRetractions as retractions,
  siteSettings as settings,
  siteSources as usedSources,
  siteSpans as spans,
} from "#db/schema/site.ts";
import type { KindName } from "#lib/editorial/content.ts";
import type { FrozenEntry } from "#lib/editorial/freeze.ts";
import type { CslItem } from "#lib/editorial/source.ts";
import { entryPath } from "./addresses.ts";
import type { Instant } from "./instant.ts";

type SiteDb = ReturnType<typeof siteDb>;

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

/** That an entry's page was taken back or erased, and why. */
export type Withdrawal = { type: "retracted" | "redacted"; at: Date; reason: string };

/** Reads the record as it was public at `t`. */
export function publishedAt(t: Instant, db: SiteDb = siteDb()) {
  const isPublic = isPublicAt(t, published);
  const select = (...conditions: (SQL | undefined)[]) =>
    db
      .select()
      .from(published)
      .where(and(isPublic, ...conditions));

  return {
    t,

    /** All entries of a kind, by slug. */
    entries: (kind: KindName): Promise<Published[]> =>
      select(eq(published.kind, kind)).orderBy(asc(published.slug)),

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

    /** Entries after a cursor (`kind/slug`), for paging through everything. */
    page(after: string, limit: number, kind?: KindName): Promise<Published[]> {
      const address = sql<string>`(${published.kind} || '/' || ${published.slug}) collate "C"`;
      return select(kind && eq(published.kind, kind), gt(address, after))
        .orderBy(asc(address))
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

    /** Whether the record is a demonstration that its loader checked. */
    async isDemo(): Promise<boolean> {
      const [found] = await db.select().from(settings).where(eq(settings.key, "demo"));
      return found?.value === true;
    },

    /** Why nothing is at this address at `t` that once was: taken back, or erased. */
    async withdrawal(kind: KindName, slug: string): Promise<Withdrawal | undefined> {
      const at = instantSql(t);
      const covered = sql`exists (select from ${spans} where ${spans.revisionId} = r.revision_id
        and ${spans.startsAt} <= ${at} and (${spans.endedAt} is null or ${spans.endedAt} > ${at}))`;
      const { rows } = await db.execute<{
        type: Withdrawal["type"];
        at: string;
        reason: string;
      }>(sql`
        select 'retracted' as type, r.retracted_at as at, r.reason from ${retractions} r
        where r.kind = ${kind} and r.slug = ${slug} and (${covered} or (r.retracted_at <= ${at}
          and (r.published_again_at is null or r.published_again_at > ${at})))
        union all
        select 'redacted', r.redacted_at, r.reason from ${redactions} r
        where r.kind = ${kind} and r.slug = ${slug} and ${covered}
        order by at desc limit 1`);
      const [found] = rows;
      return found && { type: found.type, at: new Date(found.at), reason: found.reason };
    },
  };
}

/** The record at an instant. */
export type PublicRecord = ReturnType<typeof publishedAt>;

/** No span that has ended is public "now", whatever this machine's clock says. */
const instantSql = (t: Instant) => sql`${t === "now" ? "infinity" : t.toISOString()}::timestamptz`;

const isPublicAt = (t: Instant, view: typeof published | typeof usedSources) => {
  const instant = instantSql(t);
  return and(
    lte(view.startsAt, instant),
    or(isNull(view.endedAt), sql`${view.endedAt} > ${instant}`),
  );
};
