// What the desk's search looks into, kept beside what it derives from.
import { sql } from "drizzle-orm";
import type { Db, Tx } from "../client.ts";

type Text = { title: string; words: string };

/** Keeps the words of an open draft, and the ids of what it cites; nothing if it has been closed meanwhile. */
export async function keepDraftText(
  db: Db,
  { entryId, generation }: { entryId: string; generation: number },
  { title, words, sources }: Text & { sources: readonly string[] },
): Promise<void> {
  await db.execute(sql`
    insert into draft_texts as known (entry_id, generation, title, words, sources)
    select id, generation, ${title}, ${words}, ${sql.param(sources)}::text[] from entries
    where id = ${entryId} and generation = ${generation}
    on conflict (entry_id) do update
    set generation = excluded.generation, title = excluded.title, words = excluded.words, sources = excluded.sources
    -- Who was slow and writes for a draft that somebody has closed meanwhile comes too late.
    where known.generation <= excluded.generation
      and (known.generation, known.title, known.words, known.sources)
        is distinct from (excluded.generation, excluded.title, excluded.words, excluded.sources)`);
}

/** Open drafts whose words are not kept. */
export async function draftsWithoutText(db: Db): Promise<string[]> {
  const { rows } = await db.execute<{ id: string }>(sql`
    select e.id from entries e
    where not exists (select from draft_texts t where t.entry_id = e.id and t.generation = e.generation)`);
  return rows.map(({ id }) => id);
}

/** Keeps the words of a revision that readers see from now on. */
export async function keepPublicText(
  tx: Db | Tx,
  { entryId, revisionId }: { entryId: string; revisionId: string },
  { title, words }: Text,
): Promise<void> {
  await tx.execute(sql`
    insert into public_texts (entry_id, revision_id, title, words)
    values (${entryId}, ${revisionId}, ${title}, ${words})
    on conflict (entry_id) do update
    set revision_id = excluded.revision_id, title = excluded.title, words = excluded.words`);
}

/** Public revisions whose words are not kept. */
export async function revisionsWithoutText(db: Db): Promise<string[]> {
  const { rows } = await db.execute<{ id: string }>(sql`
    select p.revision_id as id from publications p join revisions r on r.id = p.revision_id
    where r.frozen is not null
      and not exists (
        select from publication_ends n where n.entry_id = p.entry_id and n.ordinal = p.ordinal)
      and not exists (select from public_texts t where t.revision_id = p.revision_id)`);
  return rows.map(({ id }) => id);
}
