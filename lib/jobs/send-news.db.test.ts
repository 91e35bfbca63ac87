import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { noticeMail, notices, people } from "#db/schema.ts";
import { seeEntry } from "#lib/desk/notices/see.ts";
import { setMailRhythm } from "#lib/desk/notices/mail-rhythm.ts";
import { openDesk, type TestDesk } from "#lib/desk/testing/desk.ts";
import type { Mail } from "#lib/mail/templates.ts";
import { sendNews } from "./send-news.ts";

let desk: TestDesk;
let address: string | null | undefined;
beforeAll(async () => {
  desk = await openDesk();
  const [editor] = await desk.db.select().from(people).where(eq(people.id, desk.editor.id));
  address = editor?.email;
});
afterAll(() => desk.close());

const AT = { publicUrl: "https://desk.example" };
const sending = async (works = true) => {
  const mails: Mail[] = [];
  await sendNews(desk.db, AT, async (to, mail) => {
    expect(to).toBe(address);
    if (!works) return { why: "ECONNECTION", kind: "not_taken" };
    mails.push(mail);
    return undefined;
  });
  return mails;
};
const anHourPasses = () =>
  desk.db.update(noticeMail).set({ lastAt: sql`clock_timestamp() - interval '61 minutes'` });

it("tells in one mail what is new, as often as the person wants it, and nothing twice", async () => {
  await desk.published();
  const [mail, ...others] = await sending();
  expect(others).toEqual([]);
  expect(mail?.subject).toBe("2 things are new at your desk");
  expect(mail?.text).toContain("Test reviewer approved revision 1 of “A meeting”.");
  expect(mail?.text).toMatch(/https:\/\/desk\.example\/desk\/notices\/\d+\n/);
  expect(mail?.text).toContain("https://desk.example/desk/account#mail");
  expect(mail?.html).toContain("approved revision 1");

  await desk.published();
  expect(await sending()).toEqual([]);
  await anHourPasses();
  expect(await sending()).toHaveLength(1);
  await anHourPasses();
  expect(await sending()).toEqual([]);
});

it("leaves out what was seen meanwhile, and tries again what could not be sent", async () => {
  await setMailRhythm(desk.db, desk.editor.id, "at_once");
  const seen = await desk.published();
  await seeEntry(desk.db, desk.editor.id, seen.entry);
  expect(await sending()).toEqual([]);
  await desk.published();
  expect(await sending(false)).toEqual([]);
  expect(await sending()).toEqual([]);
  await desk.db.update(noticeMail).set({ nextAt: sql`clock_timestamp()` });
  expect(await sending()).toHaveLength(1);
});

it("sends nothing to whoever wants nothing, once a day to whoever wants that", async () => {
  await setMailRhythm(desk.db, desk.editor.id, "never");
  await desk.published();
  expect(await sending()).toEqual([]);
  await setMailRhythm(desk.db, desk.editor.id, "daily");
  await anHourPasses();
  expect(await sending()).toEqual([]);
  await desk.db.update(noticeMail).set({ lastAt: sql`clock_timestamp() - interval '25 hours'` });
  expect(await sending()).toHaveLength(1);
});

it("of two processes one sends", async () => {
  await setMailRhythm(desk.db, desk.editor.id, "at_once");
  await desk.published();
  const both = await Promise.all([sending(), sending()]);
  expect(both.flat()).toHaveLength(1);
  const open = await desk.db.select().from(notices).where(eq(notices.personId, desk.editor.id));
  expect(open.every(({ mailedAt, seenAt }) => mailedAt ?? seenAt)).toBe(true);
});
