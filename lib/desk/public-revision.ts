import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { publicationEnds, publications, revisions } from "#db/schema.ts";

/** The revisions of these entries that readers see now, with their words; none of an entry of which nothing is public. */
export const publicRevisionsOf = (db: Db, entries: readonly string[]) =>
  db
    .select({
      entry: publications.entryId,
      id: revisions.id,
      number: revisions.number,
      hash: revisions.hash,
      frozen: revisions.frozen,
    })
    .from(publications)
    .innerJoin(revisions, eq(revisions.id, publications.revisionId))
    .leftJoin(
      publicationEnds,
      and(
        eq(publicationEnds.entryId, publications.entryId),
        eq(publicationEnds.ordinal, publications.ordinal),
      ),
    )
    .where(and(inArray(publications.entryId, [...entries]), isNull(publicationEnds.ordinal)));

/** The revision that readers see now, with its words; undefined where nothing is public. */
export const publicRevisionOf = async (db: Db, entry: string) => {
  const [found] = await publicRevisionsOf(db, [entry]);
  return found;
};
