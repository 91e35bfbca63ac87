// Drafts as commands see them: read under a lock, started, closed, changed by the server. All of it
// within the caller's transaction; open sockets learn of it by NOTIFY when that commits.
import { and, eq, sql, type SQL } from "drizzle-orm";
import * as Y from "yjs";
import type { Db, Tx } from "#db/client.ts";
import { authorsOfDraft } from "#db/queries/authors.ts";
import { draftsWithoutText, keepDraftText } from "#db/queries/desk-texts.ts";
import { lockEntry, type Entry } from "#db/queries/entries.ts";
import { draftGenerations, draftPeople, entries } from "#db/schema.ts";
import type { EntryContent, KindName } from "#lib/editorial/content.ts";
import { contentWords, storable } from "#lib/editorial/content-words.ts";
import { missingIn } from "#lib/editorial/missing.ts";
import { referencesIn } from "#lib/editorial/references.ts";
import { isId } from "#lib/editorial/schema/texts.ts";
import type { DraftName } from "./document-name.ts";
import { appendUpdate, loadDraft, type StoredDraft } from "./journal.ts";
import { readContent, writeContent } from "./layout.ts";

/** The channel on which sockets hear of drafts that changed without them. Its payload is an entry's id. */
export const DRAFTS_CHANNEL = "ratify_drafts";

/**
 * Takes the entry's lock and holds back everyone who writes into its draft, until the commit: what
 * is read now is complete up to its `seq`. Undefined where there is no such entry.
 */
export async function lockDraft(tx: Tx, entryId: string): Promise<Entry | undefined> {
  const entry = await lockEntry(tx, entryId);
  if (entry) await tx.execute(sql`select pg_advisory_xact_lock(${lockOf(entryId)})`);
  return entry;
}

/**
 * Keeps the open draft open until the commit, beside others who write in it; waits for whoever closes it. Gives its
 * generation, undefined where there is no such entry.
 */
export async function keepDraftOpen(tx: Tx, entryId: string): Promise<number | undefined> {
  await tx.execute(sql`select pg_advisory_xact_lock_shared(${lockOf(entryId)})`);
  const [found] = await tx
    .select({ generation: entries.generation })
    .from(entries)
    .where(eq(entries.id, entryId));
  return found?.generation;
}

/** What `draft_lock` says in the database, which writers share in the journal's trigger (db/migrations/0003_drafts.sql). */
const lockOf = (entryId: string): SQL => sql`hashtextextended(${entryId}::uuid::text, 0)`;

/** The open draft of an entry. */
export type Draft = {
  readonly content: EntryContent;
  readonly generation: number;
  /** The last journal sequence that `content` contains: a freeze's `draftSeq`. */
  readonly seq: number;
  /** The revision that this generation started from. */
  readonly basedOn: string | null;
  /** Whose names a revision frozen from it now must bear, its sources left aside. */
  readonly authors: readonly string[];
};

/** Reads the open draft. To act on it, hold its lock (`lockDraft`). Undefined where there is no such entry. */
export async function readDraft(db: Db, entryId: string): Promise<Draft | undefined> {
  const open = await openDraftOf(db, entryId);
  if (!open) return undefined;
  return {
    content: readContent(open.kind, open.doc),
    generation: open.generation,
    seq: open.seq,
    basedOn: open.basedOn,
    authors: await authorsOfDraft(db, entryId),
  };
}

type OpenDraft = StoredDraft & { kind: KindName; generation: number; basedOn: string | null };

async function openDraftOf(db: Db, entryId: string): Promise<OpenDraft | undefined> {
  const [open] = await db
    .select({
      kind: entries.kind,
      generation: entries.generation,
      basedOn: draftGenerations.basedOn,
    })
    .from(entries)
    .innerJoin(
      draftGenerations,
      and(
        eq(draftGenerations.entryId, entries.id),
        eq(draftGenerations.generation, entries.generation),
      ),
    )
    .where(eq(entries.id, entryId));
  const stored = open && (await loadDraft(db, { entryId, generation: open.generation }));
  return stored && { ...open, ...stored };
}

/**
 * Opens the first draft of an entry that the transaction has just inserted. Content given with it
 * is `by`'s, its author.
 */
export async function startDraft(
  tx: Tx,
  draft: { entryId: string; kind: KindName; by: string; content?: EntryContent },
): Promise<void> {
  const { entryId, by, content } = draft;
  await tx.insert(draftGenerations).values({ entryId, generation: 1, createdBy: by });
  if (!content) return;
  await writtenBy(tx, { entryId, generation: 1 }, by, encode(content));
  await noteDraft(tx, { entryId, generation: 1 }, content);
}

/**
 * Closes the open draft and opens the next from `content`, a revision's. `authors` are named as
 * having written it: nobody where a draft is discarded in favour of what is published, the
 * revision's authors where one is restored. Updates that still come for the closed draft are
 * refused. Gives the new generation; throws where there is no such entry.
 */
export async function openGeneration(
  tx: Tx,
  next: {
    entryId: string;
    content: EntryContent;
    basedOn: string | null;
    by: string;
    authors: readonly string[];
  },
): Promise<number> {
  const { entryId, content, basedOn, by, authors } = next;
  const entry = await lockDraft(tx, entryId);
  if (!entry) throw new Error(`There is no entry ${entryId}.`);
  const generation = entry.generation + 1;
  // Not through the journal, which would make somebody its author. A draft without a word has none.
  const snapshot = Object.keys(content.fields).length > 0 ? encode(content) : null;
  await tx
    .insert(draftGenerations)
    .values({ entryId, generation, basedOn, createdBy: by, snapshot });
  if (authors.length > 0) {
    // Before every update: they wrote what the generation starts with.
    const wrote = [...new Set(authors)].map((personId) => ({
      entryId,
      generation,
      personId,
      firstSeq: 0,
      lastSeq: 0,
    }));
    await tx.insert(draftPeople).values(wrote);
  }
  await tx.update(entries).set({ generation }).where(eq(entries.id, entryId));
  await noteDraft(tx, { entryId, generation }, content);
  await announceDraft(tx, entryId);
  return generation;
}

/**
 * Closes the open draft, in which nobody wrote, and goes on with the one that it took the place of: the same document,
 * so that whatever points into it still does, and the same authors. The database refuses everything else. Gives the new
 * generation; throws where there is no such draft.
 */
export async function reopenGeneration(
  tx: Tx,
  { entryId, by }: { entryId: string; by: string },
): Promise<number> {
  const entry = await lockDraft(tx, entryId);
  const closed = entry && { entryId, generation: entry.generation - 1 };
  const stored = closed && (await loadDraft(tx, closed));
  if (!stored) throw new Error(`There is no earlier draft of ${entryId}.`);
  const generation = entry.generation + 1;
  const { doc, seq } = stored;
  const snapshot = doc.store.clients.size > 0 ? Buffer.from(Y.encodeStateAsUpdate(doc)) : null;
  await tx.execute(sql`
    insert into draft_generations
      (entry_id, generation, based_on, continues, snapshot, snapshot_seq, created_by)
    select entry_id, ${generation}::integer, based_on, coalesce(continues, generation),
      ${sql.param(snapshot)}::bytea, ${seq}::bigint, ${by}::uuid
    from draft_generations where entry_id = ${entryId} and generation = ${closed.generation}`);
  // They wrote what it begins with, and count as its authors as long as they did before.
  await tx.execute(sql`
    insert into draft_people (entry_id, generation, person_id, first_seq, last_seq, last_at)
    select entry_id, ${generation}::integer, person_id, 0, last_seq, last_at
    from draft_people where entry_id = ${entryId} and generation = ${closed.generation}`);
  await tx.update(entries).set({ generation }).where(eq(entries.id, entryId));
  await noteDraft(tx, { entryId, generation }, readContent(entry.kind, doc));
  await announceDraft(tx, entryId);
  return generation;
}

/**
 * Changes the open draft in `by`'s name, as an import does: `change` edits the document by the
 * accessors of layout.ts. Whoever has the draft open sees it when the transaction commits. Gives
 * the content as it is then; throws where there is no such entry.
 */
export async function changeDraft(
  tx: Tx,
  { entryId, by, change }: { entryId: string; by: string; change: (doc: Y.Doc) => void },
): Promise<EntryContent> {
  await lockDraft(tx, entryId);
  const open = await openDraftOf(tx, entryId);
  if (!open) throw new Error(`There is no entry ${entryId}.`);
  const { doc, kind, generation } = open;
  const updates: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => updates.push(update));
  doc.transact(() => change(doc));
  const content = readContent(kind, doc);
  if (updates.length > 0) {
    await writtenBy(tx, { entryId, generation }, by, Y.mergeUpdates(updates));
    await noteDraft(tx, { entryId, generation }, content);
    await announceDraft(tx, entryId);
  }
  return content;
}

/**
 * Names somebody who had a part in the draft's last change without having written it: as its author, as of that
 * change.
 */
export async function nameWriter(tx: Tx, draft: DraftName, personId: string): Promise<void> {
  const { entryId, generation } = draft;
  await tx.execute(sql`
    insert into draft_people as known (entry_id, generation, person_id, first_seq, last_seq)
    select ${entryId}::uuid, ${generation}::integer, ${personId}::uuid, max(last_seq), max(last_seq)
    from draft_people where entry_id = ${entryId} and generation = ${generation}
    on conflict on constraint draft_people_pk
    do update set last_seq = greatest(known.last_seq, excluded.last_seq)`);
}

/** Tells open sockets, once the transaction commits, that the entry's draft changed or was closed without them. */
async function announceDraft(tx: Tx, entryId: string): Promise<void> {
  await tx.execute(sql`select pg_notify(${DRAFTS_CHANNEL}, ${entryId})`);
}

/** Tells lists on the desk what the draft is called now, and what it lacks; nothing if it has been closed meanwhile. */
export async function noteDraft(db: Db, draft: DraftName, content: EntryContent): Promise<void> {
  const title = titleOf(content);
  await db
    .update(entries)
    .set({
      draftTitle: title,
      draftProblems: missingIn(content).length,
      touchedAt: sql`clock_timestamp()`,
    })
    .where(and(eq(entries.id, draft.entryId), eq(entries.generation, draft.generation)));
  await keepDraftText(db, draft, findable(content));
}

/** Makes drafts findable that nobody has noted since their words are kept; gives how many. */
export async function noteUnfoundDrafts(db: Db): Promise<number> {
  const unfound = await draftsWithoutText(db);
  for (const entryId of unfound) {
    const draft = await readDraft(db, entryId);
    if (!draft) continue;
    const { content, generation } = draft;
    await keepDraftText(db, { entryId, generation }, findable(content));
  }
  return unfound.length;
}

/** What a draft is found by. */
const findable = (content: EntryContent) => ({
  title: titleOf(content),
  words: contentWords(content),
  // A document may say anything in a source's place.
  sources: [...referencesIn(content).sources.keys()].filter(isId),
});

const titleOf = ({ fields: { title } }: EntryContent): string => {
  const value = title && "value" in title ? title.value : undefined;
  return typeof value === "string" ? storable(value.trim()) : "";
};

async function writtenBy(
  tx: Tx,
  draft: DraftName,
  personId: string,
  bytes: Uint8Array,
): Promise<void> {
  const appended = await appendUpdate(tx, { ...draft, personId, bytes });
  if (!appended.ok) throw new Error(`The draft of ${draft.entryId} took no update.`);
}

const encode = (content: EntryContent): Uint8Array => {
  const doc = new Y.Doc();
  writeContent(doc, content);
  return Y.encodeStateAsUpdate(doc);
};
