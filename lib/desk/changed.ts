import { and, desc, eq, inArray } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { revisions, revisionStates } from "#db/schema.ts";

/** Whether words with this hash say something that is neither public, nor approved, nor in review already. */
export const hasChanged = async (db: Db, entry: string, hash: string): Promise<boolean> => {
  const standing = await db
    .select({ hash: revisions.hash })
    .from(revisions)
    .innerJoin(revisionStates, eq(revisionStates.revisionId, revisions.id))
    .where(
      and(
        eq(revisions.entryId, entry),
        inArray(revisionStates.status, ["in_review", "approved", "published"]),
      ),
    )
    .orderBy(desc(revisions.number));
  // Only the newest of them: going back to what is public while something newer is under way is a change.
  return standing[0]?.hash !== hash;
};
