import { verify } from "@node-rs/argon2";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { Connection, Db } from "#db/client.ts";
import { LIMITS, sweepAttempts } from "./limits.ts";
import { disablePerson } from "./people.ts";
import { signInWithPassword } from "./sign-in.ts";
import { openTestDatabase, PASSWORD, signIn, somebody } from "./testing/signed-in.ts";

// The real one, watched: work can be counted, time on a busy machine cannot.
vi.mock("@node-rs/argon2", { spy: true });

let connection: Connection;
let db: Db;
beforeAll(async () => {
  connection = await openTestDatabase();
  db = connection.db;
});
afterAll(() => connection.close());

const attempt = (email: string, password: string, address: string) =>
  signInWithPassword(db, { email, password, address, userAgent: undefined });

test("the address may be written in any case and with spaces", async () => {
  const { email } = await somebody(db, "editor");
  expect(await signIn(db, ` ${email.toUpperCase()} `)).toMatchObject({ ok: true });
});

test("a wrong password, an unknown and a disabled account get the same answer after the same work", async () => {
  const admin = await somebody(db, "admin");
  const { email } = await somebody(db, "editor");
  const disabled = await somebody(db, "editor");
  await disablePerson(db, admin.id, disabled.id);
  for (const address of [email, "nobody@example.org", disabled.email]) {
    vi.mocked(verify).mockClear();
    expect(await signIn(db, address, "wrong password")).toEqual({ ok: false, code: "wrong" });
    expect(verify).toHaveBeenCalledTimes(1);
  }
});

test("an account is shut after too many failures from anywhere, also at the same moment", async () => {
  const { email } = await somebody(db, "editor");
  const answers = await Promise.all(
    Array.from({ length: LIMITS.account + 10 }, (_, turn) =>
      attempt(email, "wrong password", `203.0.113.${turn}`),
    ),
  );
  const codes = answers.map((answer) => (answer.ok ? "in" : answer.code));
  expect(codes.filter((code) => code === "wrong")).toHaveLength(LIMITS.account);
  expect(codes.filter((code) => code === "too_many")).toHaveLength(10);
  // The right password too: otherwise the answer would tell that it was right.
  const right = await attempt(email, PASSWORD, "203.0.113.99");
  expect(right).toMatchObject({ ok: false, code: "too_many" });
  expect(right.ok || right.code !== "too_many" ? 0 : right.waitSeconds).toBeGreaterThan(800);
});

test("an address is shut after too many failures with any account, and no other address is", async () => {
  const { email } = await somebody(db, "editor");
  for (let turn = 0; turn < LIMITS.address; turn++)
    await attempt(`nobody-${turn}@elsewhere.example`, "wrong password", "192.0.2.1");
  expect(await attempt(email, PASSWORD, "192.0.2.1")).toMatchObject({ code: "too_many" });
  expect(await attempt(email, PASSWORD, "192.0.2.2")).toMatchObject({ ok: true });
});

test("signing in does not use up attempts", async () => {
  const { email } = await somebody(db, "editor");
  for (let turn = 0; turn < LIMITS.account + 5; turn++)
    expect(await attempt(email, PASSWORD, "192.0.2.3")).toMatchObject({ ok: true });
});

test("counters that still run are not swept away", async () => {
  const { email } = await somebody(db, "editor");
  for (let turn = 0; turn < LIMITS.account; turn++)
    await attempt(email, "wrong password", `192.0.2.${100 + turn}`);
  await sweepAttempts(db);
  expect(await attempt(email, PASSWORD, "192.0.2.200")).toMatchObject({ code: "too_many" });
});
