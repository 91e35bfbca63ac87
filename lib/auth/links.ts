// Links that work once: an invitation, a new password, the first admin's set-up.
import { and, eq, gt, isNull, sql } from "drizzle-orm";
import type { Db, Tx } from "#db/client.ts";
import { people, personLinks } from "#db/schema.ts";
import { config } from "#lib/config.ts";
import { hashToken, newToken } from "./tokens.ts";

export type LinkPurpose = "invite" | "reset" | "setup";

/** How long a link works, in hours. */
export const LINK_HOURS: Record<LinkPurpose, number> = { invite: 7 * 24, reset: 2, setup: 24 };

/** A link that still works, and whom it is for; nobody yet in the case of a set-up. */
export type OpenLink = {
  purpose: LinkPurpose;
  person: { id: string; name: string; email: string } | undefined;
};

/** Makes a link and gives its address, which is known to nobody afterwards. Earlier ones of the person stop working. */
export async function makeLink(
  db: Db | Tx,
  link: { purpose: LinkPurpose; personId?: string; createdBy?: string },
): Promise<string> {
  const token = newToken();
  await db
    .delete(personLinks)
    .where(
      and(
        link.personId ? eq(personLinks.personId, link.personId) : isNull(personLinks.personId),
        isNull(personLinks.usedAt),
      ),
    );
  await db.insert(personLinks).values({
    tokenHash: hashToken(token),
    purpose: link.purpose,
    personId: link.personId,
    createdBy: link.createdBy,
    expiresAt: sql`clock_timestamp() + make_interval(hours => ${LINK_HOURS[link.purpose]})`,
  });
  return `${config().publicUrl}/sign-in/link/${token}`;
}

const works = (token: string) =>
  and(
    eq(personLinks.tokenHash, hashToken(token)),
    isNull(personLinks.usedAt),
    gt(personLinks.expiresAt, sql`clock_timestamp()`),
  );

/** What the link is for, without using it; undefined for one that is used, expired or unknown. */
export async function openLink(db: Db | Tx, token: string): Promise<OpenLink | undefined> {
  const [found] = await db
    .select({
      purpose: personLinks.purpose,
      id: people.id,
      name: people.name,
      email: people.email,
      disabledAt: people.disabledAt,
    })
    .from(personLinks)
    .leftJoin(people, eq(people.id, personLinks.personId))
    .where(works(token));
  if (!found || found.disabledAt) return undefined;
  const { purpose, id, name, email } = found;
  return {
    purpose,
    person: id === null || name === null ? undefined : { id, name, email: email ?? "" },
  };
}

/** Uses the link up, in the transaction that does what it is for. False if somebody was quicker. */
export async function useLink(tx: Tx, token: string): Promise<boolean> {
  const used = await tx
    .update(personLinks)
    .set({ usedAt: sql`clock_timestamp()` })
    .where(works(token))
    .returning({ purpose: personLinks.purpose });
  return used.length === 1;
}
