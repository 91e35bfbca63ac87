// The second step of a reader's question is signed: that the words were shown, when, and under which id. It is good for
// these words alone, once, not before somebody could have read them, and for a day.
import { createHash, createHmac, randomUUID, timingSafeEqual } from "node:crypto";
import type { TypedQuestion } from "#lib/site/pages/question-form.ts";

/** Milliseconds in which nobody reads, and after which nobody remembers. */
const QUICKEST = 1_500;
const LONGEST = 24 * 3_600_000;

/** What is signed beside the time and the id: the claim that is questioned, and the words. */
type Signed = { about: string; typed: TypedQuestion };

/** A stamp for what is shown now. */
export const stampOf = (secret: string, signed: Signed, now: number, id = randomUUID()): string =>
  `${id}.${now}.${mac(secret, signed, id, now)}`;

/** The id under which the question may be taken, or why it may not yet or any more. */
export function readStamp(
  secret: string,
  signed: Signed,
  stamp: string,
  now: number,
): { id: string } | "quick" | "expired" {
  const [, id = "", time = "", given = ""] =
    /^([0-9a-f-]{36})\.(\d{13})\.([\w-]{43})$/.exec(stamp) ?? [];
  const expected = mac(secret, signed, id, Number(time));
  if (
    given.length !== expected.length ||
    !timingSafeEqual(Buffer.from(given), Buffer.from(expected))
  )
    return "expired";
  const age = now - Number(time);
  if (age > LONGEST) return "expired";
  return age < QUICKEST ? "quick" : { id };
}

function mac(secret: string, { about, typed }: Signed, id: string, time: number): string {
  const { words, link, mail } = typed;
  const words256 = createHash("sha256")
    .update(JSON.stringify([about, words, link, mail]))
    .digest("hex");
  return createHmac("sha256", secret)
    .update(`question of a reader ${id} ${time} ${words256}`)
    .digest("base64url");
}
