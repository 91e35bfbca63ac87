import { desc, eq, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { outbox, people } from "#db/schema.ts";
import { IS_TO_BE_MAILED } from "#lib/desk/notices/to-be-mailed.ts";

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
export const countRetried = async (db: Db): Promise<number> => {
  const { rows } = await db.execute<{ count: number }>(sql`
    select (
      (select count(*) from question_mail m where m.attempts > 0
        and exists (select from site.questions o where o.question_id = m.question_id))
      + (select count(*) from notice_mail m join people p on p.id = m.person_id where m.attempts > 0
        and exists (select from notices n where n.person_id = p.id and n.at <= m.last_at and ${IS_TO_BE_MAILED}))
    )::integer as count`);
  return rows[0]?.count ?? 0;
};
