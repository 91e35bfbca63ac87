import { eq } from "drizzle-orm";
import type { Db, Tx } from "#db/client.ts";
import { keepPublicText, revisionsWithoutText } from "#db/queries/desk-texts.ts";
import { revisions } from "#db/schema.ts";
import { contentWords, storable } from "#lib/editorial/content-words.ts";

/** Makes a revision that is published findable at the desk by its words. */
export const keepWordsOfRevision = async (tx: Db | Tx, revision: string): Promise<void> => {
  const [found] = await tx
    .select({ entryId: revisions.entryId, frozen: revisions.frozen })
    .from(revisions)
    .where(eq(revisions.id, revision));
  if (!found?.frozen) return;
  const { title, content, labels } = found.frozen;
  await keepPublicText(
    tx,
    { entryId: found.entryId, revisionId: revision },
    { title: storable(title), words: contentWords(content, labels) },
  );
};

/** Makes public revisions findable whose words nobody has kept; gives how many. */
export const keepWordsOfPublic = async (db: Db): Promise<number> => {
  const unfound = await revisionsWithoutText(db);
  for (const revision of unfound) await keepWordsOfRevision(db, revision);
  return unfound.length;
};
