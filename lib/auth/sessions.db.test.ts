import { encode } from "next-auth/jwt";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Connection, Db } from "#db/client.ts";
import { config } from "#lib/config.ts";
import { acceptLink } from "./accept-link.ts";
import { changeOwnPassword } from "./own-account.ts";
import { disablePerson, enablePerson, makePersonLink, setRoles } from "./people.ts";
import { personFromCookie } from "./person-from-cookie.ts";
import { cookieHeaderFor, sessionCookieName } from "./session-cookie.ts";
import { endSessions, personOfSession, sessionsOf, sweepSessions } from "./sessions.ts";
import { holder, openTestDatabase, session, signIn, somebody } from "./testing/signed-in.ts";

let connection: Connection;
let db: Db;
beforeAll(async () => {
  connection = await openTestDatabase();
  db = connection.db;
});
afterAll(() => connection.close());

describe("a session ends at once", () => {
  test("when its person signs out, and nobody else's does", async () => {
    const { email } = await somebody(db, "editor");
    const [here, there] = [await session(db, email), await session(db, email)];
    const person = await holder(db, here);
    await endSessions(db, person.id, { only: person.sessionId });
    expect(await personOfSession(db, here)).toBeNull();
    expect(await personOfSession(db, there)).toMatchObject({ email });
  });

  test("when the account is disabled; enabling it does not bring it back", async () => {
    const admin = await somebody(db, "admin");
    const { id, email } = await somebody(db, "editor");
    const token = await session(db, email);
    await disablePerson(db, admin.id, id);
    expect(await personOfSession(db, token)).toBeNull();
    expect(await signIn(db, email)).toEqual({ ok: false, code: "wrong" });
    await enablePerson(db, admin.id, id);
    expect(await personOfSession(db, token)).toBeNull();
    expect(await signIn(db, email)).toMatchObject({ ok: true });
  });

  test("when a role is taken away, but not when one is given", async () => {
    const admin = await somebody(db, "admin");
    const { id, email } = await somebody(db, "editor");
    const token = await session(db, email);
    await setRoles(db, admin, { personId: id, roles: ["editor", "reviewer"] });
    expect((await holder(db, token)).roles).toEqual(["editor", "reviewer"]);
    await setRoles(db, admin, { personId: id, roles: ["reviewer"] });
    expect(await personOfSession(db, token)).toBeNull();
  });

  test("when the password is changed, except the one in which it was", async () => {
    const { email } = await somebody(db, "editor");
    const [here, there] = [await session(db, email), await session(db, email)];
    const next = "another long one entirely";
    const person = await holder(db, here);
    expect(await changeOwnPassword(db, person, { present: "not that", next })).toEqual({
      ok: false,
      code: "wrong",
    });
    expect(await personOfSession(db, there)).not.toBeNull();
    const present = "correct horse battery";
    expect(await changeOwnPassword(db, person, { present, next })).toEqual({ ok: true });
    expect(await personOfSession(db, here)).not.toBeNull();
    expect(await personOfSession(db, there)).toBeNull();
    expect(await signIn(db, email, next)).toMatchObject({ ok: true });
  });

  test("when the password is reset by a link", async () => {
    const admin = await somebody(db, "admin");
    const { id, email } = await somebody(db, "editor");
    const token = await session(db, email);
    const made = await makePersonLink(db, admin.id, id);
    const link = made.ok ? made.link : "";
    await acceptLink(db, link.split("/").at(-1) ?? "", {
      name: "",
      email,
      password: "a password by a link",
    });
    expect(await personOfSession(db, token)).toBeNull();
  });

  test("when its time is over", async () => {
    const { email } = await somebody(db, "editor");
    const token = await session(db, email);
    const { sessionId } = await holder(db, token);
    await db.execute(
      sql`update sessions set expires_at = clock_timestamp() where token_hash = ${sessionId}`,
    );
    expect(await personOfSession(db, token)).toBeNull();
  });
});

test("nobody ends a stranger's session, and 'everywhere else' leaves this one", async () => {
  const [ada, eve] = [await somebody(db, "editor"), await somebody(db, "editor")];
  const [here, there, evil] = [
    await session(db, ada.email),
    await session(db, ada.email),
    await session(db, eve.email),
  ];
  const mine = await holder(db, here);
  await endSessions(db, eve.id, { only: mine.sessionId });
  const { id: evilId, sessionId } = await holder(db, evil);
  await endSessions(db, evilId, { but: sessionId });
  expect(await sessionsOf(db, ada.id)).toHaveLength(2);
  await endSessions(db, mine.id, { but: mine.sessionId });
  expect((await sessionsOf(db, ada.id)).map(({ id }) => id)).toEqual([mine.sessionId]);
  expect(await personOfSession(db, there)).toBeNull();
});

test("the database keeps no secret that would sign somebody in", async () => {
  const { email } = await somebody(db, "editor");
  const token = await session(db, email);
  const { rows } = await db.execute(sql`select token_hash from sessions`);
  expect(JSON.stringify(rows)).not.toContain(token);
  expect(await personOfSession(db, (await holder(db, token)).sessionId)).toBeNull();
});

describe("a cookie", () => {
  const sealed = (sid: string, secret = config().authSecret) =>
    encode({ token: { sid }, secret, salt: sessionCookieName() });

  test("signs in whoever it was made for, among other cookies", async () => {
    const { email } = await somebody(db, "editor");
    const cookie = `theme=dark; ${await cookieHeaderFor(await session(db, email))}; a=b`;
    expect(await personFromCookie(cookie, db)).toMatchObject({ email });
  });

  test("of another secret, an unknown session or none signs nobody in", async () => {
    const { email } = await somebody(db, "editor");
    const token = await session(db, email);
    const name = sessionCookieName();
    for (const cookie of [
      undefined,
      "",
      `${name}=`,
      `${name}=nonsense`,
      `${name}=${await sealed(token, "another secret of more than 32 characters")}`,
      `${name}=${await sealed("unknown")}`,
      `other=${await sealed(token)}`,
    ]) {
      expect(await personFromCookie(cookie, db)).toBeNull();
    }
  });

  test("travels by https alone where the public address says so", () => {
    expect(sessionCookieName()).toBe("__Host-ratify.session");
  });
});

test("sessions that are long over are forgotten, others are not", async () => {
  const { id, email } = await somebody(db, "editor");
  const [old, young] = [await session(db, email), await session(db, email)];
  await db.execute(sql`
    update sessions set ended_at = clock_timestamp() - interval '31 days'
    where token_hash = ${(await holder(db, old)).sessionId}`);
  await sweepSessions(db);
  const { rows } = await db.execute(sql`select from sessions where person_id = ${id}`);
  expect(rows).toHaveLength(1);
  expect(await personOfSession(db, young)).not.toBeNull();
});
