import { desc, eq, gt, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { noticeMail, outbox, people, questionMail } from "#db/schema.ts";

/** A mail that did not go out. */
export type OutboxMail = {
  id: string;
  /** Somebody at the desk, or a reader. */
  name: string;
  email: string | null;
  subject: string;
  text: string;
  at: Date;
  /** What went wrong at the last attempt, in codes; null where no server was named. */
  failure: string | null;
};

/** The newest mails that could not go out, because no server is named or none took them. */
export const readOutbox = async (db: Db, limit = 100): Promise<OutboxMail[]> =>
  db
    .select({
      id: outbox.id,
      name: sql<string>`coalesce(${people.name}, 'a reader')`,
      email: sql<string | null>`coalesce(${people.email}::text, ${outbox.reader})`,
      subject: outbox.subject,
      text: outbox.text,
      at: outbox.at,
      failure: outbox.failure,
    })
    .from(outbox)
    .leftJoin(people, eq(people.id, outbox.personId))
    .orderBy(desc(outbox.at))
    .limit(limit);

/** How many mails were tried in vain and will be tried again. */
export const countRetried = async (db: Db): Promise<number> =>
  (await db.$count(questionMail, gt(questionMail.attempts, 0))) +
  (await db.$count(noticeMail, gt(noticeMail.attempts, 0)));
