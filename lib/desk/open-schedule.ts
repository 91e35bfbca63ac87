import { and, desc, eq, isNull } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { scheduleEnds, schedules } from "#db/schema.ts";

/** The revision's schedule that has not ended, if there is one. */
export const openScheduleOf = async (tx: Tx, revision: string) => {
  const [open] = await tx
    .select({
      id: schedules.id,
      publishAt: schedules.publishAt,
      approvalId: schedules.approvalId,
      personId: schedules.personId,
    })
    .from(schedules)
    .leftJoin(scheduleEnds, eq(scheduleEnds.scheduleId, schedules.id))
    .where(and(eq(schedules.revisionId, revision), isNull(scheduleEnds.scheduleId)))
    .orderBy(desc(schedules.at))
    .limit(1);
  return open;
};
