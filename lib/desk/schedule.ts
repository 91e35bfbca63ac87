import { sql } from "drizzle-orm";
import { z } from "zod";
import { schedules } from "#db/schema.ts";
import { approvalOf } from "./begin-publication.ts";
import { defineCommand } from "./define-command.ts";
import { invalid } from "./outcome.ts";
import { onRevision, RevisionInput } from "./target.ts";
import { wakeForSchedule } from "./wake.ts";

/** Writes down that a revision shall be published at a time. The row is what is obeyed; jobs only wake. */
export const schedule = defineCommand({
  name: "schedule",
  /** `at`: an ISO instant with its offset. */
  input: RevisionInput.extend({
    at: z.iso.datetime({ offset: true, error: "Enter a date and a time" }),
  }),
  on: onRevision("schedule"),
  async act({ tx, actor, entry, revision }, { at }) {
    const publishAt = new Date(at);
    const { rows } = await tx.execute<{ ahead: boolean }>(
      sql`select ${publishAt.toISOString()}::timestamptz > clock_timestamp() as ahead`,
    );
    if (!rows[0]?.ahead) return invalid({ at: "Choose a time that is still to come" });
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
