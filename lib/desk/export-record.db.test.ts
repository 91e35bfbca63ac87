import { afterAll, beforeAll, expect, test } from "vitest";
import pg from "pg";
import { tablesInOrder } from "#db/backup/tables.ts";
import { createTestDatabase, type TestDatabase } from "#db/testing/database.ts";
import { connect, type Connection } from "#db/client.ts";
import { createPerson } from "#lib/auth/people.ts";
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
  const lines: { table: string; row: Record<string, unknown> }[] = [];
  for await (const chunk of exportLines(connection.db, database.urls.app))
    for (const line of chunk.trimEnd().split("\n")) lines.push(JSON.parse(line));
  const of = (table: string) => lines.filter((line) => line.table === table).map(({ row }) => row);
  expect(of("people").map(({ email }) => email)).toEqual(
    expect.arrayContaining(["admin@example.org", "editor@example.org"]),
  );
  expect(of("events").at(-1)).toMatchObject({ type: "record_exported", person_id: admin });
  expect(JSON.stringify(lines)).not.toContain("password_hash");
  expect(of("sessions")).toEqual([]);
});
