import { asc, eq, inArray } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { people, sourceVersions } from "#db/schema.ts";
import type { CslItem } from "#lib/editorial/source.ts";
import { latestVersions, type Source } from "./latest.ts";
import { urlKey } from "./url-key.ts";

/** The sources of these keys in their newest versions; unknown keys are left out. */
export async function findSources(db: Db, ids: readonly string[]): Promise<Source[]> {
  if (ids.length === 0) return [];
  const latest = latestVersions(db);
  return db
    .select({ id: latest.id, version: latest.version, csl: latest.csl })
    .from(latest)
    .where(inArray(latest.id, [...ids]));
}

/** The source of this key. */
export async function findSource(db: Db, id: string): Promise<Source | undefined> {
  return (await findSources(db, [id]))[0];
}

/**
 * The source that a link is known as: by its normalised address, now or in an earlier version. Undefined for an
 * unknown link and for what is no http(s) address.
 */
export async function findByUrl(db: Db, address: string): Promise<Source | undefined> {
  const key = urlKey(address);
  if (!key) return undefined;
  const [known] = await db
    .select({ id: sourceVersions.sourceId })
    .from(sourceVersions)
    .where(eq(sourceVersions.urlKey, key))
    .orderBy(asc(sourceVersions.createdAt))
    .limit(1);
  return known && findSource(db, known.id);
}

/** One state of a source. */
export type SourceVersion = { version: number; csl: CslItem; by: string; at: Date };

/** All versions of a source, newest first, each with who wrote it. */
export async function versionsOf(db: Db, id: string): Promise<SourceVersion[]> {
  const versions = await db
    .select({
      version: sourceVersions.version,
      csl: sourceVersions.csl,
      by: people.name,
      at: sourceVersions.createdAt,
    })
    .from(sourceVersions)
    .innerJoin(people, eq(people.id, sourceVersions.createdBy))
    .where(eq(sourceVersions.sourceId, id))
    .orderBy(asc(sourceVersions.version));
  return versions.toReversed();
}
