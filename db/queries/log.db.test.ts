import { afterAll, beforeAll, expect, test } from "vitest";
import { people } from "#db/schema.ts";
import { connect, withTransaction, type Connection } from "../client.ts";
import { recordEvent } from "../log.ts";
import { createTestDatabase, type TestDatabase } from "../testing/database.ts";
import { peopleInLog, readLog } from "./log.ts";

let database: TestDatabase;
let connection: Connection;
let ada: string;
let grace: string;

beforeAll(async () => {
  database = await createTestDatabase();
  connection = connect(database.urls.app, { name: "test" });
  const { db } = connection;
  const made = await db
    .insert(people)
    .values([{ name: "Ada" }, { name: "Grace" }, { name: "Nobody" }])
    .returning({ id: people.id });
  [ada, grace] = [made[0]?.id ?? "", made[1]?.id ?? ""];
  for (const roles of [["editor"], ["reviewer"], ["editor", "reviewer"]])
    await withTransaction(db, (tx) =>
      recordEvent(tx, { type: "roles_changed", person: ada, data: { person: grace, roles } }),
    );
  await withTransaction(db, (tx) =>
    recordEvent(tx, { type: "password_changed", person: ada, data: { person: ada } }),
  );
});
afterAll(async () => {
  await connection.close();
  await database.drop();
});

test("the newest events come first, with the names that they need", async () => {
  const page = await readLog(connection.db, {}, 10);
  expect(page.events.map(({ seq, type, actorName }) => [seq, type, actorName])).toEqual([
    [4, "password_changed", "Ada"],
    [3, "roles_changed", "Ada"],
    [2, "roles_changed", "Ada"],
    [1, "roles_changed", "Ada"],
  ]);
  expect(page.hasMore).toBe(false);
  expect(page.people.get(grace)).toBe("Grace");
});

test("a page ends where the next one begins", async () => {
  const first = await readLog(connection.db, {}, 3);
  expect(first.hasMore).toBe(true);
  const second = await readLog(connection.db, { before: first.events.at(-1)?.seq }, 3);
  expect(second.events.map(({ seq }) => seq)).toEqual([1]);
  expect(second.hasMore).toBe(false);
});

test("a person is found as who acted and as whom it was about", async () => {
  expect((await readLog(connection.db, { person: grace }, 10)).events).toHaveLength(3);
  expect((await readLog(connection.db, { person: ada }, 10)).events).toHaveLength(4);
  expect((await readLog(connection.db, { person: "no such" }, 10)).events).toHaveLength(0);
  expect((await peopleInLog(connection.db)).map(({ name }) => name)).toEqual(["Ada", "Grace"]);
});

test("types and entries narrow, and signs of patterns are only signs", async () => {
  const { db } = connection;
  const typed = await readLog(db, { types: ["password_changed"] }, 10);
  expect(typed.events.map(({ seq }) => seq)).toEqual([4]);
  expect((await readLog(db, { types: [] }, 10)).events).toHaveLength(0);
  expect((await readLog(db, { entry: "%" }, 10)).events).toHaveLength(0);
});
