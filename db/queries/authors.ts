import { sql } from "drizzle-orm";
import type { FrozenEntry } from "#lib/editorial/frozen.ts";
import type { Db } from "../client.ts";

type Freeze = {
  entry: string;
  generation: number;
  /** The last journal sequence that the freeze contains. */
  draftSeq: number;
  frozen: FrozenEntry;
};

/**
 * Who must stand as authors of a revision frozen like this, beside whoever submits it: everyone who changed the draft,
 * or a draft that its words came through, since the freeze of the revision that is published now, and whoever wrote a
 * source version that it brings in. The database refuses a revision that lacks one of them.
 */
export async function authorsOfFreeze(db: Db, freeze: Freeze): Promise<string[]> {
  const { rows } = await db.execute<{ person: string }>(sql`
    select person_id as person from authors_of_freeze(
      ${freeze.entry}::uuid, ${freeze.generation}::integer, ${freeze.draftSeq}::bigint,
      ${JSON.stringify(freeze.frozen)}::jsonb)`);
  return rows.map(({ person }) => person);
}

/**
 * Who may not review a revision: the authors that it names and, while it is in review, those that it would have to name
 * by what readers read now.
 */
export async function authorsOfRevision(db: Db, revision: string): Promise<string[]> {
  const { rows } = await db.execute<{ person: string }>(
    sql`select person_id as person from authors_of_revision(${revision})`,
  );
  return rows.map(({ person }) => person);
}

/**
 * Who had a part in the words of an entry as its draft has them now: everyone who wrote in the draft, and every author
 * of a revision. Rather one too many than one too few, for they come along where the words are copied.
 */
export async function authorsOfWords(db: Db, entry: string): Promise<string[]> {
  const { rows } = await db.execute<{ person: string }>(sql`
    select p.person_id as person from revision_people p join revisions r on r.id = p.revision_id
    where r.entry_id = ${entry} and p.part = 'author'
    union
    select d.person_id from draft_people d join entries e on e.id = d.entry_id and e.generation = d.generation
    where e.id = ${entry}`);
  return rows.map(({ person }) => person);
}

/** Who counts as an author of the open draft by now, its sources left aside. */
export async function authorsOfDraft(db: Db, entry: string): Promise<string[]> {
  const { rows } = await db.execute<{ person: string }>(sql`
    select a.person_id as person from entries e,
      authors_of_freeze(e.id, e.generation, 9223372036854775807, '{"sources":{}}') a
    where e.id = ${entry}`);
  return rows.map(({ person }) => person);
}
