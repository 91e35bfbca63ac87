import { z } from "zod";
import { refusalsFor } from "#lib/editorial/commands-for.ts";
import { actorNow } from "./actor-now.ts";
import { askForReview } from "./ask-for-review.ts";
import { defineCommand } from "./define-command.ts";
import { refused } from "./outcome.ts";
import { onRevision, RevisionInput } from "./target.ts";

/** Asks a named person to review a revision that is in review. Whoever was asked before is not any more. */
export const requestReview = defineCommand({
  name: "requestReview",
  input: RevisionInput.extend({ person: z.uuid("Choose somebody") }),
  on: onRevision("requestReview"),
  async act({ tx, actor, entry, revision, subject }, { person }) {
    const asking = await actorNow(tx, person);
    if (!asking) return refused(["could_not_review"]);
    const refusals = refusalsFor("requestReview", actor, { ...subject, asking });
    if (refusals.length > 0) return refused(refusals);
    const asked = { entry: entry.id, revision: revision.id, person, askedBy: actor.id };
    const { from } = await askForReview(tx, asked);
    return {
      value: { number: revision.number },
      event: {
        type: "review_requested",
        entry: entry.id,
        revision: revision.id,
        data: { number: revision.number, person, ...(from && { from }) },
      },
    };
  },
});
