import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../testing/database.ts";
import { ATTACKS } from "./attacks.ts";
import { rulesOf } from "./rules.ts";

let database: TestDatabase;
let owner: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = new pg.Client({ connectionString: database.urls.owner });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await database.drop();
});

test("every rule that the database has is attacked", async () => {
  const attacked = new Set(
    Object.values(ATTACKS)
      .flat()
      .map(({ refusedBy }) => refusedBy.split(" ")[1]),
  );
  const rules = await rulesOf(owner);
  expect(rules.map(({ refuses }) => refuses).filter((rule) => !attacked.has(rule))).toEqual([]);
  expect(rules.length).toBeGreaterThan(90);
});
