// What was said about the claims of a revision, and whether the revision answers it.
import { and, eq, inArray } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { revisionClaims, revisions } from "#db/schema.ts";
import { readThreads, type Thread } from "./threads.ts";

/** A conversation as the review of a revision shows it. */
export type ReviewedThread = Thread & {
  /** What became of the claim, where an earlier revision was disputed: it says something else now, the same, or is gone. */
  since?: "changed" | "same" | "gone";
};

/** The conversations on an entry for the review of one of its revisions. */
export const readReviewThreads = async (
  db: Db,
  entry: string,
  { number }: { number: number },
): Promise<ReviewedThread[]> => {
  const threads = await readThreads(db, entry);
  const raised = threads.flatMap(({ revision }) => revision ?? []);
  if (raised.length === 0) return threads;
  const hashes = await db
    .select({
      number: revisions.number,
      path: revisionClaims.path,
      hash: revisionClaims.hash,
    })
    .from(revisionClaims)
    .innerJoin(revisions, eq(revisions.id, revisionClaims.revisionId))
    .where(
      and(
        eq(revisions.entryId, entry),
        inArray(revisions.number, [...new Set([...raised, number])]),
        inArray(revisionClaims.path, [...new Set(threads.map(({ claim }) => claim))]),
      ),
    );
  const hashIn = (revision: number, path: string) =>
    hashes.find((one) => one.number === revision && one.path === path)?.hash;
  return threads.map((thread) => {
    if (thread.revision === undefined || thread.revision >= number) return thread;
    const now = hashIn(number, thread.claim);
    const was = hashIn(thread.revision, thread.claim);
    return { ...thread, since: now === undefined ? "gone" : now === was ? "same" : "changed" };
  });
};
