import { releaseSchedules } from "#db/schema.ts";
import { defineCommand } from "../define-command.ts";
import { invalid } from "../outcome.ts";
import { instantAhead, PublishAt } from "../publish-at.ts";
import { wakeForSchedule } from "../wake.ts";
import { onRelease, ReleaseInput } from "./target.ts";

/** Writes down that a release shall be published at a time. */
export const scheduleRelease = defineCommand({
  name: "scheduleRelease",
  input: ReleaseInput.extend(PublishAt.shape),
  on: onRelease("scheduleRelease"),
  async act({ tx, actor, release: { id, name } }, { at }) {
    const publishAt = await instantAhead(tx, at);
    if (!publishAt) return invalid({ at: "Choose a time that is still to come" });
    await tx.insert(releaseSchedules).values({ releaseId: id, publishAt, personId: actor.id });
    return {
      value: { release: id, at: publishAt.toISOString() },
      event: {
        type: "release_scheduled",
        data: { release: id, name, at: publishAt.toISOString() },
      },
      announce: () => wakeForSchedule(publishAt),
    };
  },
});
