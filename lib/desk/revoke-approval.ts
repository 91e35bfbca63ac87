import { revocations } from "#db/schema.ts";
import { defineCommand } from "./define-command.ts";
import { onRevision, RevisionInput, Words } from "./target.ts";

/** Takes an approval back before the revision was public; it then counts as sent back for changes. */
export const revokeApproval = defineCommand({
  name: "revokeApproval",
  input: RevisionInput.extend({ reason: Words }),
  on: onRevision("revokeApproval"),
  async act({ tx, actor, entry, revision }, { reason }) {
    await tx.insert(revocations).values({ revisionId: revision.id, personId: actor.id, reason });
    return {
      value: { number: revision.number },
      event: {
        type: "approval_revoked",
        entry: entry.id,
        revision: revision.id,
        data: { number: revision.number, reason },
      },
    };
  },
});
