import { and, eq, isNull } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { publicationEnds, publications, revisions } from "#db/schema.ts";

/** The revision that readers see now, with its words; undefined where nothing is public. */
export const publicRevisionOf = async (db: Db, entry: string) => {
  const [found] = await db
    .select({
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
    .where(and(eq(publications.entryId, entry), isNull(publicationEnds.ordinal)));
  return found;
};
