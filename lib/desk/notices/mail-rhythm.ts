import { eq } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { noticeMail } from "#db/schema.ts";
import type { MailRhythm } from "#lib/editorial/notices.ts";

/** How often a person is told by mail. */
export const mailRhythmOf = async (db: Db, person: string): Promise<MailRhythm> => {
  const [set] = await db
    .select({ rhythm: noticeMail.rhythm })
    .from(noticeMail)
    .where(eq(noticeMail.personId, person));
  return set?.rhythm ?? "hourly";
};

/** Changes how often a person is told by mail. */
export const setMailRhythm = async (db: Db, person: string, rhythm: MailRhythm): Promise<void> => {
  await db
    .insert(noticeMail)
    .values({ personId: person, rhythm })
    .onConflictDoUpdate({ target: noticeMail.personId, set: { rhythm } });
};
