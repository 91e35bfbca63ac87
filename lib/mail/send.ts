// Mail goes out by SMTP where the operator has named a server; without one, links are shown on screen.
import nodemailer from "nodemailer";
import { config } from "#lib/config.ts";
import type { Mail } from "./templates.ts";

/**
 * One attempt to send a mail; gives what went wrong, in codes without contents and addresses, or nothing where the
 * server took it. `id` tells a server that has it already that it is the same once more; `signal` breaks off.
 */
export type Send = (
  to: string,
  mail: Mail,
  extra?: { id?: string; signal?: AbortSignal },
) => Promise<string | undefined>;

/** How long one mail may take in all, in milliseconds: a server that keeps talking would never run into a silence. */
const PATIENCE = 60_000;

/** Makes a way to send through a server. */
export function mailer(
  { smtpUrl, mailFrom }: { smtpUrl: string; mailFrom: string },
  patience = PATIENCE,
): Send {
  const transport = nodemailer.createTransport({
    url: smtpUrl,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    // A link that signs somebody in must not be fetched or read from a file by the mailer.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const host = /@([^\s>]+)/.exec(mailFrom)?.[1] ?? "ratify.invalid";
  return async (to, mail, { id, signal } = {}) => {
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
      return late.aborted ? "ETIMEDOUT" : whyOf(error);
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
  const failure = await send(to, mail);
  if (failure === undefined) return true;
  console.error(`A mail ("${mail.subject}") could not be sent: ${failure}`);
  return false;
}

/** What a server said to it in codes alone: its words often repeat the address. */
const whyOf = (error: unknown): string =>
  ["code", "responseCode"]
    .flatMap((name) => (error instanceof Error && name in error ? [Reflect.get(error, name)] : []))
    .join(" ") || "for no stated reason";
