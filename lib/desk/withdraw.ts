import { defineCommand } from "./define-command.ts";
import { endReview } from "./end-review.ts";
import { onRevision, RevisionInput } from "./target.ts";

/** Takes a revision out of review: an author's or an admin's to do. */
export const withdraw = defineCommand({
  name: "withdraw",
  input: RevisionInput,
  on: onRevision("withdraw"),
  async act({ tx, actor, entry, revision }) {
    await endReview(tx, { entry, revision, outcome: "withdrawn", actor });
    return {
      value: { number: revision.number },
      event: {
        type: "revision_withdrawn",
        entry: entry.id,
        revision: revision.id,
        data: { number: revision.number },
      },
    };
  },
});
