import { releaseScheduleEnds } from "#db/schema.ts";
import { defineCommand } from "../define-command.ts";
import { outdated } from "../outcome.ts";
import { openScheduleOfRelease } from "./open-schedule.ts";
import { onRelease, ReleaseInput } from "./target.ts";

/** Ends a release's schedule before its time; the release is open again. */
export const cancelReleaseSchedule = defineCommand({
  name: "cancelReleaseSchedule",
  input: ReleaseInput,
  on: onRelease("cancelReleaseSchedule"),
  async act({ tx, actor, release: { id, name } }) {
    const open = await openScheduleOfRelease(tx, id);
    if (!open) return outdated;
    await tx
      .insert(releaseScheduleEnds)
      .values({ scheduleId: open.id, outcome: "cancelled", personId: actor.id });
    return {
      value: { release: id },
      event: { type: "release_schedule_cancelled", data: { release: id, name } },
    };
  },
});
