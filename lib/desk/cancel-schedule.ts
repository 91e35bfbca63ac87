import { scheduleEnds } from "#db/schema.ts";
import { defineCommand } from "./define-command.ts";
import { openScheduleOf } from "./open-schedule.ts";
import { outdated } from "./outcome.ts";
import { onRevision, RevisionInput } from "./target.ts";

/** Ends a schedule before its time; the revision stays approved. */
export const cancelSchedule = defineCommand({
  name: "cancelSchedule",
  input: RevisionInput,
  on: onRevision("cancelSchedule"),
  async act({ tx, actor, entry, revision }) {
    const open = await openScheduleOf(tx, revision.id);
    if (!open) return outdated;
    await tx
      .insert(scheduleEnds)
      .values({ scheduleId: open.id, outcome: "cancelled", personId: actor.id });
    return {
      value: { number: revision.number },
      event: {
        type: "schedule_cancelled",
        entry: entry.id,
        revision: revision.id,
        data: { number: revision.number },
      },
    };
  },
});
