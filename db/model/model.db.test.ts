import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../testing/database.ts";
import { rarelyAccepted, runModel } from "./run.ts";

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

test(
  "500 random histories with parallel actors go as the model says, and keep every guarantee",
  { timeout: 600_000 },
  async () => {
    const seed = Number(process.env["MODEL_SEED"] ?? Date.now() % 1_000_000);
    console.log(`Model histories from seed ${seed}`);
    const tally = await runModel({ urls: database.urls, runs: 500, seed });
    expect(rarelyAccepted(tally)).toEqual([]);
  },
);
