// The cookie that next-auth writes and that both Next and the socket read.
import { decode, encode } from "next-auth/jwt";
import { config } from "#lib/config.ts";

/** How long a browser stays signed in, in seconds. The row in the database ends with it. */
export const SESSION_SECONDS = 30 * 24 * 60 * 60;

/** Whether browsers reach us by https, so that the cookie must never travel otherwise. */
export const isSecure = (): boolean => config().publicUrl.startsWith("https:");

/** The cookie's name; the prefix makes browsers refuse it from a subdomain or over http. */
export const sessionCookieName = (): string => `${isSecure() ? "__Host-" : ""}ratify.session`;

/** The session id in a Cookie header; undefined for none, a forged or an expired one. */
export async function sessionIdIn(cookieHeader: string | null | undefined) {
  const name = sessionCookieName();
  const token = cookieValue(cookieHeader ?? "", name);
  if (!token) return undefined;
  try {
    const payload = await decode({ token, secret: config().authSecret, salt: name });
    return typeof payload?.sid === "string" ? payload.sid : undefined;
  } catch {
    return undefined;
  }
}

/** A Cookie header for a session, sealed as next-auth does it: for tests and measurements, which need many at once. */
export async function cookieHeaderFor(session: string): Promise<string> {
  const name = sessionCookieName();
  const token = { sid: session };
  return `${name}=${await encode({ token, secret: config().authSecret, salt: name, maxAge: SESSION_SECONDS })}`;
}

function cookieValue(header: string, name: string): string | undefined {
  const pair = header.split(/; */).find((part) => part.startsWith(`${name}=`));
  return pair?.slice(name.length + 1);
}
