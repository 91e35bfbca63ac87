// What is public at an instant, and not retracted since. Every read of the site goes through here.
import {
  and,
  asc,
  desc,
  eq,
  gt,
  gte,
  inArray,
  isNull,
  lt,
  lte,
  or,
  sql,
  type SQL,
} from "drizzle-orm";
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
  /** The hash of its link in the public log. */
  hash: string;
  title: string | null;
};

/** A span in which a version was public. Title, note and approval are null once it may not be read. */
export type HistorySpan = {
  entryId: string;
  ordinal: number;
  number: number;
  hash: string;
  startsAt: Date;
  /** Null while it was public, at the instant of the reading. What was withdrawn since says when it ended. */
  endedAt: Date | null;
  retractedAt: Date | null;
  redactedAt: Date | null;
  retractedFor: string | null;
  redactedFor: string | null;
  title: string | null;
  note: string | null;
  approvedAt: Date | null;
};

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

/** Which changes to read, the newest first unless asked otherwise; what is absent doesn't narrow. */
type SomeChanges = {
  kind?: KindName | undefined;
  slug?: string | undefined;
  type?: Change["type"] | undefined;
  since?: Date | undefined;
  before?: Date | undefined;
  /** The number of the change before, instead of an offset. */
  after?: number | undefined;
  oldestFirst?: boolean;
  offset?: number;
  limit: number;
};

/** A link of the public log. The body is null where it holds a note that was withdrawn with its version. */
export type PublicLink = {
  seq: number;
  at: Date;
  type: Change["type"];
  entryId: string;
  revisionId: string;
  prevHash: string;
  hash: string;
  body: string | null;
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

    /** What the public log holds up to `t`. */
    async changes({
      kind,
      slug,
      type,
      since,
      before,
      after,
      oldestFirst = false,
      offset = 0,
      limit,
    }: SomeChanges): Promise<{ changes: Change[]; total: number }> {
      const until = and(
        lte(publicEvents.at, instantSql(t)),
        kind && sql`${publicEvents.data} ->> 'kind' = ${kind}`,
        slug === undefined ? undefined : sql`${publicEvents.data} ->> 'slug' = ${slug}`,
        type && eq(publicEvents.type, type),
        since && gte(publicEvents.at, since),
        before && lt(publicEvents.at, before),
      );
      const isAfter =
        after === undefined
          ? undefined
          : oldestFirst
            ? gt(publicEvents.seq, after)
            : lt(publicEvents.seq, after);
      const [rows, [count]] = await Promise.all([
        db
          .select({
            seq: publicEvents.seq,
            at: publicEvents.at,
            type: publicEvents.type,
            entryId: publicEvents.entryId,
            revisionId: publicEvents.revisionId,
            data: publicEvents.data,
            hash: publicEvents.hash,
            // The title as the revision had it, while that may still be read.
            title: sql<string | null>`(select p.frozen ->> 'title' from ${published} p
              where p.revision_id = ${publicEvents}.revision_id limit 1)`,
          })
          .from(publicEvents)
          .where(and(until, isAfter))
          .orderBy(oldestFirst ? asc(publicEvents.seq) : desc(publicEvents.seq))
          .offset(offset)
          .limit(limit),
        db
          .select({ total: sql<number>`count(*)::int` })
          .from(publicEvents)
          .where(until),
      ]);
      return { changes: rows, total: count?.total ?? 0 };
    },

    /** Links of the public log up to `t`, from its beginning on. */
    async links({ after, limit }: { after: number; limit: number }): Promise<PublicLink[]> {
      return db
        .select({
          seq: publicEvents.seq,
          at: publicEvents.at,
          type: publicEvents.type,
          entryId: publicEvents.entryId,
          revisionId: publicEvents.revisionId,
          prevHash: publicEvents.prevHash,
          hash: publicEvents.hash,
          // The note of what was withdrawn is withdrawn with it; the hash still holds its place.
          body: sql<string | null>`case when not jsonb_exists(${publicEvents.data}, 'note')
            or exists (select from ${published} p where p.revision_id = ${publicEvents}.revision_id)
            then ${publicEvents.body} end`,
        })
        .from(publicEvents)
        .where(and(lte(publicEvents.at, instantSql(t)), gt(publicEvents.seq, after)))
        .orderBy(asc(publicEvents.seq))
        .limit(limit);
    },

    /** The last link of the public log up to `t`; undefined while nothing was ever published. */
    async head(): Promise<{ seq: number; hash: string } | undefined> {
      const [found] = await db
        .select({ seq: publicEvents.seq, hash: publicEvents.hash })
        .from(publicEvents)
        .where(lte(publicEvents.at, instantSql(t)))
        .orderBy(desc(publicEvents.seq))
        .limit(1);
      return found;
    },

    /** Every span of an entry that began by `t`, the last first, with what may still be read of each. */
    async history(kind: KindName, slug: string): Promise<HistorySpan[]> {
      const rows = await db
        .select({
          entryId: spans.entryId,
          ordinal: spans.ordinal,
          number: spans.number,
          hash: spans.hash,
          startsAt: spans.startsAt,
          endedAt: sql<Date | null>`case when ${spans.endedAt} <= ${instantSql(t)}
            or ${spans.retractedAt} is not null or ${spans.redactedAt} is not null
            then ${spans.endedAt} end`.mapWith(spans.endedAt),
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
