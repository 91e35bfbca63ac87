import type { Tx } from "#db/client.ts";
import { reviewRequestOf } from "#db/queries/review-requests.ts";
import { reviewRequests } from "#db/schema.ts";

type Asking = { entry: string; revision: string; person: string; askedBy: string };

/** Writes down who is asked to review a revision from now on, under the entry's lock. Gives who was until now. */
export const askForReview = async (
  tx: Tx,
  { entry, revision, person, askedBy }: Asking,
): Promise<{ from?: string }> => {
  const last = await reviewRequestOf(tx, revision);
  await tx.insert(reviewRequests).values({
    entryId: entry,
    revisionId: revision,
    number: (last?.number ?? 0) + 1,
    personId: person,
    askedBy,
  });
  return last ? { from: last.personId } : {};
};
