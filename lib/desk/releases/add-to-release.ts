import { and, eq } from "drizzle-orm";
import { loadSubject } from "#db/queries/subject.ts";
import { releaseItems, revisions } from "#db/schema.ts";
import { NO_DRAFT, refusalsOfTable } from "#lib/editorial/workflow.ts";
import { defineCommand } from "../define-command.ts";
import { notFound, refused } from "../outcome.ts";
import { RevisionInput } from "../target.ts";
import { onRelease, ReleaseInput } from "./target.ts";

/** Puts an approved revision into a release, in the place of an earlier one of its entry. */
export const addToRelease = defineCommand({
  name: "addToRelease",
  input: ReleaseInput.extend(RevisionInput.shape),
  on: onRelease("addToRelease"),
  async act({ tx, actor, release, items }, input) {
    const [revision] = await tx
      .select({ id: revisions.id, number: revisions.number })
      .from(revisions)
      .where(and(eq(revisions.id, input.revision), eq(revisions.entryId, input.entry)));
    if (!revision) return notFound;
    const entry = { id: input.entry };
    const value = { release: release.id, number: revision.number };
    const before = items.find((item) => item.entry.id === entry.id);
    if (before?.revision.id === revision.id) return { value, event: "none" };
    const subject = await loadSubject(tx, entry.id, revision.id, NO_DRAFT);
    const refusals = refusalsOfTable("publish", subject);
    if (refusals.length > 0) return refused(refusals, subject.revision?.status);

    const named = { releaseId: release.id, entryId: entry.id };
    if (before)
      await tx
        .delete(releaseItems)
        .where(
          and(eq(releaseItems.releaseId, named.releaseId), eq(releaseItems.entryId, named.entryId)),
        );
    await tx.insert(releaseItems).values({ ...named, revisionId: revision.id, addedBy: actor.id });
    return {
      value,
      event: {
        type: "release_item_added",
        entry: entry.id,
        revision: revision.id,
        data: {
          release: release.id,
          name: release.name,
          number: revision.number,
          ...(before && { replaced: before.revision.number }),
        },
      },
    };
  },
});
