// What is public at an instant, and not retracted since. Every read of the site goes through here.
import { and, asc, desc, eq, gt, inArray, isNull, lte, or, sql, type SQL } from "drizzle-orm";
import { siteDb } from "#db/client.ts";
import {
  sitePublicEvents as publicEvents,
  sitePublished as published,
  siteRedactions as redactions,
  siteRetractions as retractions,
  siteSettings as settings,
  siteSources as usedSources,
  siteSpans as spans,
  type PublicEventData,
} from "#db/schema/site.ts";
import type { KindName } from "#lib/editorial/content.ts";
import type { PUBLIC_EVENTS } from "#lib/editorial/events.ts";
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

/** A change of what readers see; `title` is null once the revision may no longer be read. */
export type Change = {
  seq: number;
  at: Date;
  type: (typeof PUBLIC_EVENTS)[number];
  entryId: string;
  revisionId: string;
  data: PublicEventData;
  title: string | null;
};

/** A span in which a version was public. Title, note and approval are null once it may not be read. */
export type HistorySpan = {
  entryId: string;
  ordinal: number;
  number: number;
  startsAt: Date;
  endedAt: Date | null;
  outcome: "replaced" | "retracted" | null;
  retractedAt: Date | null;
  redactedAt: Date | null;
  retractedFor: string | null;
  redactedFor: string | null;
  title: string | null;
  note: string | null;
  approvedAt: Date | null;
};

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

    /** The slug of the overview that is public, or was at any time. */
    async overviewSlug(): Promise<string | undefined> {
      const [found] = await db
        .select({ slug: spans.slug })
        .from(spans)
        .where(and(eq(spans.kind, "overview"), lte(spans.startsAt, instantSql(t))))
        .orderBy(sql`${spans.endedAt} desc nulls first`)
        .limit(1);
      return found?.slug;
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

    /** What the public log holds up to `t`, newest first. */
    async changes(range: {
      kind?: KindName;
      offset: number;
      limit: number;
    }): Promise<{ changes: Change[]; total: number }> {
      const until = and(
        lte(publicEvents.at, instantSql(t)),
        range.kind && sql`${publicEvents.data} ->> 'kind' = ${range.kind}`,
      );
      const [rows, [count]] = await Promise.all([
        db
          .select({
            seq: publicEvents.seq,
            at: publicEvents.at,
            type: publicEvents.type,
            entryId: publicEvents.entryId,
            revisionId: publicEvents.revisionId,
            data: publicEvents.data,
            // The title as the revision had it, while that may still be read.
            title: sql<string | null>`(select p.frozen ->> 'title' from ${published} p
              where p.revision_id = ${publicEvents}.revision_id limit 1)`,
          })
          .from(publicEvents)
          .where(until)
          .orderBy(desc(publicEvents.seq))
          .offset(range.offset)
          .limit(range.limit),
        db
          .select({ total: sql<number>`count(*)::int` })
          .from(publicEvents)
          .where(until),
      ]);
      return { changes: rows, total: count?.total ?? 0 };
    },

    /** Every span of an entry that began by `t`, the last first, with what may still be read of each. */
    async history(kind: KindName, slug: string): Promise<HistorySpan[]> {
      const rows = await db
        .select({
          entryId: spans.entryId,
          ordinal: spans.ordinal,
          number: spans.number,
          startsAt: spans.startsAt,
          endedAt: spans.endedAt,
          outcome: spans.outcome,
          retractedAt: spans.retractedAt,
          redactedAt: spans.redactedAt,
          retractedFor: retractions.reason,
          redactedFor: redactions.reason,
          title: sql<string | null>`${published.frozen} ->> 'title'`,
          note: published.note,
          approvedAt: published.approvedAt,
        })
        .from(spans)
        .leftJoin(
          published,
          and(eq(published.entryId, spans.entryId), eq(published.ordinal, spans.ordinal)),
        )
        .leftJoin(
          retractions,
          and(eq(retractions.entryId, spans.entryId), eq(retractions.ordinal, spans.ordinal)),
        )
        .leftJoin(redactions, eq(redactions.revisionId, spans.revisionId))
        .where(and(eq(spans.kind, kind), eq(spans.slug, slug), lte(spans.startsAt, instantSql(t))))
        .orderBy(desc(spans.ordinal));
      return rows;
    },

    /** A version of an entry that was public and may still be read, in its last span. */
    async version(kind: KindName, slug: string, number: number): Promise<Published | undefined> {
      const [found] = await db
        .select()
        .from(published)
        .where(
          and(
            eq(published.kind, kind),
            eq(published.slug, slug),
            eq(published.number, number),
            lte(published.startsAt, instantSql(t)),
          ),
        )
        .orderBy(desc(published.ordinal))
        .limit(1);
      return found;
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
