import { setTimeout as delay } from "node:timers/promises";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { withTransaction, type Connection, type Db } from "#db/client.ts";
import { identities } from "#db/schema.ts";
import { lockPerson } from "./account-change.ts";
import { findListedPerson } from "./people-list.ts";
import { disablePerson, invitePerson } from "./people.ts";
import { personOfSession } from "./sessions.ts";
import { endSessionsOf, identitiesOf, listSignIns, unlinkIdentity } from "./sign-ins.ts";
import { signInBySingleSignOn } from "./single-sign-on.ts";
import { openTestDatabase, session, somebody } from "./testing/signed-in.ts";

let connection: Connection;
let db: Db;
beforeAll(async () => {
  connection = await openTestDatabase();
  db = connection.db;
});
afterAll(() => connection.close());

const ISSUER = "https://login.example.org";
const arrive = (claims: unknown, issuer = ISSUER) =>
  signInBySingleSignOn(db, { issuer, claims, userAgent: "test" });
const verified = (email: string, sub = `subject of ${email}`) => ({
  sub,
  email,
  email_verified: true,
});

async function comesInAs(claims: unknown): Promise<string | undefined> {
  const arrived = await arrive(claims);
  return arrived.ok ? (await personOfSession(db, arrived.session))?.id : arrived.code;
}

test("a verified address that was invited comes in, whatever the case of its letters", async () => {
  const { id, email } = await somebody(db, "editor");
  const claims = { ...verified(email.toUpperCase(), "s-0"), email_verified: "true" };
  expect(await comesInAs(claims)).toBe(id);
  expect(await identitiesOf(db, id)).toMatchObject([{ issuer: ISSUER }]);
});

test("afterwards the subject counts, and no address", async () => {
  const [first, second] = [await somebody(db, "editor"), await somebody(db, "editor")];
  expect(await comesInAs(verified(first.email, "s-1"))).toBe(first.id);
  expect(await comesInAs({ sub: "s-1" })).toBe(first.id);
  expect(await comesInAs({ sub: "s-1", email: null, email_verified: "perhaps" })).toBe(first.id);
  expect(await comesInAs(verified(second.email, "s-1"))).toBe(first.id);
  // The same subject of another issuer is somebody else.
  expect(await arrive({ sub: "s-1" }, "https://other.example")).toMatchObject({ ok: false });
});

test.each([
  ["an address that nobody invited", verified("stranger@example.org"), "no_account"],
  ["no address", { sub: "s-2" }, "not_verified"],
  [
    "an address that is not verified",
    { ...verified("a@example.org"), email_verified: false },
    "not_verified",
  ],
  ["an address of which nothing is said", { sub: "s-3", email: "a@example.org" }, "not_verified"],
  ["no subject", { email: "a@example.org", email_verified: true }, "no_claims"],
  ["a truth that is none", { ...verified("a@example.org"), email_verified: "yes" }, "not_verified"],
  ["nothing", undefined, "no_claims"],
])("%s does not come in", async (_, claims, code) => {
  expect(await arrive(claims)).toEqual({ ok: false, code });
});

test("an address that the provider has given to somebody new does not open the old account", async () => {
  const { id, email } = await somebody(db, "editor");
  expect(await comesInAs(verified(email, "the one before"))).toBe(id);
  expect(await comesInAs(verified(email, "the one after"))).toBe("other_subject");
  expect(await comesInAs(verified(email, "the one before"))).toBe(id);
});

test("an address that is somebody's and not verified links nothing", async () => {
  const { id, email } = await somebody(db, "editor");
  expect(await comesInAs({ ...verified(email), email_verified: false })).toBe("not_verified");
  expect(await identitiesOf(db, id)).toEqual([]);
});

test("a disabled account stays closed, linked or not", async () => {
  const admin = await somebody(db, "admin");
  const [linked, unlinked] = [await somebody(db, "editor"), await somebody(db, "editor")];
  await arrive(verified(linked.email));
  await disablePerson(db, admin.id, linked.id);
  await disablePerson(db, admin.id, unlinked.id);
  expect(await comesInAs(verified(linked.email))).toBe("no_account");
  expect(await comesInAs(verified(unlinked.email))).toBe("no_account");
});

test("two browsers of one person link it once", async () => {
  const { id, email } = await somebody(db, "editor");
  const arrived = await Promise.all([1, 2, 3, 4].map(() => comesInAs(verified(email))));
  expect(arrived).toEqual([id, id, id, id]);
  expect(await identitiesOf(db, id)).toHaveLength(1);
});

test("an invitation is accepted by coming in", async () => {
  const admin = await somebody(db, "admin");
  const invited = await invitePerson(db, admin.id, {
    name: "Invited",
    email: "invited@example.org",
    roles: ["editor"],
  });
  if (!invited.ok) throw new Error(invited.code);
  expect(await findListedPerson(db, invited.id)).toMatchObject({ state: "invited" });
  expect(await comesInAs(verified("invited@example.org"))).toBe(invited.id);
  expect(await findListedPerson(db, invited.id)).toMatchObject({
    state: "active",
    hasPassword: false,
  });
});

test("what is taken away lets nobody in, until it is linked anew", async () => {
  const admin = await somebody(db, "admin");
  const { id, email } = await somebody(db, "editor");
  const byPassword = await session(db, email);
  const arrived = await arrive(verified(email));
  if (!arrived.ok) throw new Error(arrived.code);
  expect(await unlinkIdentity(db, id, { personId: id, issuer: ISSUER })).toEqual({
    ok: false,
    code: "not_allowed",
  });
  await unlinkIdentity(db, admin.id, { personId: id, issuer: ISSUER });
  expect(await personOfSession(db, arrived.session)).toBeNull();
  expect(await personOfSession(db, byPassword)).toMatchObject({ id });
  expect(await comesInAs({ sub: `subject of ${email}` })).toBe("not_verified");
  expect(await comesInAs(verified(email))).toBe(id);
});

test("who comes in while what they are known by is taken away does not stay in", async () => {
  const { id, email } = await somebody(db, "editor");
  await arrive(verified(email));
  let arriving: ReturnType<typeof arrive> | undefined;
  await withTransaction(db, async (tx) => {
    await lockPerson(tx, id);
    arriving = arrive({ sub: `subject of ${email}` });
    await until(async () => {
      const { rows } = await db.execute(sql`select from pg_stat_activity
        where wait_event_type = 'Lock' and datname = current_database()`);
      return rows.length > 0;
    });
    await tx.delete(identities).where(eq(identities.personId, id));
  });
  expect(await arriving).toEqual({ ok: false, code: "not_verified" });
});

async function until(happened: () => Promise<boolean>): Promise<void> {
  while (!(await happened())) await delay(5);
}

test("an admin lists sign-ins and ends them; nobody else does", async () => {
  const admin = await somebody(db, "admin");
  const [editor, other] = [await somebody(db, "editor"), await somebody(db, "editor")];
  const first = await session(db, editor.email);
  await session(db, editor.email);
  const elsewhere = await session(db, other.email);
  const { signIns } = await listSignIns(db, { person: editor.id });
  expect(signIns.map(({ state, method }) => [state, method])).toEqual([
    ["live", "password"],
    ["live", "password"],
  ]);
  const one = (await personOfSession(db, first))?.sessionId;
  expect(await endSessionsOf(db, editor.id, { personId: other.id })).toMatchObject({
    code: "not_allowed",
  });
  // Another person's session is not among those of this one.
  expect(await endSessionsOf(db, admin.id, { personId: other.id, session: one })).toEqual({
    ok: true,
    sessions: 0,
  });
  expect(await endSessionsOf(db, admin.id, { personId: editor.id, session: one })).toEqual({
    ok: true,
    sessions: 1,
  });
  expect(await endSessionsOf(db, admin.id, { personId: editor.id })).toEqual({
    ok: true,
    sessions: 1,
  });
  expect(await personOfSession(db, first)).toBeNull();
  expect(await personOfSession(db, elsewhere)).toMatchObject({ id: other.id });
  const after = await listSignIns(db, { person: editor.id });
  expect(after.signIns.map(({ state }) => state)).toEqual(["ended", "ended"]);
  expect(after.total).toBe(2);
});
