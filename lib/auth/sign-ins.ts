// What admins see of who came in, and how they show people the door.
import { and, desc, eq, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { recordEvent } from "#db/log.ts";
import { identities, people, sessions } from "#db/schema.ts";
import { asAdmin, lockPerson, type AccountOutcome } from "./account-change.ts";
import { endSessions, isLive, type ListedSession } from "./sessions.ts";

/** How a sign-in stands: still there, signed out by somebody, or over by itself (time, a new password, a lost role). */
export type SignInState = "live" | "ended" | "over";

export type SignIn = ListedSession & {
  person: { id: string; name: string };
  state: SignInState;
  endedAt: Date | null;
};

export const SIGN_INS_PER_PAGE = 50;

/**
 * Sign-ins, the latest first, a page at a time, with how many there are: everybody's or one person's. Those that ended
 * more than 30 days ago are forgotten.
 */
export async function listSignIns(
  db: Db,
  asked: { person?: string; page?: number },
): Promise<{ signIns: SignIn[]; total: number }> {
  const which = asked.person ? eq(sessions.personId, asked.person) : undefined;
  const rows = await db
    .select({
      id: sessions.tokenHash,
      userAgent: sessions.userAgent,
      method: sessions.method,
      createdAt: sessions.createdAt,
      seenAt: sessions.seenAt,
      endedAt: sessions.endedAt,
      person: { id: people.id, name: people.name },
      live: sql<boolean>`${isLive}`,
    })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.personId))
    .where(which)
    .orderBy(desc(sessions.createdAt), sessions.tokenHash)
    .limit(SIGN_INS_PER_PAGE)
    .offset(((asked.page ?? 1) - 1) * SIGN_INS_PER_PAGE);
  return {
    signIns: rows.map(({ live, ...row }) => ({
      ...row,
      state: live ? "live" : row.endedAt ? "ended" : "over",
    })),
    total: await db.$count(sessions, which),
  };
}

/** Signs a person out, of one session or of all, and says of how many. Sockets close with them. */
export const endSessionsOf = (
  db: Db,
  actorId: string,
  { personId, session }: { personId: string; session?: string },
): Promise<AccountOutcome<{ sessions: number }>> =>
  asAdmin<{ sessions: number }>(db, actorId, async (tx) => {
    if (!(await lockPerson(tx, personId))) return { ok: false, code: "no_such_person" };
    const ended = await endSessions(tx, personId, { only: session });
    if (ended > 0)
      await recordEvent(tx, {
        type: "sessions_ended",
        person: actorId,
        data: { person: personId, sessions: ended },
      });
    return { ok: true, sessions: ended };
  });

/** What a person is known by at providers of single sign-on. */
export const identitiesOf = (
  db: Db,
  personId: string,
): Promise<{ issuer: string; linkedAt: Date }[]> =>
  db
    .select({ issuer: identities.issuer, linkedAt: identities.linkedAt })
    .from(identities)
    .where(eq(identities.personId, personId))
    .orderBy(identities.linkedAt);

/**
 * Takes away what an issuer knows the person by, and ends the sessions that came of it. With their verified address they
 * can link it anew, unless the account is disabled.
 */
export const unlinkIdentity = (
  db: Db,
  actorId: string,
  { personId, issuer }: { personId: string; issuer: string },
): Promise<AccountOutcome> =>
  asAdmin<object>(db, actorId, async (tx) => {
    if (!(await lockPerson(tx, personId))) return { ok: false, code: "no_such_person" };
    const gone = await tx
      .delete(identities)
      .where(and(eq(identities.personId, personId), eq(identities.issuer, issuer)))
      .returning({ subject: identities.subject });
    if (gone.length === 0) return { ok: true };
    await endSessions(tx, personId, { method: "single_sign_on" });
    const data = { person: personId, issuer };
    await recordEvent(tx, { type: "identity_unlinked", person: actorId, data });
    return { ok: true };
  });
