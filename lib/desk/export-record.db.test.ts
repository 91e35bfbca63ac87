import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import pg from "pg";
import { tablesInOrder } from "#db/backup/tables.ts";
import { identities, personLinks } from "#db/schema.ts";
import { createTestDatabase, type TestDatabase } from "#db/testing/database.ts";
import { connect, type Connection } from "#db/client.ts";
import { createPerson } from "#lib/auth/people.ts";
import { startSession } from "#lib/auth/sessions.ts";
import { hashToken, newToken } from "#lib/auth/tokens.ts";
import { allowExport, EXPORTED, exportLines } from "./export-record.ts";

let database: TestDatabase;
let connection: Connection;
beforeAll(async () => {
  database = await createTestDatabase();
  connection = connect(database.urls.app, { name: "test" });
});
afterAll(async () => {
  await connection.close();
  await database.drop();
});

const somebody = (...roles: ("editor" | "admin")[]) =>
  createPerson(connection.db, {
    name: "Somebody",
    email: `${roles.join()}@example.org`,
    roles,
    password: "correct horse battery",
  });

test("of every table it is decided whether an export holds it", async () => {
  const client = new pg.Client({ connectionString: database.urls.app });
  await client.connect();
  const tables = await tablesInOrder(client);
  await client.end();
  expect(tables.map(({ name }) => name).toSorted()).toEqual(Object.keys(EXPORTED).toSorted());
});

test("an admin takes everything away but what signs people in, and the log says so", async () => {
  const [admin, editor] = [await somebody("admin"), await somebody("editor")];
  expect(await allowExport(connection.db, editor)).toBe(false);
  expect(await allowExport(connection.db, admin)).toBe(true);
  // What signs people in is there, and none of it goes out.
  const by = { userAgent: "a browser", method: "password" } as const;
  const token = await startSession(connection.db, { id: editor, epoch: 1 }, by);
  const [link, subject] = [newToken(), "a-subject"];
  await connection.db.insert(personLinks).values({
    tokenHash: hashToken(link),
    purpose: "reset",
    personId: editor,
    expiresAt: sql`clock_timestamp() + interval '1 hour'`,
  });
  await connection.db
    .insert(identities)
    .values({ issuer: "https://login.example", subject, personId: editor });
  const lines: { table: string; row: Record<string, unknown> }[] = [];
  for await (const chunk of exportLines(connection.db, database.urls.app))
    for (const line of chunk.trimEnd().split("\n")) lines.push(JSON.parse(line));
  const of = (table: string) => lines.filter((line) => line.table === table).map(({ row }) => row);
  expect(of("people").map(({ email }) => email)).toEqual(
    expect.arrayContaining(["admin@example.org", "editor@example.org"]),
  );
  expect(of("events").at(-1)).toMatchObject({ type: "record_exported", person_id: admin });
  const said = JSON.stringify(lines);
  for (const secret of ["password_hash", hashToken(token), hashToken(link), subject])
    expect(said).not.toContain(secret);
  for (const table of ["sessions", "person_links", "identities"]) expect(of(table)).toEqual([]);
});
