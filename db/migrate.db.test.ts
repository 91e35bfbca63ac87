import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { migrate, MigrationError } from "./migrate.ts";
import { createTestDatabase, type TestDatabase } from "./testing/database.ts";

let database: TestDatabase;
let folder: string;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "ratify-migrations-"));
  await asSuperuser("drop schema if exists drizzle cascade; drop table if exists one, two");
  return () => rmSync(folder, { recursive: true });
});

test("applies what is missing, once, whoever starts at the same moment", async () => {
  write([["one", 1]]);
  await Promise.all([1, 2, 3].map(() => migrate(database.urls.owner, { folder })));
  write([
    ["one", 1],
    ["two", 2],
  ]);
  await migrate(database.urls.owner, { folder });
  expect(await asSuperuser("select hash from drizzle.__drizzle_migrations")).toHaveLength(2);
});

test("says what to run where an extension is missing, or out of reach", async () => {
  write([["one", 1]]);
  await asSuperuser("create schema elsewhere; alter extension pg_trgm set schema elsewhere");
  const refused = migrate(database.urls.owner, { folder });
  await expect(refused).rejects.toThrow("create extension if not exists pg_trgm schema public;");
  await asSuperuser("alter extension pg_trgm set schema public");
  await migrate(database.urls.owner, { folder });
});

test("refuses a migration that was put before one that is applied", async () => {
  write([["two", 2]]);
  await migrate(database.urls.owner, { folder });
  write([
    ["one", 1],
    ["two", 2],
  ]);
  await expect(migrate(database.urls.owner, { folder })).rejects.toThrow(MigrationError);
});

test("refuses a journal whose times run backwards", async () => {
  write([
    ["two", 2],
    ["one", 1],
  ]);
  await expect(migrate(database.urls.owner, { folder })).rejects.toThrow("older than the one");
});

test("refuses a database that a newer version has migrated", async () => {
  write([
    ["one", 1],
    ["two", 2],
  ]);
  await migrate(database.urls.owner, { folder });
  write([["one", 1]]);
  await expect(migrate(database.urls.owner, { folder })).rejects.toThrow("newer version");
});

test("refuses a migration that was changed after it was applied", async () => {
  write([["one", 1]]);
  await migrate(database.urls.owner, { folder });
  writeFileSync(join(folder, "one.sql"), "create table one (other int)");
  await expect(migrate(database.urls.owner, { folder })).rejects.toThrow("other contents");
});

function write(migrations: readonly (readonly [tag: string, when: number])[]) {
  mkdirSync(join(folder, "meta"), { recursive: true });
  writeFileSync(
    join(folder, "meta", "_journal.json"),
    JSON.stringify({
      version: "7",
      dialect: "postgresql",
      entries: migrations.map(([tag, when], idx) => ({
        idx,
        version: "7",
        when,
        tag,
        breakpoints: true,
      })),
    }),
  );
  for (const [tag] of migrations) {
    writeFileSync(join(folder, `${tag}.sql`), `create table ${tag} (id int)`);
  }
}

async function asSuperuser(sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: database.superuser });
  await client.connect();
  try {
    const result: pg.QueryResult | pg.QueryResult[] = await client.query(sql);
    return Array.isArray(result) ? [] : result.rows;
  } finally {
    await client.end();
  }
}
