import { publicRecordChanged } from "#lib/press/announce.ts";
import { beginPublication } from "./begin-publication.ts";
import { defineCommand } from "./define-command.ts";
import { onRevision, RevisionInput, Words } from "./target.ts";

/** Makes an earlier published revision what readers see again, with a public note that says why. */
export const republish = defineCommand({
  name: "republish",
  input: RevisionInput.extend({ note: Words }),
  on: onRevision("republish"),
  async act({ tx, actor, entry, revision }, { note }) {
    const { replaced } = await beginPublication(tx, { entry, revision, note, actor });
    return {
      value: { number: revision.number, replaced },
      event: {
        type: "revision_republished",
        entry: entry.id,
        revision: revision.id,
        data: { number: revision.number, hash: revision.hash, note, ...(replaced && { replaced }) },
      },
      announce: publicRecordChanged,
    };
  },
});
