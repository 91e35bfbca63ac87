import { publicRecordChanged } from "#lib/press/announce.ts";
import { beginPublication } from "./begin-publication.ts";
import { defineCommand } from "./define-command.ts";
import { onRevision, RevisionInput } from "./target.ts";

/** Makes an approved revision what readers see, from this moment on. */
export const publish = defineCommand({
  name: "publish",
  input: RevisionInput,
  on: onRevision("publish"),
  async act({ tx, actor, entry, revision }) {
    const { replaced } = await beginPublication(tx, {
      entry,
      revision,
      note: revision.note,
      actor,
    });
    return {
      value: { number: revision.number, replaced },
      event: {
        type: "revision_published",
        entry: entry.id,
        revision: revision.id,
        data: { number: revision.number, hash: revision.hash, ...(replaced && { replaced }) },
      },
      announce: publicRecordChanged,
    };
  },
});
