import { schedules } from "#db/schema.ts";
import { approvalOf } from "./begin-publication.ts";
import { defineCommand } from "./define-command.ts";
import { invalid } from "./outcome.ts";
import { instantAhead, PublishAt } from "./publish-at.ts";
import { onRevision, RevisionInput } from "./target.ts";
import { wakeForSchedule } from "./wake.ts";

/** Writes down that a revision shall be published at a time. The row is what is obeyed; jobs only wake. */
export const schedule = defineCommand({
  name: "schedule",
  input: RevisionInput.extend(PublishAt.shape),
  on: onRevision("schedule"),
  async act({ tx, actor, entry, revision }, { at }) {
    const publishAt = await instantAhead(tx, at);
    if (!publishAt) return invalid({ at: "Choose a time that is still to come" });
    await tx.insert(schedules).values({
      entryId: entry.id,
      revisionId: revision.id,
      approvalId: await approvalOf(tx, revision.id),
      publishAt,
      personId: actor.id,
    });
    return {
      value: { number: revision.number, at: publishAt.toISOString() },
      event: {
        type: "publication_scheduled",
        entry: entry.id,
        revision: revision.id,
        data: { number: revision.number, at: publishAt.toISOString() },
      },
      announce: () => wakeForSchedule(publishAt),
    };
  },
});
