// Mail goes out by SMTP where the operator has named a server; without one, links are shown on screen.
import nodemailer, { type Transporter } from "nodemailer";
import { config } from "#lib/config.ts";
import type { Mail } from "./templates.ts";

let transport: Transporter | undefined;

/** Whether mail can be sent at all. */
export const canSendMail = (): boolean => config().smtpUrl !== undefined;

/** Sends a mail; false if it could not be sent, which is logged without its contents and addresses. */
export async function sendMail(to: string, mail: Mail): Promise<boolean> {
  const { smtpUrl, mailFrom } = config();
  if (smtpUrl === undefined) return false;
  transport ??= nodemailer.createTransport({
    url: smtpUrl,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    // A link that signs somebody in must not be fetched or read from a file by the mailer.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    await transport.sendMail({ from: mailFrom, to, ...mail });
    return true;
  } catch (error) {
    console.error(`A mail ("${mail.subject}") could not be sent: ${whyOf(error)}`);
    return false;
  }
}

/** What a server said to it in codes alone: its words often repeat the address. */
const whyOf = (error: unknown): string =>
  ["code", "responseCode"]
    .flatMap((name) => (error instanceof Error && name in error ? [Reflect.get(error, name)] : []))
    .join(" ") || "for no stated reason";
