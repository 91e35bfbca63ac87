import { askForReview } from "./ask-for-review.ts";
import { defineCommand } from "./define-command.ts";
import { onRevision, RevisionInput } from "./target.ts";

/** Takes the review of a revision upon oneself, whoever was asked before. */
export const takeOverReview = defineCommand({
  name: "takeOverReview",
  input: RevisionInput,
  on: onRevision("takeOverReview"),
  async act({ tx, actor, entry, revision }) {
    const taking = { entry: entry.id, revision: revision.id, person: actor.id, askedBy: actor.id };
    const { from } = await askForReview(tx, taking);
    return {
      value: { number: revision.number },
      event: {
        type: "review_taken_over",
        entry: entry.id,
        revision: revision.id,
        data: { number: revision.number, ...(from && { from }) },
      },
    };
  },
});
