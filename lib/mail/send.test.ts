import nodemailer from "nodemailer";
import { afterEach, expect, it, vi } from "vitest";
import { mailer, PATIENCE } from "./send.ts";
import {
  DEFERS,
  receiveMail,
  REFUSES,
  type Manner,
  type Receiver,
} from "./testing/receive-mail.ts";

let server: Receiver | undefined;
afterEach(async () => {
  await server?.close();
});

const MAIL = { subject: "News", text: "Something is new.", html: "<p>Something is new.</p>" };
const sendTo = async (manner: Manner) => {
  server = await receiveMail(manner);
  const smtpUrl = server.url.replace("//", "//desk:secret@");
  return mailer({ smtpUrl, mailFrom: "desk@record.example" })("reader@letters.example", MAIL);
};

it.each<[Manner, string, "refused" | "not_taken" | undefined]>([
  ["takes", "", undefined],
  [REFUSES, "EENVELOPE 550", "refused"],
  [{ RCPT: "553 such a name cannot be" }, "EENVELOPE 553", "refused"],
  [{ DATA: "554 no valid recipients" }, "EENVELOPE 554", "refused"],
  [{ ".": "550 5.6.0 that is no mail" }, "EMESSAGE 550", "refused"],
  [DEFERS, "EENVELOPE 451", "not_taken"],
  [{ ".": "452 4.2.2 full for now" }, "EMESSAGE 452", "not_taken"],
  // What the operator can mend.
  [{ EHLO: "250 AUTH PLAIN", AUTH: "535 5.7.8 who are you?" }, "EAUTH 535", "not_taken"],
  [{ MAIL: "550 5.1.8 not from there" }, "EENVELOPE 550", "not_taken"],
  [{ RCPT: "530 authentication is required" }, "EENVELOPE 530", "not_taken"],
  [{ RCPT: "554 5.7.1 access denied" }, "EENVELOPE 554", "not_taken"],
  [{ RCPT: "550 relay not permitted" }, "EENVELOPE 550", "not_taken"],
  [{ DATA: "503 not now" }, "EENVELOPE 503", "not_taken"],
])("tells refusals for good from others: %o", async (manner, why, kind) => {
  expect(await sendTo(manner)).toEqual(kind && { why, kind });
});

it("lets a server think for ten minutes once it has the mail (RFC 5321, 4.5.3.2.6)", () => {
  const made = vi.spyOn(nodemailer, "createTransport");
  mailer({ smtpUrl: "smtp://127.0.0.1:25", mailFrom: "desk@record.example" });
  expect(made).toHaveBeenCalledWith(expect.objectContaining({ socketTimeout: 10 * 60_000 }));
  expect(PATIENCE).toBeGreaterThan(10 * 60_000);
});
