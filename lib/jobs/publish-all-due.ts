import type { Db } from "#db/client.ts";
import { dueReleases, publishReleaseDue } from "#lib/desk/releases/publish-release-due.ts";
import { dueSchedules, publishDue } from "#lib/desk/publish-due.ts";

/** Keeps every schedule of a revision or a release whose time has come; one that fails by a bug does not keep the others waiting. Gives how many it published. */
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
  for (const release of await dueReleases(db)) {
    try {
      if ((await publishReleaseDue(db, release)) === "published") published++;
    } catch (error) {
      report(`Release ${release} could not be looked at.`, error);
    }
  }
  return published;
};
