// From what a provider of OpenID Connect vouches for to a session.
import { and, eq, type SQL } from "drizzle-orm";
import { z } from "zod";
import { withTransaction, type Db, type Tx } from "#db/client.ts";
import { recordEvent } from "#db/log.ts";
import { identities, people } from "#db/schema.ts";
import { startSession } from "./sessions.ts";

/** Some providers send the truth as a word. */
const Verified = z.union([
  z.boolean(),
  z.enum(["true", "false"]).transform((word) => word === "true"),
]);

/** The standard claims that are looked at (OpenID Connect Core 1.0, sections 2 and 5.1). */
const Claims = z.object({
  sub: z.string().min(1).max(255),
  // A subject that is known needs no address: one that is none counts as not said.
  email: z.email().max(320).optional().catch(undefined),
  email_verified: Verified.optional().catch(undefined),
});

/** Who came back from the provider, and with what. */
export type Arrival = { issuer: string; claims: unknown; userAgent: string | undefined };

/** Why somebody whom the provider knows is not let in. */
export type NotLetIn = "no_claims" | "not_verified" | "no_account" | "other_subject";

export type CameIn = { ok: true; session: string } | { ok: false; code: NotLetIn };

/**
 * Starts a session for whoever the provider's subject means. A subject that was never seen is linked to the account with
 * its address, if the provider has verified that; an account that nobody made is not made here. What is unknown and what
 * is disabled is one answer.
 */
export async function signInBySingleSignOn(db: Db, arrival: Arrival): Promise<CameIn> {
  const parsed = Claims.safeParse(arrival.claims);
  if (!parsed.success) return { ok: false, code: "no_claims" };
  const { issuer, userAgent } = arrival;
  const { sub: subject, email, email_verified: isVerified } = parsed.data;
  return withTransaction(db, async (tx): Promise<CameIn> => {
    const known = await personOf(tx, issuer, subject);
    if (!known && !(email && isVerified)) return { ok: false, code: "not_verified" };
    const person = known ?? (email ? await lockedPerson(tx, eq(people.email, email)) : undefined);
    if (!person || person.disabledAt) return { ok: false, code: "no_account" };
    if (!known && !(await link(tx, { issuer, subject, personId: person.id })))
      return { ok: false, code: "other_subject" };
    const session = await startSession(tx, person, { userAgent, method: "single_sign_on" });
    return { ok: true, session };
  });
}

/** Links a subject that was never seen; false where the issuer knows the person by another. */
async function link(tx: Tx, identity: { issuer: string; subject: string; personId: string }) {
  const { issuer, subject, personId } = identity;
  const added = await tx
    .insert(identities)
    .values(identity)
    .onConflictDoNothing()
    .returning({ subject: identities.subject });
  // Not added: they came in twice at once, or it is another subject.
  if (added.length === 0) return (await personOf(tx, issuer, subject))?.id === personId;
  const data = { person: personId, issuer };
  await recordEvent(tx, { type: "identity_linked", person: personId, data });
  return true;
}

const COLUMNS = { id: people.id, epoch: people.epoch, disabledAt: people.disabledAt };

async function personOf(tx: Tx, issuer: string, subject: string) {
  const linked = async () => {
    const [identity] = await tx
      .select({ personId: identities.personId })
      .from(identities)
      .where(and(eq(identities.issuer, issuer), eq(identities.subject, subject)));
    return identity?.personId;
  };
  const id = await linked();
  const person = id === undefined ? undefined : await lockedPerson(tx, eq(people.id, id));
  // Asked again under the lock: whoever unlinks it holds that, and ends only sessions that have begun.
  return person && (await linked()) === person.id ? person : undefined;
}

/** Locked, so that nobody is let in while they are being disabled, or their identity is unlinked. */
async function lockedPerson(tx: Tx, which: SQL) {
  const [person] = await tx.select(COLUMNS).from(people).where(which).for("share");
  return person;
}
