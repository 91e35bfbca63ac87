import type { Tx } from "#db/client.ts";
import { revisionPeople } from "#db/schema.ts";

/** A first check or decision makes its person a reviewer of the revision; an author never becomes one (key). */
export const takePartAsReviewer = async (
  tx: Tx,
  revision: string,
  person: string,
): Promise<void> => {
  await tx
    .insert(revisionPeople)
    .values({ revisionId: revision, personId: person, part: "reviewer" })
    .onConflictDoNothing();
};
