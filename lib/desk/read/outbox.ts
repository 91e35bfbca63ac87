import { desc, eq, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { outbox, people } from "#db/schema.ts";

/** A mail that waits for a server, newest first. */
export type OutboxMail = {
  id: string;
  /** Somebody at the desk, or a reader. */
  name: string;
  email: string | null;
  subject: string;
  text: string;
  at: Date;
};

/** The newest mails that could not go out because no server is named. */
export const readOutbox = async (db: Db, limit = 100): Promise<OutboxMail[]> =>
  db
    .select({
      id: outbox.id,
      name: sql<string>`coalesce(${people.name}, 'a reader')`,
      email: sql<string | null>`coalesce(${people.email}::text, ${outbox.reader})`,
      subject: outbox.subject,
      text: outbox.text,
      at: outbox.at,
    })
    .from(outbox)
    .leftJoin(people, eq(people.id, outbox.personId))
    .orderBy(desc(outbox.at))
    .limit(limit);
