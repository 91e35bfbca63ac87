// How mail leaves that waits in a table. Nobody holds a transaction open while a stranger's server thinks: a mail is
// claimed in one short transaction, sent in none, and what became of it is noted in another.
import { withTransaction, type Db, type Tx } from "#db/client.ts";
import { outbox } from "#db/schema.ts";
import type { Send } from "#lib/mail/send.ts";
import type { Mail } from "#lib/mail/templates.ts";

/**
 * For how long a claim keeps others away, as an interval: longer than an attempt can last. After that whoever made it
 * has died, and the mail is tried again.
 */
export const LEASE = "5 minutes";

/** Four days and a half, and then no more: RFC 5321, 4.5.4.1, asks for four to five. */
export const MOST_ATTEMPTS = 14;
const A_DAY = 24 * 60;
/** Minutes until the next attempt, after so many. */
export const waitAfter = (attempts: number): number => Math.min(2 ** attempts, A_DAY);

/** A mail that this process has claimed, and how its table is told what became of it. */
export type Parcel = {
  /** The same at each attempt. */
  id: string;
  to: string;
  mail: Mail;
  /** For whom it is: admins read it in the outbox if it cannot go out. */
  whose: { personId: string } | { reader: string };
  /** How often it was tried, this time included. */
  attempts: number;
  /** It went out, or never will: what is kept for it alone is erased. */
  settle: (tx: Tx) => Promise<void>;
  /** Lets go of it, until so many minutes have passed. */
  postpone: (db: Db, minutes: number) => Promise<void>;
};

/**
 * Tries to send what was claimed; true where it went out. What a server does not take is tried again, after ever longer
 * waits, and lands in the admins' outbox in the end, as does everything where there is no server. Then, too, a reader's
 * address is kept no longer.
 *
 * A mail goes out twice only if this process dies, or its network, in the moment between the server's taking it and our
 * noting that: both cannot be one step, and a reader who hears twice was preferred to one who never does. Even then the
 * second bears the first one's Message-ID, by which many servers know it again.
 */
export async function deliver(db: Db, parcel: Parcel, send: Send | "outbox"): Promise<boolean> {
  const { id, to, mail, whose, attempts } = parcel;
  if (send === "outbox") {
    await settleInOutbox(db, parcel, whose);
    return true;
  }
  const failure = await send(to, mail, { id });
  if (failure === undefined) {
    await withTransaction(db, parcel.settle);
    return true;
  }
  console.error(`A mail could not be sent at attempt ${attempts} of ${MOST_ATTEMPTS}: ${failure}`);
  if (attempts < MOST_ATTEMPTS) await parcel.postpone(db, waitAfter(attempts));
  else await settleInOutbox(db, parcel, { ...nameOf(whose), failure });
  return false;
}

/** Nothing is left of a reader whom no mail reached. */
const nameOf = (whose: Parcel["whose"]) => ("reader" in whose ? {} : whose);

const settleInOutbox = (
  db: Db,
  { mail: { subject, text }, settle }: Parcel,
  about: { personId?: string; reader?: string; failure?: string },
): Promise<void> =>
  withTransaction(db, async (tx) => {
    await tx.insert(outbox).values({ ...about, subject, text });
    await settle(tx);
  });
