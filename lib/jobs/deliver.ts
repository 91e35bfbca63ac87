// How mail leaves that waits in a table. Nobody holds a transaction open while a stranger's server thinks: a mail is
// claimed in one short transaction, written and sent in none, and what became of it is noted in another.
import { withTransaction, type Db, type Tx } from "#db/client.ts";
import { lastCauseOf } from "#db/last-cause.ts";
import { outbox } from "#db/schema.ts";
import { PATIENCE, type Send } from "#lib/mail/send.ts";
import type { Mail } from "#lib/mail/templates.ts";

/**
 * For how long a claim keeps others away, as an interval: longer than an attempt can last. After that whoever made it
 * has died, and the mail is tried again.
 */
export const LEASE = `${PATIENCE / 60_000 + 4} minutes`;

/** Four days and a half, and then no more: RFC 5321, 4.5.4.1, asks for four to five. */
export const MOST_ATTEMPTS = 14;
const A_DAY = 24 * 60;
/** Minutes until the next attempt, after so many. */
export const waitAfter = (attempts: number): number => Math.min(2 ** attempts, A_DAY);

/** A mail that this process has claimed, and how its table is told what became of it. */
export type Parcel = {
  /** The same only where the mail says nothing that one of this id did not: a server may drop the second. */
  id: string;
  to: string;
  write: () => Mail;
  /** For whom it is: admins read it in the outbox if it cannot go out. */
  whose: { personId: string } | { reader: string };
  /** How often it was tried in vain. */
  attempts: number;
  /** It went out, or never will: what is kept for it alone is erased. */
  settle: (tx: Tx) => Promise<void>;
  /** Lets go of it until some minutes have passed, and notes how often it was tried in vain by now. */
  postpone: (db: Db, next: { attempts: number; minutes: number }) => Promise<void>;
};

/**
 * Tries to send what was claimed; true where it went out. What a server does not take this time is tried again, after
 * ever longer waits, and lands in the admins' outbox in the end. What it refuses for good lands there at once, as does
 * everything where there is no server. Once a server has had its say, a reader's address is kept no longer. A mail that
 * a bug of ours keeps from being written waits until that is mended.
 *
 * A mail goes out twice only if this process dies, or its network, or if the server thinks for more than ten minutes,
 * between the server's taking it and our noting that: both cannot be one step, and a reader who hears twice was
 * preferred to one who never does. The second then bears the first one's Message-ID, by which many servers know it
 * again, unless there is more to say by then.
 */
export async function deliver(db: Db, parcel: Parcel, send: Send | "outbox"): Promise<boolean> {
  const { id, to, whose } = parcel;
  const attempts = parcel.attempts + 1;
  const later = { attempts, minutes: waitAfter(attempts) };
  const mail = written(parcel);
  if (!mail) {
    await parcel.postpone(db, later);
    return false;
  }
  if (send === "outbox") {
    await settleInOutbox(db, parcel, { ...whose, mail });
    return true;
  }
  const failure = await send(to, mail, { id });
  if (failure === undefined) {
    await withTransaction(db, parcel.settle);
    return true;
  }
  if (failure.kind === "cut") {
    await parcel.postpone(db, { attempts: parcel.attempts, minutes: 1 });
    return false;
  }
  console.error(
    `A mail could not be sent at attempt ${attempts} of ${MOST_ATTEMPTS}: ${failure.why}`,
  );
  if (failure.kind === "not_taken" && attempts < MOST_ATTEMPTS) await parcel.postpone(db, later);
  else await settleInOutbox(db, parcel, { ...nameOf(whose), mail, failure: failure.why });
  return false;
}

/** Nothing where a bug prevents it: that is logged, and other mail goes on. */
function written({ write }: Parcel): Mail | undefined {
  try {
    return write();
  } catch (error) {
    console.error(`A mail could not be written, and waits: ${lastCauseOf(error)}`);
    return undefined;
  }
}

/** Nothing is left of a reader whom no mail reached. */
const nameOf = (whose: Parcel["whose"]) => ("reader" in whose ? {} : whose);

const settleInOutbox = (
  db: Db,
  { settle }: Parcel,
  {
    mail: { subject, text },
    ...about
  }: { mail: Mail; personId?: string; reader?: string; failure?: string },
): Promise<void> =>
  withTransaction(db, async (tx) => {
    await tx.insert(outbox).values({ ...about, subject, text });
    await settle(tx);
  });
