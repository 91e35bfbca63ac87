import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { reviews, scheduleEnds, schedules } from "#db/schema.ts";
import type { Actor } from "#lib/editorial/policy.ts";
import { defineCommand } from "./define-command.ts";
import { endReview } from "./end-review.ts";
import { outdated } from "./outcome.ts";
import { takePartAsReviewer } from "./take-part.ts";
import { onRevision, RevisionInput } from "./target.ts";

/** One person's approval of a revision. The last one that its kind asks for ends the review. */
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
    const given = (subject.revision?.approvals.given ?? 0) + 1;
    const final = given >= revision.approvalsNeeded;
    if (final) {
      await endReview(tx, { entry, revision, outcome: "approved", actor });
      await giveUpOlderSchedules(tx, entry.id, actor);
    }
    return {
      value: { number: revision.number, final, given, needed: revision.approvalsNeeded },
      event: {
        type: "revision_approved",
        entry: entry.id,
        revision: revision.id,
        data: { number: revision.number, hash: revision.hash, final },
      },
    };
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
