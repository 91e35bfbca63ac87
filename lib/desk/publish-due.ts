// Publishing at a time. Nobody is there to be asked, so everything is checked again, and a schedule
// that cannot be kept ends with its reason instead of being tried for ever.
import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { Db, Tx } from "#db/client.ts";
import { recordEvent } from "#db/log.ts";
import { lockEntry } from "#db/queries/entries.ts";
import { loadSubject } from "#db/queries/subject.ts";
import { revisions, scheduleEnds, schedules } from "#db/schema.ts";
import { refusalsFor } from "#lib/editorial/commands-for.ts";
import type { NewEvent } from "#lib/editorial/events.ts";
import { refusalText } from "#lib/editorial/words.ts";
import { NO_DRAFT, type Refusal } from "#lib/editorial/workflow.ts";
import { publicRecordChanged } from "#lib/press/announce.ts";
import { actorNow } from "./actor-now.ts";
import { beginPublication } from "./begin-publication.ts";
import { tellOfEvent } from "./notices/tell.ts";
import { transact } from "./transact.ts";

/** What became of a schedule that was looked at: kept, given up, not its time yet, or ended before. */
export type DueOutcome =
  | { outcome: "published" }
  | { outcome: "failed"; refusals: Refusal[] }
  | { outcome: "not_due" | "ended" };

const isOpen = isNull(scheduleEnds.scheduleId);
const isDue = sql<boolean>`${schedules.publishAt} <= clock_timestamp()`;

/** Schedules that have not ended and whose time has come by the database's clock, the oldest first. */
export const dueSchedules = async (db: Db): Promise<string[]> => {
  const rows = await db
    .select({ id: schedules.id })
    .from(schedules)
    .leftJoin(scheduleEnds, eq(scheduleEnds.scheduleId, schedules.id))
    .where(and(isOpen, isDue))
    .orderBy(asc(schedules.publishAt));
  return rows.map(({ id }) => id);
};

/** Publishes a scheduled revision if its time has come and every rule still holds; otherwise ends the schedule as failed. */
export const publishDue = async (db: Db, schedule: string): Promise<DueOutcome> => {
  const outcome = await transact(db, (tx) => keep(tx, schedule));
  if (outcome.outcome === "published") publicRecordChanged();
  return outcome;
};

const keep = async (tx: Tx, id: string): Promise<DueOutcome> => {
  const entryId = await entryOf(tx, id);
  const entry = entryId && (await lockEntry(tx, entryId));
  const wish = await openSchedule(tx, id);
  if (!entry || !wish) return { outcome: "ended" };
  if (!wish.due) return { outcome: "not_due" };

  const { revision } = wish;
  const actor = await actorNow(tx, wish.personId);
  const subject = await loadSubject(tx, entry.id, revision.id, NO_DRAFT);
  // The schedule that is being kept does not stand in its own way.
  const found = subject.revision && { ...subject.revision, scheduled: false };
  const refusals = actor
    ? refusalsFor("publish", actor, { ...subject, revision: found })
    : (["not_in_role"] as const).slice();
  const about = { entry: entry.id, revision: revision.id, person: wish.personId };

  if (!actor || refusals.length > 0) {
    const reason = refusals.map((refusal) => refusalText(refusal, "publish")).join(" ");
    await tx.insert(scheduleEnds).values({ scheduleId: id, outcome: "failed", reason });
    await happened(tx, {
      type: "schedule_failed",
      ...about,
      data: { number: revision.number, reason },
    });
    return { outcome: "failed", refusals };
  }
  await tx.insert(scheduleEnds).values({ scheduleId: id, outcome: "published" });
  const { replaced } = await beginPublication(tx, { entry, revision, note: revision.note, actor });
  await happened(tx, {
    type: "revision_published",
    ...about,
    data: {
      number: revision.number,
      hash: revision.hash,
      scheduled: true,
      ...(replaced && { replaced }),
    },
  });
  return { outcome: "published" };
};

const happened = async (tx: Tx, event: NewEvent): Promise<void> => {
  await tellOfEvent(tx, event);
  await recordEvent(tx, event);
};

const entryOf = async (tx: Tx, id: string): Promise<string | undefined> => {
  const [found] = await tx
    .select({ entryId: schedules.entryId })
    .from(schedules)
    .where(eq(schedules.id, id));
  return found?.entryId;
};

/** Read under the entry's lock, so that a cancellation either came first or finds it ended. */
const openSchedule = async (tx: Tx, id: string) => {
  const [open] = await tx
    .select({
      personId: schedules.personId,
      due: isDue,
      revision: {
        id: revisions.id,
        number: revisions.number,
        hash: revisions.hash,
        note: revisions.note,
      },
    })
    .from(schedules)
    .innerJoin(revisions, eq(revisions.id, schedules.revisionId))
    .leftJoin(scheduleEnds, eq(scheduleEnds.scheduleId, schedules.id))
    .where(and(eq(schedules.id, id), isOpen));
  return open;
};
