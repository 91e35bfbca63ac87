import { and, eq, isNull, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { releaseScheduleEnds, releaseSchedules } from "#db/schema.ts";

/** The release's schedule that has not ended, and whether its time has come by the database's clock. */
export const openScheduleOfRelease = async (db: Db, release: string) => {
  const [open] = await db
    .select({
      id: releaseSchedules.id,
      publishAt: releaseSchedules.publishAt,
      personId: releaseSchedules.personId,
      due: sql<boolean>`${releaseSchedules.publishAt} <= clock_timestamp()`,
    })
    .from(releaseSchedules)
    .leftJoin(releaseScheduleEnds, eq(releaseScheduleEnds.scheduleId, releaseSchedules.id))
    .where(and(eq(releaseSchedules.releaseId, release), isNull(releaseScheduleEnds.scheduleId)));
  return open;
};
