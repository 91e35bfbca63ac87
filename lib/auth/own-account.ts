// What people change about their own account.
import { eq } from "drizzle-orm";
import { withTransaction, type Db } from "#db/client.ts";
import { recordEvent } from "#db/log.ts";
import { people } from "#db/schema.ts";
import { lockPerson } from "./account-change.ts";
import { accountKey, countAttempt, uncountAttempt } from "./limits.ts";
import { hashPassword, passwordMatches } from "./passwords.ts";
import { carrySessionOver, type Person } from "./sessions.ts";

/** Changes the name under which the person appears from now on. */
export async function changeOwnName(db: Db, person: Person, name: string): Promise<void> {
  await db.update(people).set({ name: name.trim() }).where(eq(people.id, person.id));
}

/** Lets single keys do something for the person at the desk, or nothing. */
export async function switchSingleKeys(db: Db, person: Person, isOn: boolean): Promise<void> {
  await db.update(people).set({ singleKeys: isOn }).where(eq(people.id, person.id));
}

export type PasswordChange =
  | { ok: true }
  | { ok: false; code: "wrong" }
  | { ok: false; code: "too_many"; waitSeconds: number };

/** Changes the password of whoever knows the present one. Every other session of the person ends. */
export async function changeOwnPassword(
  db: Db,
  person: Person,
  change: { present: string; next: string },
): Promise<PasswordChange> {
  // Counted with the sign-ins, so that a borrowed session is no way to guess without end.
  const account = accountKey(person.email);
  const waitSeconds = await countAttempt(db, "account", account);
  if (waitSeconds > 0) return { ok: false, code: "too_many", waitSeconds };
  const passwordHash = await hashPassword(change.next);
  const changed = await withTransaction(db, async (tx) => {
    const now = await lockPerson(tx, person.id);
    if (!now || !(await passwordMatches(change.present, now.passwordHash))) return false;
    const epoch = now.epoch + 1;
    await tx.update(people).set({ passwordHash, epoch }).where(eq(people.id, person.id));
    await carrySessionOver(tx, person.sessionId, epoch);
    await recordEvent(tx, {
      type: "password_changed",
      person: person.id,
      data: { person: person.id },
    });
    return true;
  });
  if (!changed) return { ok: false, code: "wrong" };
  await uncountAttempt(db, "account", account);
  return { ok: true };
}
