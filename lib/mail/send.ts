// Mail goes out by SMTP where the operator has named a server; without one, links are shown on screen.
import nodemailer from "nodemailer";
import { config } from "#lib/config.ts";
import type { Mail } from "./templates.ts";

/** Why a mail did not go out. */
export type Failure = {
  /** In codes, without contents and addresses. */
  why: string;
  /** The server will never take this mail for this address; or it did not this time; or we broke off ourselves. */
  kind: "refused" | "not_taken" | "cut";
};

/**
 * One attempt to send a mail; gives what went wrong, or nothing where the server took it. `id` tells a server that has
 * it already that it is the same once more; `signal` breaks off; `patience` is how long it may take in all, in
 * milliseconds: a server that keeps talking would never run into a silence.
 */
export type Send = (
  to: string,
  mail: Mail,
  extra?: { id?: string; signal?: AbortSignal; patience?: number },
) => Promise<Failure | undefined>;

const MINUTE = 60_000;
/**
 * A server may look at a mail for ten minutes before it says that it has it (RFC 5321, 4.5.3.2.6). Who hangs up earlier
 * and tries again sends it twice.
 */
const LONGEST_SILENCE = 10 * MINUTE;
/** For mail that nobody waits for: that, and what goes before. */
export const PATIENCE = LONGEST_SILENCE + MINUTE;
/** For mail whose sending somebody waits for. */
const PATIENCE_OF_PEOPLE = MINUTE;

/** Makes a way to send through a server. */
export function mailer({ smtpUrl, mailFrom }: { smtpUrl: string; mailFrom: string }): Send {
  const transport = nodemailer.createTransport({
    url: smtpUrl,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: LONGEST_SILENCE,
    // A link that signs somebody in must not be fetched or read from a file by the mailer.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const host = /@([^\s>]+)/.exec(mailFrom)?.[1] ?? "ratify.invalid";
  return async (to, mail, { id, signal, patience = PATIENCE } = {}) => {
    const late = AbortSignal.timeout(patience);
    const message = {
      from: mailFrom,
      to,
      ...mail,
      ...(id && { messageId: `<${id}@${host}>` }),
      signal: signal ? AbortSignal.any([signal, late]) : late,
    };
    try {
      await transport.sendMail(message);
      return undefined;
    } catch (error) {
      if (late.aborted) return { why: "ETIMEDOUT", kind: "not_taken" };
      if (signal?.aborted) return { why: "EABORT", kind: "cut" };
      return { why: whyOf(error), kind: isRefusal(error) ? "refused" : "not_taken" };
    }
  };
}

let own: { url: string; send: Send } | undefined;

/** How mail goes out: by the operator's server, or into the outbox where none is named. */
export const wayOut = (): Send | "outbox" => {
  const { smtpUrl, mailFrom } = config();
  if (smtpUrl === undefined) return "outbox";
  if (own?.url !== smtpUrl) own = { url: smtpUrl, send: mailer({ smtpUrl, mailFrom }) };
  return own.send;
};

/** Whether mail can be sent at all. */
export const canSendMail = (): boolean => config().smtpUrl !== undefined;

/** Sends a mail to somebody who waits for it; false if it could not be sent, which is logged. */
export async function sendMail(to: string, mail: Mail): Promise<boolean> {
  const send = wayOut();
  if (send === "outbox") return false;
  const failure = await send(to, mail, { patience: PATIENCE_OF_PEOPLE });
  if (failure === undefined) return true;
  console.error(`A mail ("${mail.subject}") could not be sent: ${failure.why}`);
  return false;
}

/** What a server said to it in codes alone: its words often repeat the address. */
const whyOf = (error: unknown): string =>
  ["code", "responseCode"]
    .map((name) => saidOf(error, name))
    .join(" ")
    .trim() || "for no stated reason";

/**
 * Whether a server refused this mail for this address, and would again (RFC 5321, 4.2.1). What it may hold against us
 * instead, such as our order, our password, our sender or our wish to be relayed (RFC 3463: 5.7), the operator can mend.
 */
const isRefusal = (error: unknown): boolean =>
  /^(RCPT TO|DATA)$/.test(saidOf(error, "command")) &&
  saidOf(error, "responseCode").startsWith("5") &&
  !/^5(03|3\d)|\b5\.7\.\d|relay/i.test(saidOf(error, "response"));

const saidOf = (error: unknown, name: string): string =>
  error instanceof Error && name in error ? String(Reflect.get(error, name) ?? "") : "";
