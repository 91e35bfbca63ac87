import { desc, eq } from "drizzle-orm";
import type { Db } from "../client.ts";
import { reviewRequests } from "../schema.ts";

export type ReviewRequest = typeof reviewRequests.$inferSelect;

/** Who is asked to review a revision: the last of those who were, by whom, and since when. */
export async function reviewRequestOf(
  db: Db,
  revision: string,
): Promise<ReviewRequest | undefined> {
  const [last] = await db
    .select()
    .from(reviewRequests)
    .where(eq(reviewRequests.revisionId, revision))
    .orderBy(desc(reviewRequests.number))
    .limit(1);
  return last;
}
