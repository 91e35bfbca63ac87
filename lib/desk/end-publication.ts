import type { Tx } from "#db/client.ts";
import { publicationEnds } from "#db/schema.ts";
import type { Actor } from "#lib/editorial/policy.ts";

type Span = { entryId: string; ordinal: number; startsAt: Date };
type Ending = {
  outcome: "replaced" | "retracted";
  reason?: string;
  actor: Actor;
  release?: string;
};

/** Ends a publication at this moment of the database's clock, or at its release's, and gives that moment. */
export const endPublication = async (
  tx: Tx,
  span: Span,
  { outcome, reason, actor, release }: Ending,
): Promise<Date> => {
  const [ended] = await tx
    .insert(publicationEnds)
    .values({
      entryId: span.entryId,
      ordinal: span.ordinal,
      startsAt: span.startsAt,
      outcome,
      reason,
      personId: actor.id,
      releaseId: release,
    })
    .returning({ endedAt: publicationEnds.endedAt });
  if (!ended) throw new Error("A publication's end was not written.");
  return ended.endedAt;
};
