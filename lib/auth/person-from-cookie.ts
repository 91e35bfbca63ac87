import { appDb, type Db } from "#db/client.ts";
import { sessionIdIn } from "./session-cookie.ts";
import { personOfSession, type Person } from "./sessions.ts";

/**
 * Who a Cookie header signs in, asked of the database now; null for nobody. Also for requests that
 * never reach Next, such as a socket's.
 */
export async function personFromCookie(
  cookieHeader: string | null | undefined,
  db: Db = appDb(),
): Promise<Person | null> {
  const sessionId = await sessionIdIn(cookieHeader);
  return sessionId === undefined ? null : personOfSession(db, sessionId);
}
