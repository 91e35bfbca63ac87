import { and, desc, eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { publicationEnds, publications, reviews, revisions } from "#db/schema.ts";
import type { Actor } from "#lib/editorial/policy.ts";
import { endPublication } from "./end-publication.ts";
import { keepWordsOfRevision } from "./keep-public-text.ts";

type Wish = {
  entry: { id: string };
  revision: { id: string; hash: string };
  note: string;
  actor: Actor;
  /** The release with which it becomes public, whose end is written already. */
  release?: string;
};

/** Ends what readers see now and begins the revision's own span, under the entry's lock. Gives the number of what it replaced. */
export const beginPublication = async (
  tx: Tx,
  { entry, revision, note, actor, release }: Wish,
): Promise<{ replaced?: number }> => {
  const last = await lastPublication(tx, entry.id);
  let previousEndedAt = last?.endedAt ?? null;
  if (last && !last.endedAt)
    previousEndedAt = await endPublication(tx, last, { outcome: "replaced", actor, release });
  await tx.insert(publications).values({
    entryId: entry.id,
    ordinal: (last?.ordinal ?? 0) + 1,
    previousEndedAt,
    revisionId: revision.id,
    approvalId: await approvalOf(tx, revision.id),
    contentHash: revision.hash,
    personId: actor.id,
    note,
    releaseId: release,
  });
  await keepWordsOfRevision(tx, revision.id);
  return last && !last.endedAt ? { replaced: last.number } : {};
};

/** The entry's newest publication, ended or not, with the number of its revision. */
export const lastPublication = async (tx: Tx, entry: string) => {
  const [last] = await tx
    .select({
      entryId: publications.entryId,
      ordinal: publications.ordinal,
      startsAt: publications.startsAt,
      number: revisions.number,
      endedAt: publicationEnds.endedAt,
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
    .where(eq(publications.entryId, entry))
    .orderBy(desc(publications.ordinal))
    .limit(1);
  return last;
};

/** The approval that completed the revision's review. */
export const approvalOf = async (tx: Tx, revision: string): Promise<string> => {
  const [approval] = await tx
    .select({ id: reviews.id })
    .from(reviews)
    .where(and(eq(reviews.revisionId, revision), eq(reviews.decision, "approve")))
    .orderBy(desc(reviews.at))
    .limit(1);
  if (!approval) throw new Error(`Revision ${revision} counts as approved without an approval.`);
  return approval.id;
};
