// The two hash chains: recording an event, and finding the first broken link.
import { and, asc, eq, gt, sql } from "drizzle-orm";
import type { NewEvent } from "#lib/editorial/events.ts";
import type { Db } from "./client.ts";
import { chainHeads, events, publicEvents } from "./schema.ts";

/**
 * Appends an event to the private log. Call it last in the transaction: the head of the chain stays locked until the
 * commit. The database sets sequence, time and hash; the public log it writes by itself.
 */
export async function recordEvent(tx: Db, event: NewEvent): Promise<void> {
  // Not through the table's insert, which would name the columns that only the database may fill.
  await tx.execute(sql`
    insert into ${events} (type, entry_id, revision_id, person_id, data)
    values (${event.type}, ${event.entry ?? null}, ${event.revision ?? null}, ${event.person ?? null},
      ${JSON.stringify(event.data)}::jsonb)`);
}

export type Chain = "private" | "public";

/** What a walk along a chain found: how many links hold, or the first that does not and why. */
export type ChainCheck =
  { ok: true; links: number; head: string } | { ok: false; seq: number; reason: BrokenLink };
export type BrokenLink = "missing" | "not_joined" | "wrong_hash" | "body_differs" | "head_differs";

const PAGE = 2_000;
const GENESIS = "0".repeat(64);

/** Walks a chain from its first link, a page at a time, as the application or any role that may read it. */
export async function verifyChain(
  db: Db,
  chain: Chain,
  progress?: (links: number) => void,
): Promise<ChainCheck> {
  const table = chain === "private" ? events : publicEvents;
  const person =
    chain === "private" ? sql`jsonb_build_object('person', ${events.personId})` : sql`'{}'::jsonb`;
  let seq = 0;
  let head = GENESIS;
  for (;;) {
    const links = await db
      .select({
        seq: table.seq,
        prevHash: table.prevHash,
        hash: table.hash,
        joined: sql<string>`encode(sha256(convert_to(${table.prevHash} || ${table.body}, 'UTF8')), 'hex')`,
        bodyMatches: sql<boolean>`${table.body}::jsonb = ${person} || jsonb_build_object(
          'seq', ${table.seq}, 'type', ${table.type}, 'entry', ${table.entryId}, 'revision', ${table.revisionId},
          'data', ${table.data}, 'at',
          to_char(${table.at} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))`,
      })
      .from(table)
      .where(gt(table.seq, seq))
      .orderBy(asc(table.seq))
      .limit(PAGE);
    for (const link of links) {
      const reason: BrokenLink | undefined =
        link.seq !== seq + 1
          ? "missing"
          : link.prevHash !== head
            ? "not_joined"
            : link.hash !== link.joined
              ? "wrong_hash"
              : link.bodyMatches
                ? undefined
                : "body_differs";
      if (reason) return { ok: false, seq: seq + 1, reason };
      seq = link.seq;
      head = link.hash;
    }
    progress?.(seq);
    if (links.length < PAGE) break;
  }
  return (await isHead(db, chain, seq, head))
    ? { ok: true, links: seq, head }
    : { ok: false, seq: seq + 1, reason: "head_differs" };
}

// A log that was cut at its end holds link by link; its head tells. A link recorded meanwhile is no damage.
async function isHead(db: Db, chain: Chain, seq: number, hash: string): Promise<boolean> {
  const [head] = await db
    .select({ seq: chainHeads.seq, hash: chainHeads.hash })
    .from(chainHeads)
    .where(eq(chainHeads.chain, chain));
  if (head?.seq === seq) return head.hash === hash;
  if (!head || head.seq < seq) return false;
  const table = chain === "private" ? events : publicEvents;
  const [next] = await db
    .select({ seq: table.seq })
    .from(table)
    .where(and(eq(table.seq, head.seq), eq(table.hash, head.hash)));
  return next !== undefined;
}
