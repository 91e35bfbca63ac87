import { publicRecordChanged } from "#lib/press/announce.ts";
import { lastPublication } from "./begin-publication.ts";
import { defineCommand } from "./define-command.ts";
import { endPublication } from "./end-publication.ts";
import { outdated } from "./outcome.ts";
import { onRevision, RevisionInput, Words } from "./target.ts";

/** Withdraws what readers see, with a public reason; the text is never served publicly again. */
export const retract = defineCommand({
  name: "retract",
  input: RevisionInput.extend({ reason: Words }),
  on: onRevision("retract"),
  async act({ tx, actor, entry, revision }, { reason }) {
    const current = await lastPublication(tx, entry.id);
    if (!current || current.endedAt) return outdated;
    await endPublication(tx, current, { outcome: "retracted", reason, actor });
    return {
      value: { number: revision.number },
      event: {
        type: "publication_retracted",
        entry: entry.id,
        revision: revision.id,
        data: { number: revision.number, reason },
      },
      announce: publicRecordChanged,
    };
  },
});
