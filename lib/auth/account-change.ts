// What every change of an account has in common: an admin asks, one transaction answers, and what
// the database refuses comes back as a value.
import { and, eq, isNull } from "drizzle-orm";
import { withTransaction, type Db, type Tx } from "#db/client.ts";
import { people } from "#db/schema.ts";
import { may, ROLES, type Role } from "#lib/editorial/policy.ts";

/** Why a change of an account was refused. */
export type AccountRefusal =
  "not_allowed" | "no_such_person" | "email_taken" | "last_admin" | "is_disabled";
export type AccountOutcome<Value = object> =
  ({ ok: true } & Value) | { ok: false; code: AccountRefusal };

/** Runs `work` in one transaction if the actor is an admin at this moment. */
export const asAdmin = <Value>(
  db: Db,
  actorId: string,
  work: (tx: Tx) => Promise<AccountOutcome<Value>>,
): Promise<AccountOutcome<Value>> =>
  refusing(() =>
    withTransaction(db, async (tx) => {
      const [actor] = await tx
        .select({ id: people.id, roles: people.roles })
        .from(people)
        .where(and(eq(people.id, actorId), isNull(people.disabledAt)));
      return actor && may(actor, "managePeople") ? work(tx) : { ok: false, code: "not_allowed" };
    }),
  );

/** Turns the rules that the database keeps into refusals. */
async function refusing<Value>(
  work: () => Promise<AccountOutcome<Value>>,
): Promise<AccountOutcome<Value>> {
  try {
    return await work();
  } catch (error) {
    const rule = brokenRule(error);
    if (rule === "people_last_admin") return { ok: false, code: "last_admin" };
    if (rule === "people_email_unique") return { ok: false, code: "email_taken" };
    throw error;
  }
}

/** The constraint that a statement broke, through the error that drizzle wraps around the database's. */
function brokenRule(error: unknown): string | undefined {
  for (let at = error; at instanceof Error; at = at.cause) {
    if ("constraint" in at && typeof at.constraint === "string") return at.constraint;
  }
  return undefined;
}

/** The person's row, locked until the transaction ends. */
export async function lockPerson(tx: Tx, personId: string) {
  const [person] = await tx.select().from(people).where(eq(people.id, personId)).for("update");
  return person;
}

/** Adds a person and gives the id. An address that somebody has breaks people_email_unique. */
export async function insertPerson(
  tx: Tx,
  person: { name: string; email: string; roles: readonly Role[]; passwordHash?: string },
): Promise<string> {
  const [added] = await tx
    .insert(people)
    .values({
      name: person.name.trim(),
      email: person.email.trim(),
      roles: inOrder(person.roles),
      passwordHash: person.passwordHash,
    })
    .returning({ id: people.id });
  if (!added) throw new Error("The person was not added.");
  return added.id;
}

/** The roles in their usual order, each once. */
export const inOrder = (roles: readonly Role[]): Role[] =>
  ROLES.filter((role) => roles.includes(role));
