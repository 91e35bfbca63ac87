import { desc, eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Connection, Db } from "#db/client.ts";
import { events, people } from "#db/schema.ts";
import { acceptLink, createSetupLink } from "./accept-link.ts";
import { openLink } from "./links.ts";
import { disablePerson, invitePerson, makePersonLink, setRoles } from "./people.ts";
import { listPeople } from "./people-list.ts";
import { openTestDatabase, PASSWORD, signIn, somebody } from "./testing/signed-in.ts";

let connection: Connection;
let db: Db;
let admin: { id: string; email: string };

beforeAll(async () => {
  connection = await openTestDatabase();
  db = connection.db;
});
afterAll(() => connection.close());

const tokenOf = (link: string) => link.split("/").at(-1) ?? "";
const given = { name: "Ada", email: "ada@example.org", password: "let me choose this one" };
const lastEvent = async () => {
  const [event] = await db.select().from(events).orderBy(desc(events.seq)).limit(1);
  return event;
};

// First in this file: there is no admin yet.
test("the first admin comes by a set-up link, which works once and only while there is none", async () => {
  const early = (await createSetupLink(db)) ?? "";
  const link = (await createSetupLink(db)) ?? "";
  expect(link).toMatch(/^https:\/\/record\.example\/sign-in\/link\/[\w-]{43}$/);
  expect(await openLink(db, tokenOf(early))).toBeUndefined();
  expect(await openLink(db, tokenOf(link))).toEqual({ purpose: "setup", person: undefined });

  const first = { name: "Root", email: "root@example.org", password: PASSWORD };
  const answers = await Promise.all([1, 2, 3].map(() => acceptLink(db, tokenOf(link), first)));
  expect(answers.filter(Boolean)).toEqual([{ email: "root@example.org" }]);
  expect(await createSetupLink(db)).toBeUndefined();
  const [found] = await db.select().from(people).where(eq(people.email, "root@example.org"));
  expect(found?.roles).toEqual(["admin"]);
  admin = { id: found?.id ?? "", email: "root@example.org" };
});

describe("an invitation", () => {
  const invite = async (email: string) => {
    const invited = await invitePerson(db, admin.id, { name: "Ada", email, roles: ["editor"] });
    if (!invited.ok) throw new Error(invited.code);
    return invited;
  };

  test("lets in whoever holds it, once, also when it is used at the same moment", async () => {
    const { id, link } = await invite("ada@example.org");
    expect(await lastEvent()).toMatchObject({
      type: "person_invited",
      personId: admin.id,
      data: { person: id, roles: ["editor"] },
    });
    expect(await signIn(db, "ada@example.org", "")).toEqual({ ok: false, code: "wrong" });
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => acceptLink(db, tokenOf(link), given)),
    );
    expect(answers.filter(Boolean)).toEqual([{ email: "ada@example.org" }]);
    expect(await signIn(db, "ada@example.org", given.password)).toMatchObject({ ok: true });
    expect(await lastEvent()).toMatchObject({ type: "invitation_accepted", personId: id });
    expect(await openLink(db, tokenOf(link))).toBeUndefined();
  });

  test("ends when a newer one is made, when it expires and when the account is disabled", async () => {
    const { id, link } = await invite("replaced@example.org");
    const newer = await makePersonLink(db, admin.id, id);
    expect(newer).toMatchObject({ ok: true, purpose: "invite" });
    expect(await acceptLink(db, tokenOf(link), given)).toBeUndefined();

    const expired = await invite("expired@example.org");
    await db.execute(
      sql`update person_links set expires_at = clock_timestamp() where person_id = ${expired.id}`,
    );
    expect(await acceptLink(db, tokenOf(expired.link), given)).toBeUndefined();
    expect((await listPeople(db)).find((one) => one.id === expired.id)).toMatchObject({
      state: "invitation_expired",
    });

    const closed = await invite("closed@example.org");
    await disablePerson(db, admin.id, closed.id);
    expect(await acceptLink(db, tokenOf(closed.link), given)).toBeUndefined();
    expect(await makePersonLink(db, admin.id, closed.id)).toEqual({
      ok: false,
      code: "is_disabled",
    });
  });

  test("is refused for an address that somebody has, in any case", async () => {
    const known = await somebody(db, "editor");
    const again = { name: "Eve", email: known.email.toUpperCase(), roles: [] };
    expect(await invitePerson(db, admin.id, again)).toEqual({ ok: false, code: "email_taken" });
  });

  test("is an admin's alone, by what the database says now", async () => {
    const former = await somebody(db, "admin");
    await setRoles(db, admin, { personId: former.id, roles: ["editor", "reviewer"] });
    for (const { id } of [former, await somebody(db, "editor", "reviewer")]) {
      const invited = { name: "Eve", email: "eve@example.org", roles: ["admin"] as const };
      expect(await invitePerson(db, id, invited)).toEqual({ ok: false, code: "not_allowed" });
    }
  });

  test("keeps no secret in the database", async () => {
    const { link } = await invite("secret@example.org");
    const { rows } = await db.execute(sql`select * from person_links`);
    expect(JSON.stringify(rows)).not.toContain(tokenOf(link));
  });
});

test("a link of an admin resets a password; the old one works until it is used", async () => {
  const { id, email } = await somebody(db, "editor");
  const made = await makePersonLink(db, admin.id, id);
  expect(made).toMatchObject({ ok: true, purpose: "reset" });
  expect(await signIn(db, email)).toMatchObject({ ok: true });
  const link = made.ok ? made.link : "";
  expect(await acceptLink(db, tokenOf(link), { ...given, name: "Other" })).toEqual({ email });
  expect(await signIn(db, email)).toEqual({ ok: false, code: "wrong" });
  expect(await signIn(db, email, given.password)).toMatchObject({ ok: true });
  // A reset is no way to change a name.
  const [person] = await db.select().from(people).where(eq(people.id, id));
  expect(person?.name).not.toBe("Other");
});

describe("the last admin", () => {
  test("is neither disabled nor demoted, not even by two at the same moment", async () => {
    const other = await somebody(db, "admin");
    await db
      .update(people)
      .set({ roles: ["editor"] })
      .where(
        sql`'admin' = any(${people.roles}) and ${people.id} not in (${admin.id}, ${other.id})`,
      );
    const outcomes = await Promise.all([
      disablePerson(db, admin.id, other.id),
      disablePerson(db, other.id, admin.id),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const left = outcomes[0].ok ? admin : other;
    expect(await setRoles(db, left, { personId: left.id, roles: ["editor"] })).toEqual({
      ok: false,
      code: "last_admin",
    });
    expect(await disablePerson(db, left.id, left.id)).toEqual({ ok: false, code: "last_admin" });
    expect(await db.$count(people, sql`'admin' = any(roles) and disabled_at is null`)).toBe(1);
  });
});
