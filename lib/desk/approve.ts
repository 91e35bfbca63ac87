import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { reviews, scheduleEnds, schedules } from "#db/schema.ts";
import { completesWithOne } from "#lib/editorial/kind-rule.ts";
import type { Actor } from "#lib/editorial/policy.ts";
import { publicRecordChanged } from "#lib/press/announce.ts";
import { beginPublication } from "./begin-publication.ts";
import { defineCommand } from "./define-command.ts";
import { endReview } from "./end-review.ts";
import { outdated } from "./outcome.ts";
import { takePartAsReviewer } from "./take-part.ts";
import { onRevision, RevisionInput } from "./target.ts";

/**
 * One person's approval of a revision. The last one that its rule asks for ends the review, and publishes where the
 * rule says so.
 */
export const approve = defineCommand({
  name: "approve",
  /** `hash`: the content that the person saw. */
  input: RevisionInput.extend({ hash: z.string().optional() }),
  on: onRevision("approve"),
  async act({ tx, actor, entry, revision, subject }, { hash = revision.hash }) {
    if (hash !== revision.hash) return outdated;
    await takePartAsReviewer(tx, revision.id, actor.id);
    await tx.insert(reviews).values({
      entryId: entry.id,
      revisionId: revision.id,
      contentHash: revision.hash,
      personId: actor.id,
      decision: "approve",
    });
    const { number, hash: of, note } = revision;
    const { approvals } = subject.revision;
    const [given, needed] = [approvals.given + 1, approvals.needed];
    const final = completesWithOne(approvals);
    const about = { entry: entry.id, revision: revision.id };
    const approved = {
      type: "revision_approved",
      ...about,
      data: { number, hash: of, final, given, needed },
    } as const;
    const value = { number, final, given, needed, published: final && revision.publishesAtOnce };
    if (!final) return { value, event: approved };

    await endReview(tx, { entry, revision, outcome: "approved", actor });
    await giveUpOlderSchedules(tx, entry.id, actor);
    if (!revision.publishesAtOnce) return { value, event: approved };

    // Nothing could stand in its way: it is the newest, and was neither public nor scheduled while it was in review.
    const { replaced } = await beginPublication(tx, { entry, revision, note, actor });
    const published = {
      type: "revision_published",
      ...about,
      data: { number, hash: of, byApproval: true, ...(replaced && { replaced }) },
    } as const;
    return { value, event: [approved, published], announce: publicRecordChanged };
  },
});

/** An older revision can no longer be published once a newer one is approved, so that its schedule would only fail later. */
const giveUpOlderSchedules = async (tx: Tx, entry: string, actor: Actor): Promise<void> => {
  const open = await tx
    .select({ id: schedules.id })
    .from(schedules)
    .leftJoin(scheduleEnds, eq(scheduleEnds.scheduleId, schedules.id))
    .where(and(eq(schedules.entryId, entry), isNull(scheduleEnds.scheduleId)));
  for (const { id } of open)
    await tx.insert(scheduleEnds).values({
      scheduleId: id,
      outcome: "cancelled",
      personId: actor.id,
      reason: "A newer revision was approved",
    });
};
