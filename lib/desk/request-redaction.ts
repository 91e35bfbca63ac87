import { redactionRequests } from "#db/schema.ts";
import { defineCommand } from "./define-command.ts";
import { onRevision, RevisionInput, Words } from "./target.ts";

/** The first half of a redaction: an admin asks for it, and says why. Nothing is erased yet. */
export const requestRedaction = defineCommand({
  name: "requestRedaction",
  input: RevisionInput.extend({ reason: Words }),
  on: onRevision("requestRedaction"),
  async act({ tx, actor, entry, revision }, { reason }) {
    await tx
      .insert(redactionRequests)
      .values({ revisionId: revision.id, personId: actor.id, reason });
    return {
      value: { number: revision.number },
      event: {
        type: "redaction_requested",
        entry: entry.id,
        revision: revision.id,
        data: { number: revision.number, reason },
      },
    };
  },
});
