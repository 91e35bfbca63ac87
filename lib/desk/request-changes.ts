import { reviews } from "#db/schema.ts";
import { defineCommand } from "./define-command.ts";
import { endReview } from "./end-review.ts";
import { takePartAsReviewer } from "./take-part.ts";
import { onRevision, RevisionInput, Words } from "./target.ts";

/** Sends a revision back to its authors, and says why. */
export const requestChanges = defineCommand({
  name: "requestChanges",
  input: RevisionInput.extend({ reason: Words }),
  on: onRevision("requestChanges"),
  async act({ tx, actor, entry, revision }, { reason }) {
    await takePartAsReviewer(tx, revision.id, actor.id);
    await tx.insert(reviews).values({
      entryId: entry.id,
      revisionId: revision.id,
      contentHash: revision.hash,
      personId: actor.id,
      decision: "request_changes",
      reason,
    });
    await endReview(tx, { entry, revision, outcome: "changes_requested", actor });
    return {
      value: { number: revision.number },
      event: {
        type: "changes_requested",
        entry: entry.id,
        revision: revision.id,
        data: { number: revision.number, reason },
      },
    };
  },
});
