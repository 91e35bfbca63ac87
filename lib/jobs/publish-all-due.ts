import type { Db } from "#db/client.ts";
import { dueSchedules, publishDue } from "#lib/desk/publish-due.ts";

/** Keeps every schedule whose time has come; one that fails by a bug does not keep the others waiting. Gives how many it published. */
export const publishAllDue = async (
  db: Db,
  report: (message: string, error: unknown) => void,
): Promise<number> => {
  let published = 0;
  for (const schedule of await dueSchedules(db)) {
    try {
      const { outcome } = await publishDue(db, schedule);
      if (outcome === "published") published++;
    } catch (error) {
      report(`Schedule ${schedule} could not be looked at.`, error);
    }
  }
  return published;
};
