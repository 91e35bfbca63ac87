import { afterAll, beforeAll, expect, test } from "vitest";
import type { Connection, Db } from "#db/client.ts";
import { config, publishConfig } from "#lib/config.ts";
import { receiveMail } from "#lib/mail/testing/receive-mail.ts";
import { mailResetLink } from "./forgotten.ts";
import { LIMITS } from "./limits.ts";
import { openLink } from "./links.ts";
import { disablePerson } from "./people.ts";
import { openTestDatabase, somebody } from "./testing/signed-in.ts";

let connection: Connection;
let db: Db;
let post: Awaited<ReturnType<typeof receiveMail>>;
beforeAll(async () => {
  connection = await openTestDatabase();
  db = connection.db;
  post = await receiveMail();
  publishConfig({ ...config(), smtpUrl: post.url });
});
afterAll(async () => {
  await post.close();
  await connection.close();
});

test("whoever has an account gets a link that works, as text and as HTML", async () => {
  const { id, email } = await somebody(db, "editor");
  await mailResetLink(db, { email: email.toUpperCase(), address: "192.0.2.1" });
  const mail = (post.mails.at(-1) ?? "").replaceAll("=\r\n", "").replaceAll("=3D", "=");
  expect(mail).toContain(`To: ${email}`);
  expect(mail).toContain("text/plain");
  expect(mail).toContain("text/html");
  const [, token = ""] = /https:\/\/record\.example\/sign-in\/link\/([\w-]+)/.exec(mail) ?? [];
  expect(await openLink(db, token)).toMatchObject({ purpose: "reset", person: { id } });
});

test("strangers and closed accounts get none", async () => {
  const admin = await somebody(db, "admin");
  const { id, email } = await somebody(db, "editor");
  await disablePerson(db, admin.id, id);
  const before = post.mails.length;
  await mailResetLink(db, { email, address: "192.0.2.2" });
  await mailResetLink(db, { email: "nobody@example.org", address: "192.0.2.2" });
  expect(post.mails).toHaveLength(before);
});

test("nobody's letter box is filled", async () => {
  const { email } = await somebody(db, "editor");
  const before = post.mails.length;
  for (let turn = 0; turn < LIMITS.mail + 3; turn++)
    await mailResetLink(db, { email, address: `192.0.2.${10 + turn}` });
  expect(post.mails).toHaveLength(before + LIMITS.mail);
});
