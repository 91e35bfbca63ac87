// The journal of drafts: each update that changed one, written before anybody sees it.
// A draft is its snapshot and all rows beside it, in whatever order they are applied.
import { and, asc, eq, inArray, sql } from "drizzle-orm";
import * as Y from "yjs";
import { withTransaction, type Db } from "#db/client.ts";
import { draftGenerations, draftUpdates } from "#db/schema.ts";
import type { DraftName } from "./document-name.ts";

/** One update and who made it. */
export type Write = {
  readonly personId: string;
  readonly bytes: Uint8Array;
  /** Write only if the person is still as they were when this epoch was read: neither disabled nor given other roles. */
  readonly epoch?: number;
};

export type Appended =
  | { readonly ok: true; readonly seq: number }
  /** The draft was discarded or never was; or the person changed meanwhile. */
  | { readonly ok: false; readonly reason: "closed" | "person_changed" };

/** Writes one update: `appendUpdates` with a single one. */
export async function appendUpdate(db: Db, append: DraftName & Write): Promise<Appended> {
  const written = await appendUpdates(db, append, [append]);
  if (written === "closed") return { ok: false, reason: "closed" };
  const seq = written.get(append.personId);
  return seq === undefined ? { ok: false, reason: "person_changed" } : { ok: true, seq };
}

/**
 * Writes updates of one draft in one statement and thereby one transaction: once this has resolved,
 * they survive any crash. Gives the people whose updates were written, with the last sequence of
 * each; whoever is missing has changed. A person may stand there with one epoch only. "closed"
 * where the draft is not open, and nothing was written. Rejects when the database fails.
 */
export async function appendUpdates(
  db: Db,
  { entryId, generation }: DraftName,
  writes: readonly Write[],
): Promise<ReadonlyMap<string, number> | "closed"> {
  const given = writes.map(({ personId, bytes, epoch }, at) => {
    // As one parameter each: drizzle would take a Uint8Array for a list.
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return sql`(${at}::integer, ${personId}::uuid, ${epoch ?? null}::integer, ${sql.param(buffer)}::bytea)`;
  });
  try {
    const { rows } = await db.execute<{ person: string; seq: string }>(sql`
      insert into draft_updates (entry_id, generation, person_id, bytes)
      select ${entryId}::uuid, ${generation}::integer, p.id, g.bytes
      from (values ${sql.join(given, sql`, `)}) as g (at, person, epoch, bytes)
      join people p on p.id = g.person
        and (g.epoch is null or (p.epoch = g.epoch and p.disabled_at is null))
      order by g.at
      returning person_id as person, seq`);
    return new Map(rows.map(({ person, seq }) => [person, Number(seq)]));
  } catch (error) {
    if (CLOSED.has(constraintOf(error) ?? "")) return "closed";
    throw error;
  }
}

/** The rules by which the database keeps updates out of drafts that are not open. */
const CLOSED = new Set(["draft_updates_open_generation", "draft_updates_generation"]);

const constraintOf = (error: unknown): string | undefined => {
  for (let at = error; at instanceof Error; at = at.cause) {
    if ("constraint" in at && typeof at.constraint === "string") return at.constraint;
  }
  return undefined;
};

/** What the journal has of a draft at one instant, and the last sequence that it contains. */
export type StoredUpdates = {
  readonly updates: readonly Uint8Array[];
  readonly seq: number;
  /** How many of them are rows beside the snapshot. */
  readonly rows: number;
};

/** Reads a generation of a draft as updates; undefined where there is none. */
export async function readUpdates(db: Db, draft: DraftName): Promise<StoredUpdates | undefined> {
  // One statement and thereby one instant: between two, a fold could move rows out of sight.
  const { rows } = await db.execute<{ seq: string; bytes: Buffer | null }>(sql`
    select snapshot_seq as seq, snapshot as bytes from draft_generations
    where entry_id = ${draft.entryId} and generation = ${draft.generation}
    union all
    select seq, bytes from draft_updates
    where entry_id = ${draft.entryId} and generation = ${draft.generation}`);
  if (rows.length === 0) return undefined;
  return {
    updates: rows.flatMap(({ bytes }) => bytes ?? []),
    seq: Math.max(...rows.map(({ seq }) => Number(seq))),
    rows: rows.length - 1,
  };
}

/** A draft as the journal has it at one instant. */
export type StoredDraft = { readonly doc: Y.Doc; readonly seq: number };

/** Reads a generation of a draft; undefined where there is none. Changes nothing. */
export async function loadDraft(db: Db, draft: DraftName): Promise<StoredDraft | undefined> {
  const stored = await readUpdates(db, draft);
  if (!stored) return undefined;
  const doc = new Y.Doc();
  applyAll(doc, stored.updates);
  return { doc, seq: stored.seq };
}

/** Applies updates in one transaction, which is much faster than one by one. */
export const applyAll = (doc: Y.Doc, updates: readonly Uint8Array[], origin?: unknown): void => {
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update, origin);
  }, origin);
};

/** Rows that one fold takes at most, so that it stays short. */
const FOLD = 2_000;

/**
 * Folds the rows of a draft into its snapshot and removes exactly those; gives how many. Appends go
 * on meanwhile: a row that is committed during the fold, even one with a lower sequence, stays.
 */
export async function compact(db: Db, { entryId, generation }: DraftName): Promise<number> {
  return withTransaction(db, async (tx) => {
    // One fold at a time. Writers hold no stronger lock on this row than their foreign key's.
    const [held] = await tx
      .select({ snapshot: draftGenerations.snapshot, seq: draftGenerations.snapshotSeq })
      .from(draftGenerations)
      .where(
        and(eq(draftGenerations.entryId, entryId), eq(draftGenerations.generation, generation)),
      )
      .for("no key update");
    const rows = await tx
      .select({ seq: draftUpdates.seq, bytes: draftUpdates.bytes })
      .from(draftUpdates)
      .where(and(eq(draftUpdates.entryId, entryId), eq(draftUpdates.generation, generation)))
      .orderBy(asc(draftUpdates.seq))
      .limit(FOLD);
    const last = rows.at(-1)?.seq;
    // A late row with a lower sequence waits for the next one: a snapshot's sequence only ever rises.
    if (!held || last === undefined || last <= held.seq) return 0;

    const doc = new Y.Doc();
    applyAll(doc, [...(held.snapshot ? [held.snapshot] : []), ...rows.map(({ bytes }) => bytes)]);
    await tx
      .update(draftGenerations)
      .set({ snapshot: Y.encodeStateAsUpdate(doc), snapshotSeq: last })
      .where(
        and(eq(draftGenerations.entryId, entryId), eq(draftGenerations.generation, generation)),
      );
    await tx.delete(draftUpdates).where(
      inArray(
        draftUpdates.seq,
        rows.map(({ seq }) => seq),
      ),
    );
    return rows.length;
  });
}
