// What happened at an address: its versions with the spans in which they were public, and what was
// withdrawn there. Part of `publishedAt`.
import { and, desc, eq, lte, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import {
  sitePublished as published,
  siteRedactions as redactions,
  siteRetractions as retractions,
  siteSpans as spans,
} from "#db/schema/site.ts";
import type { KindName } from "#lib/editorial/content.ts";
import type { Instant } from "./instant.ts";
import { instantSql } from "./instant-sql.ts";
import { memoryOf } from "../listing/memory.ts";
import type { Published } from "./published-at.ts";

/** That an entry's page was taken back or erased, and why. */
export type Withdrawal = { type: "retracted" | "redacted"; at: Date; reason: string };

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
  /** What readers are told of the release with which the span began. */
  releaseNote: string | null;
  approvedAt: Date | null;
};

/** Why the version of a span may no longer be read, if so. */
export function spanWithdrawal({
  redactedAt,
  redactedFor,
  retractedAt,
  retractedFor,
}: HistorySpan): Withdrawal | undefined {
  if (redactedAt) return { type: "redacted", at: redactedAt, reason: redactedFor ?? "" };
  if (retractedAt) return { type: "retracted", at: retractedAt, reason: retractedFor ?? "" };
  return undefined;
}

/** Reads of what happened at addresses until `t`. */
export function publicHistory(t: Instant, db: Db) {
  /** Every span of an entry that began by `t`, the last first, with what may still be read of each. */
  const history = async (kind: KindName, slug: string): Promise<HistorySpan[]> => {
    const all = await db
      .select({
        entryId: spans.entryId,
        ordinal: spans.ordinal,
        revisionId: spans.revisionId,
        number: spans.number,
        hash: spans.hash,
        startsAt: spans.startsAt,
        endedAt: sql<Date | null>`case when ${spans.endedAt} <= ${instantSql(t)}
            or ${spans.retractedAt} is not null or ${spans.redactedAt} is not null
            then ${spans.endedAt} end`.mapWith(spans.endedAt),
        retractedAt: spans.retractedAt,
        redactedAt: spans.redactedAt,
      })
      .from(spans)
      .where(and(eq(spans.kind, kind), eq(spans.slug, slug), lte(spans.startsAt, instantSql(t))))
      .orderBy(desc(spans.ordinal));
    const [entry] = all;
    if (!entry) return [];
    const [notes, words, retracted, redacted] = await Promise.all([
      memoryOf(db).releaseNotes(),
      readableOf(entry.entryId),
      retractedOf(entry.entryId),
      redactedOf(entry.entryId),
    ]);
    // A release publishes what was never public: a later span of the same version began without it.
    const firstOf = new Map(all.map(({ revisionId, ordinal }) => [revisionId, ordinal]));
    return all.map(({ revisionId, ...span }) => {
      const { title = null, note = null, approvedAt = null } = words.get(span.ordinal) ?? {};
      const isFirst = firstOf.get(revisionId) === span.ordinal;
      return {
        ...span,
        retractedFor: retracted.get(span.ordinal) ?? null,
        redactedFor: redacted.get(revisionId) ?? null,
        title,
        note,
        releaseNote: isFirst ? (notes.get(revisionId) ?? null) : null,
        approvedAt,
      };
    });
  };

  // Each by itself and by the entry's id: a join of the views would read all of them.
  const readableOf = async (entry: string) => {
    const found = await db
      .select({
        ordinal: published.ordinal,
        title: sql<string>`${published.frozen} ->> 'title'`,
        note: published.note,
        approvedAt: published.approvedAt,
      })
      .from(published)
      .where(eq(published.entryId, entry));
    return new Map(found.map((span) => [span.ordinal, span]));
  };
  const retractedOf = async (entry: string) => {
    const found = await db
      .select({ ordinal: retractions.ordinal, reason: retractions.reason })
      .from(retractions)
      .where(eq(retractions.entryId, entry));
    return new Map(found.map(({ ordinal, reason }) => [ordinal, reason]));
  };
  const redactedOf = async (entry: string) => {
    const found = await db
      .select({ revisionId: redactions.revisionId, reason: redactions.reason })
      .from(redactions)
      .where(eq(redactions.entryId, entry));
    return new Map(found.map(({ revisionId, reason }) => [revisionId, reason]));
  };

  return {
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

    history,

    /** Whether an entry that was public by `t` has this address now. */
    async isAddress(kind: KindName, slug: string): Promise<boolean> {
      const found = await db
        .select({ entryId: spans.entryId })
        .from(spans)
        .where(and(eq(spans.kind, kind), eq(spans.slug, slug), lte(spans.startsAt, instantSql(t))))
        .limit(1);
      return found.length > 0;
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

    /** Why a version that was public may no longer be read, if so. */
    async versionWithdrawal(
      kind: KindName,
      slug: string,
      number: number,
    ): Promise<Withdrawal | undefined> {
      const all = await history(kind, slug);
      return all.filter((span) => span.number === number).map(spanWithdrawal)[0];
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
