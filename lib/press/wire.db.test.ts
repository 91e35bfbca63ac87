import { afterAll, beforeAll, expect, test, vi } from "vitest";
import pg from "pg";
import { createTestDatabase, type TestDatabase } from "#db/testing/database.ts";
import { createWire, PUBLIC_CHANNEL, type Wire } from "./wire.ts";

let database: TestDatabase;
let admin: pg.Client;
let wire: Wire | undefined;
beforeAll(async () => {
  database = await createTestDatabase();
  admin = new pg.Client({ connectionString: database.superuser });
  await admin.connect();
});
afterAll(async () => {
  await wire?.stop();
  await admin.end();
  await database.drop();
});

test("announcements arrive, a lost connection is known at once, and what it missed counts as a change", async () => {
  let changes = 0;
  wire = createWire({ url: database.urls.listen, onChange: () => changes++, heartbeat: 200 });
  const { isUp } = wire;
  expect(isUp).toBe(false);
  wire.start();
  await vi.waitFor(() => expect(wire?.isUp).toBe(true), 5_000);
  expect(changes).toBe(1);

  await admin.query(`notify ${PUBLIC_CHANNEL}`);
  await vi.waitFor(() => expect(changes).toBe(2), 1_000);

  await admin.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'ratify press'",
  );
  await vi.waitFor(() => expect(wire?.isUp).toBe(false), 2_000);
  await admin.query(`notify ${PUBLIC_CHANNEL}`);
  await vi.waitFor(() => expect(wire?.isUp).toBe(true), 5_000);
  expect(changes).toBe(3);

  await wire.stop();
  expect(wire.isUp).toBe(false);
});
