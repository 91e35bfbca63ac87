// What the database tests of this folder share.
import { connect, type Connection, type Db } from "#db/client.ts";
import { createTestDatabase } from "#db/testing/database.ts";
import { publishConfig, readSettings } from "#lib/config.ts";
import type { Role } from "#lib/editorial/policy.ts";
import { createPerson } from "../people.ts";
import { personOfSession, type Person } from "../sessions.ts";
import { signInWithPassword, type SignedIn } from "../sign-in.ts";

export const PASSWORD = "correct horse battery";

/** A database of the test file's own, with the configuration that goes with it. */
export async function openTestDatabase(): Promise<Connection> {
  const database = await createTestDatabase();
  const { database: _, ...settings } = readSettings({ PUBLIC_URL: "https://record.example" });
  publishConfig({
    ...settings,
    databaseUrls: database.urls,
    authSecret: "a secret that is only good enough for tests",
    isEmbedded: true,
  });
  const connection = connect(database.urls.app, { name: "test" });
  return {
    ...connection,
    async close() {
      await connection.close();
      await database.drop();
    },
  };
}

let count = 0;

/** Somebody with these roles; each is somebody else. */
export async function somebody(db: Db, ...roles: Role[]): Promise<{ id: string; email: string }> {
  const email = `somebody-${++count}@example.org`;
  const id = await createPerson(db, {
    name: `Somebody ${count}`,
    email,
    roles,
    password: PASSWORD,
  });
  return { id, email };
}

/** Signs in from an address that nothing else uses. */
export const signIn = (db: Db, email: string, password = PASSWORD): Promise<SignedIn> =>
  signInWithPassword(db, { email, password, address: `198.51.100.${++count}`, userAgent: "test" });

/** The secret of a new session. */
export async function session(db: Db, email: string, password = PASSWORD): Promise<string> {
  const signedIn = await signIn(db, email, password);
  if (!signedIn.ok) throw new Error(`Signing in failed: ${signedIn.code}`);
  return signedIn.session;
}

/** Whoever holds the session; fails if nobody does. */
export async function holder(db: Db, token: string): Promise<Person> {
  const person = await personOfSession(db, token);
  if (!person) throw new Error("The session has ended.");
  return person;
}
