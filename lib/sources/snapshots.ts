// The texts that are held of sources.
import { and, desc, eq, inArray } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { people, sourceSnapshots } from "#db/schema.ts";
import type { Obtained } from "#lib/editorial/snapshot.ts";

/** A snapshot without its text: what it is of, and how it came here. */
export type SnapshotHead = {
  id: string;
  /** The version of the source that it was taken of. */
  version: number;
  hash: string;
  obtained: Obtained;
  url: string | null;
  retrievedAt: Date;
  by: string;
};
export type Snapshot = SnapshotHead & { text: string };

const head = {
  id: sourceSnapshots.id,
  version: sourceSnapshots.version,
  hash: sourceSnapshots.hash,
  obtained: sourceSnapshots.obtained,
  url: sourceSnapshots.url,
  retrievedAt: sourceSnapshots.retrievedAt,
  by: people.name,
};
const newestFirst = [desc(sourceSnapshots.at), desc(sourceSnapshots.id)];

/** The newest text of a source; undefined where none is held. */
export async function findSnapshot(db: Db, source: string): Promise<Snapshot | undefined> {
  const [newest] = await db
    .select({ ...head, text: sourceSnapshots.text })
    .from(sourceSnapshots)
    .innerJoin(people, eq(people.id, sourceSnapshots.confirmedBy))
    .where(eq(sourceSnapshots.sourceId, source))
    .orderBy(...newestFirst)
    .limit(1);
  return newest;
}

/** All snapshots of a source, newest first. */
export async function snapshotsOf(db: Db, source: string): Promise<SnapshotHead[]> {
  return db
    .select(head)
    .from(sourceSnapshots)
    .innerJoin(people, eq(people.id, sourceSnapshots.confirmedBy))
    .where(eq(sourceSnapshots.sourceId, source))
    .orderBy(...newestFirst);
}

/** One snapshot of a source by its id. */
export async function snapshotById(
  db: Db,
  source: string,
  id: string,
): Promise<{ id: string; text: string } | undefined> {
  const [found] = await db
    .select({ id: sourceSnapshots.id, text: sourceSnapshots.text })
    .from(sourceSnapshots)
    .where(and(eq(sourceSnapshots.id, id), eq(sourceSnapshots.sourceId, source)));
  return found;
}

/** The newest texts of several sources, by source; sources without one are left out. */
export async function latestTexts(
  db: Db,
  ids: readonly string[],
): Promise<{ source: string; text: string }[]> {
  if (ids.length === 0) return [];
  return db
    .selectDistinctOn([sourceSnapshots.sourceId], {
      source: sourceSnapshots.sourceId,
      text: sourceSnapshots.text,
    })
    .from(sourceSnapshots)
    .where(inArray(sourceSnapshots.sourceId, [...ids]))
    .orderBy(sourceSnapshots.sourceId, ...newestFirst);
}
