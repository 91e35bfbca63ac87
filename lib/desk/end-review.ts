import type { Tx } from "#db/client.ts";
import { reviewEnds } from "#db/schema.ts";
import type { Actor } from "#lib/editorial/policy.ts";

type Ending = {
  entry: { id: string };
  revision: { id: string; number: number };
  outcome: (typeof reviewEnds.$inferInsert)["outcome"];
  actor: Actor;
};

/** Ends a revision's time in review; the entry's next revision hangs on this row. */
export const endReview = async (
  tx: Tx,
  { entry, revision, outcome, actor }: Ending,
): Promise<void> => {
  await tx.insert(reviewEnds).values({
    entryId: entry.id,
    number: revision.number,
    revisionId: revision.id,
    outcome,
    personId: actor.id,
  });
};
