// From an e-mail address and a password to a session.
import { eq } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { people } from "#db/schema.ts";
import { accountKey, addressKey, countAttempt, uncountAttempt } from "./limits.ts";
import { passwordMatches } from "./passwords.ts";
import { startSession } from "./sessions.ts";

/** What somebody who wants in has sent, and where from. */
export type Attempt = {
  email: string;
  password: string;
  /** The client's address as the server believes it. */
  address: string | null | undefined;
  userAgent: string | undefined;
};

/** A session's secret, or why there is none. Wrong password, unknown and disabled account are one answer. */
export type SignedIn =
  | { ok: true; personId: string; session: string }
  | { ok: false; code: "wrong" }
  | { ok: false; code: "too_many"; waitSeconds: number };

/**
 * Checks the password and starts a session. The attempt is counted before it is looked at, so that
 * parallel attempts count too, and taken back if it succeeds.
 */
export async function signInWithPassword(db: Db, attempt: Attempt): Promise<SignedIn> {
  const account = accountKey(attempt.email);
  const address = addressKey(attempt.address);
  const waitSeconds = Math.max(
    await countAttempt(db, "address", address),
    await countAttempt(db, "account", account),
  );
  if (waitSeconds > 0) return { ok: false, code: "too_many", waitSeconds };

  const [person] = await db
    .select({
      id: people.id,
      epoch: people.epoch,
      passwordHash: people.passwordHash,
      disabledAt: people.disabledAt,
    })
    .from(people)
    .where(eq(people.email, attempt.email.trim()));
  const matches = await passwordMatches(attempt.password, person?.passwordHash);
  if (!matches || !person || person.disabledAt) return { ok: false, code: "wrong" };

  await uncountAttempt(db, "address", address);
  await uncountAttempt(db, "account", account);
  // Of the epoch that the password was read with: one that changed meanwhile starts nothing.
  return {
    ok: true,
    personId: person.id,
    session: await startSession(db, person, { userAgent: attempt.userAgent, method: "password" }),
  };
}
