import { and, eq } from "drizzle-orm";
import { releaseItems } from "#db/schema.ts";
import { defineCommand } from "../define-command.ts";
import { outdated } from "../outcome.ts";
import { EntryInput } from "../target.ts";
import { onRelease, ReleaseInput } from "./target.ts";

/** Takes an entry's revision out of a release; it stays approved. */
export const removeFromRelease = defineCommand({
  name: "removeFromRelease",
  input: ReleaseInput.extend(EntryInput.shape),
  on: onRelease("removeFromRelease"),
  async act({ tx, release, items }, input) {
    const item = items.find(({ entry }) => entry.id === input.entry);
    if (!item) return outdated;
    const { entry, revision } = item;
    await tx
      .delete(releaseItems)
      .where(and(eq(releaseItems.releaseId, release.id), eq(releaseItems.entryId, entry.id)));
    return {
      value: { release: release.id, number: revision.number },
      event: {
        type: "release_item_removed",
        entry: entry.id,
        revision: revision.id,
        data: { release: release.id, name: release.name, number: revision.number },
      },
    };
  },
});
