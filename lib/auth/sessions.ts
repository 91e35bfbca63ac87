// Signed-in browsers. The cookie says which session; everything else is asked of the database, on
// every request, so that ending one takes effect at once.
import { and, desc, eq, gt, isNull, ne, sql } from "drizzle-orm";
import type { Db, Tx } from "#db/client.ts";
import { people, sessions, type SignInMethod } from "#db/schema.ts";
import type { Role } from "#lib/editorial/policy.ts";
import { SESSION_SECONDS } from "./session-cookie.ts";
import { hashToken, newToken } from "./tokens.ts";

/** Whoever is signed in, as the database knows them now. */
export type Person = {
  id: string;
  name: string;
  email: string;
  roles: readonly Role[];
  /** Whether single keys do something for them at the desk. */
  singleKeys: boolean;
  /** Names the session in lists and for ending it; it is not the secret in the cookie. */
  sessionId: string;
};

/** A session as lists of them show it. */
export type ListedSession = {
  id: string;
  userAgent: string | null;
  method: SignInMethod;
  createdAt: Date;
  seenAt: Date;
};

const now = sql`clock_timestamp()`;

/** Whether a session, beside its person, still lets somebody in. */
export const isLive = and(
  isNull(sessions.endedAt),
  gt(sessions.expiresAt, now),
  eq(sessions.epoch, people.epoch),
  isNull(people.disabledAt),
);

/** Starts a session for a person and gives the secret for the cookie. */
export async function startSession(
  db: Db | Tx,
  person: { id: string; epoch: number },
  { userAgent, method }: { userAgent: string | undefined; method: SignInMethod },
): Promise<string> {
  const token = newToken();
  await db.insert(sessions).values({
    tokenHash: hashToken(token),
    personId: person.id,
    epoch: person.epoch,
    expiresAt: sql`clock_timestamp() + make_interval(secs => ${SESSION_SECONDS})`,
    userAgent: userAgent?.slice(0, 300),
    method,
  });
  return token;
}

/** Who holds this secret, or null if the session has ended in any way. */
export async function personOfSession(db: Db, token: string): Promise<Person | null> {
  const id = hashToken(token);
  const [found] = await db
    .select({
      id: people.id,
      name: people.name,
      email: people.email,
      roles: people.roles,
      singleKeys: people.singleKeys,
      stale: sql<boolean>`${sessions.seenAt} < clock_timestamp() - interval '5 minutes'`,
    })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.personId))
    .where(and(eq(sessions.tokenHash, id), isLive));
  if (!found) return null;
  const { stale, email, ...person } = found;
  if (stale) await db.update(sessions).set({ seenAt: now }).where(eq(sessions.tokenHash, id));
  return { ...person, email: email ?? "", sessionId: id };
}

/** The live sessions of a person, the one last used first. */
export async function sessionsOf(db: Db, personId: string): Promise<ListedSession[]> {
  return db
    .select({
      id: sessions.tokenHash,
      userAgent: sessions.userAgent,
      method: sessions.method,
      createdAt: sessions.createdAt,
      seenAt: sessions.seenAt,
    })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.personId))
    .where(and(eq(sessions.personId, personId), isLive))
    .orderBy(desc(sessions.seenAt));
}

/** Which of a person's sessions are ended: all, one, all but one, or those that were begun in one way. */
type Which = { only?: string; but?: string; method?: SignInMethod };

/** Ends live sessions of a person and gives how many. Somebody else's id ends nothing. */
export async function endSessions(
  db: Db | Tx,
  personId: string,
  { only, but, method }: Which = {},
): Promise<number> {
  const ended = await db
    .update(sessions)
    .set({ endedAt: now })
    .from(people)
    .where(
      and(
        eq(people.id, sessions.personId),
        eq(sessions.personId, personId),
        only === undefined ? undefined : eq(sessions.tokenHash, only),
        but === undefined ? undefined : ne(sessions.tokenHash, but),
        method === undefined ? undefined : eq(sessions.method, method),
        isLive,
      ),
    )
    .returning({ id: sessions.tokenHash });
  return ended.length;
}

/** Lets a session outlive a change of its person's epoch: the one in which the change was made. */
export async function carrySessionOver(tx: Tx, id: string, epoch: number): Promise<void> {
  await tx.update(sessions).set({ epoch }).where(eq(sessions.tokenHash, id));
}

/** Forgets sessions that ended or expired more than 30 days ago. */
export async function sweepSessions(db: Db): Promise<void> {
  await db
    .delete(sessions)
    .where(
      sql`coalesce(${sessions.endedAt}, ${sessions.expiresAt}) < clock_timestamp() - interval '30 days'`,
    );
}
