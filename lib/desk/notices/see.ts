import { and, eq, isNull, lte, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { notices } from "#db/schema.ts";

const seen = { seenAt: sql`clock_timestamp()` };

/** Marks what a person was told about an entry as seen: they have been there. */
export const seeEntry = async (db: Db, person: string, entry: string): Promise<void> => {
  await db
    .update(notices)
    .set(seen)
    .where(and(eq(notices.personId, person), eq(notices.entryId, entry), isNull(notices.seenAt)));
};

/** Marks what a person was told of readers' questions as seen: they have looked at them. */
export const seeQuestions = async (db: Db, person: string): Promise<void> => {
  await db
    .update(notices)
    .set(seen)
    .where(
      and(eq(notices.personId, person), eq(notices.kind, "reader_asked"), isNull(notices.seenAt)),
    );
};

/** Marks one notice of a person as seen, and gives what it is about; undefined where it is not theirs. */
export const seeNotice = async (
  db: Db,
  person: string,
  seq: number,
): Promise<typeof notices.$inferSelect | undefined> => {
  const mine = and(eq(notices.personId, person), eq(notices.seq, seq));
  await db
    .update(notices)
    .set(seen)
    .where(and(mine, isNull(notices.seenAt)));
  const [found] = await db.select().from(notices).where(mine);
  return found;
};

/** Marks everything that a person was told, up to the last that they were shown, as seen. */
export const seeAll = async (db: Db, person: string, upTo: number): Promise<void> => {
  await db
    .update(notices)
    .set(seen)
    .where(and(eq(notices.personId, person), lte(notices.seq, upTo), isNull(notices.seenAt)));
};

/** Forgets what was seen more than 90 days ago. */
export const sweepNotices = async (db: Db): Promise<void> => {
  await db.delete(notices).where(sql`${notices.seenAt} < clock_timestamp() - interval '90 days'`);
};
