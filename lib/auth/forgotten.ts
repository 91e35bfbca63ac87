import { and, eq, isNull } from "drizzle-orm";
import { withTransaction, type Db } from "#db/client.ts";
import { recordEvent } from "#db/log.ts";
import { people } from "#db/schema.ts";
import { sendMail } from "#lib/mail/send.ts";
import { resetMail } from "#lib/mail/templates.ts";
import { accountKey, addressKey, countAttempt } from "./limits.ts";
import { LINK_HOURS, makeLink } from "./links.ts";

/**
 * Mails a link to a new password if the address has an open account. Quietly does nothing for
 * others, and for who asks too often.
 */
export async function mailResetLink(
  db: Db,
  asked: { email: string; address: string | null | undefined },
): Promise<void> {
  const tooOften =
    (await countAttempt(db, "address", addressKey(asked.address))) > 0 ||
    (await countAttempt(db, "mail", accountKey(asked.email))) > 0;
  if (tooOften) return;
  const [person] = await db
    .select({ id: people.id, name: people.name, email: people.email })
    .from(people)
    .where(and(eq(people.email, asked.email), isNull(people.disabledAt)));
  if (!person?.email) return;
  const link = await withTransaction(db, async (tx) => {
    const made = await makeLink(tx, { purpose: "reset", personId: person.id });
    await recordEvent(tx, {
      type: "reset_link_made",
      person: person.id,
      data: { person: person.id },
    });
    return made;
  });
  await sendMail(person.email, resetMail({ name: person.name, link, hours: LINK_HOURS.reset }));
}
