// The public log: every publication, and everything that was taken back. Part of `publishedAt`.
import { and, asc, eq, gt, inArray, lte, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import {
  sitePublicEvents as publicEvents,
  sitePublished as published,
  siteSpans as spans,
  type PublicEventData,
} from "#db/schema/site.ts";
import type { KindName } from "#lib/editorial/content.ts";
import type { PUBLIC_EVENTS } from "#lib/editorial/events.ts";
import type { Instant } from "./instant.ts";
import { instantSql } from "./instant-sql.ts";
import { memoryOf, type LoggedEvent } from "../listing/memory.ts";

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
  /** What readers are told of the release with which it was published. */
  releaseNote: string | null;
};

/** Which changes to read, the newest first unless asked otherwise; what is absent doesn't narrow. */
type SomeChanges = {
  kind?: KindName | undefined;
  /** Of the entries that have this address, or had it when something was logged. */
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

const CHANGE = {
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
};

/** Changes that are read at a time. */
const BATCH = 1_000;

/** Reads of the log as it stood at `t`. */
export function publicLog(t: Instant, db: Db) {
  const changesAt = async (numbers: readonly number[]): Promise<Map<number, Change>> => {
    const found = new Map<number, Change>();
    const notes = await memoryOf(db).releaseNotes();
    for (let from = 0; from < numbers.length; from += BATCH) {
      const rows = await db
        .select(CHANGE)
        .from(publicEvents)
        .where(inArray(publicEvents.seq, numbers.slice(from, from + BATCH)));
      for (const change of rows) {
        const note = change.type === "revision_published" && notes.get(change.revisionId);
        found.set(change.seq, { ...change, releaseNote: note || null });
      }
    }
    return found;
  };

  const entriesAt = async (
    slug: string,
    log: readonly LoggedEvent[],
  ): Promise<ReadonlySet<string>> => {
    const now = await db
      .selectDistinct({ entryId: spans.entryId })
      .from(spans)
      .where(eq(spans.slug, slug));
    const before = log.filter((event) => event.slug === slug);
    return new Set([...now, ...before].map(({ entryId }) => entryId));
  };

  return {
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
      const log = await memoryOf(db).log(t);
      const entries = slug === undefined ? undefined : await entriesAt(slug, log);
      const counted = log.filter(
        (event) =>
          (kind === undefined || event.kind === kind) &&
          (entries === undefined || entries.has(event.entryId)) &&
          (type === undefined || event.type === type) &&
          (since === undefined || event.at >= since) &&
          (before === undefined || event.at < before),
      );
      const inOrder = oldestFirst ? counted : counted.toReversed();
      const rest =
        after === undefined
          ? inOrder
          : inOrder.filter(({ seq }) => (oldestFirst ? seq > after : seq < after));
      const wanted = rest.slice(offset, offset + limit).map(({ seq }) => seq);
      const found = await changesAt(wanted);
      return { changes: wanted.flatMap((seq) => found.get(seq) ?? []), total: counted.length };
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
          body: publicEvents.body,
        })
        .from(publicEvents)
        .where(
          and(
            lte(publicEvents.at, instantSql(t)),
            gt(publicEvents.seq, after),
            // Numbers have no gaps, and a limit alone would sort all that follow.
            lte(publicEvents.seq, Math.min(Number.MAX_SAFE_INTEGER, after + limit)),
          ),
        )
        .orderBy(asc(publicEvents.seq));
    },

    /** The last link of the public log up to `t`; undefined while nothing was ever published. */
    async head(): Promise<{ seq: number; hash: string; at: Date } | undefined> {
      return (await memoryOf(db).log(t)).at(-1);
    },
  };
}
