// Publishing a release at its time, as publish-due.ts does it with a single revision.
import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { Db, Tx } from "#db/client.ts";
import { recordEvent } from "#db/log.ts";
import { lockRelease, releaseSubject } from "#db/queries/releases.ts";
import { releaseScheduleEnds, releaseSchedules } from "#db/schema.ts";
import type { NewEvent } from "#lib/editorial/events.ts";
import { refusalsFor } from "#lib/editorial/commands-for.ts";
import { refusalText } from "#lib/editorial/words.ts";
import { publicRecordChanged } from "#lib/press/announce.ts";
import { actorNow } from "../actor-now.ts";
import { tellOfEvent } from "../notices/tell.ts";
import { transact } from "../transact.ts";
import { openScheduleOfRelease } from "./open-schedule.ts";
import { publishWhole } from "./publish-whole.ts";
import { blockedIn, lockedItems } from "./target.ts";

export type ReleaseDueOutcome = "published" | "failed" | "not_due" | "ended";

/** Releases whose schedule has not ended and whose time has come by the database's clock, the oldest first. */
export const dueReleases = async (db: Db): Promise<string[]> => {
  const rows = await db
    .select({ release: releaseSchedules.releaseId })
    .from(releaseSchedules)
    .leftJoin(releaseScheduleEnds, eq(releaseScheduleEnds.scheduleId, releaseSchedules.id))
    .where(
      and(
        isNull(releaseScheduleEnds.scheduleId),
        sql`${releaseSchedules.publishAt} <= clock_timestamp()`,
      ),
    )
    .orderBy(asc(releaseSchedules.publishAt));
  return rows.map(({ release }) => release);
};

/** Publishes a scheduled release if its time has come and all of it still can be; otherwise ends the schedule as failed. */
export const publishReleaseDue = async (db: Db, release: string): Promise<ReleaseDueOutcome> => {
  const outcome = await transact(db, (tx) => keep(tx, release));
  if (outcome === "published") publicRecordChanged();
  return outcome;
};

const keep = async (tx: Tx, id: string): Promise<ReleaseDueOutcome> => {
  const release = await lockRelease(tx, id);
  const schedule = release && (await openScheduleOfRelease(tx, id));
  if (!schedule) return "ended";
  if (!schedule.due) return "not_due";

  const items = await lockedItems(tx, id);
  const actor = await actorNow(tx, schedule.personId);
  // The schedule that is being kept does not stand in its own way.
  const subject = releaseSubject({ status: "open" }, items);
  const refusals = actor
    ? refusalsFor("publishRelease", actor, subject)
    : (["not_in_role"] as const);
  const { id: scheduleId, personId: person } = schedule;
  if (!actor || refusals.length > 0) {
    const blocked = blockedIn(items);
    const why = refusals.map((refusal) => refusalText(refusal, "publishRelease"));
    const reason = (blocked.length > 0 ? blocked : why).join(" ");
    await tx.insert(releaseScheduleEnds).values({ scheduleId, outcome: "failed", reason });
    // Told where it can be mended: at the first that stops it.
    const at = items.find(({ stops }) => stops.length > 0) ?? items[0];
    await happened(tx, {
      type: "release_schedule_failed",
      entry: at?.entry.id,
      revision: at?.revision.id,
      person,
      data: { release: id, name: release.name, reason },
    });
    return "failed";
  }
  await tx.insert(releaseScheduleEnds).values({ scheduleId, outcome: "published" });
  const events = await publishWhole(tx, { release, items, actor, scheduled: true });
  await happened(tx, ...events.map((event) => ({ ...event, person })));
  return "published";
};

const happened = async (tx: Tx, ...events: NewEvent[]): Promise<void> => {
  for (const event of events) await tellOfEvent(tx, event);
  for (const event of events) await recordEvent(tx, event);
};
