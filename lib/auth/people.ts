// What is done to accounts. Each takes effect at once: sessions of an older epoch are over, and the
// database tells the sockets.
import { eq, sql } from "drizzle-orm";
import { withTransaction, type Db } from "#db/client.ts";
import { recordEvent } from "#db/log.ts";
import { people } from "#db/schema.ts";
import type { Role } from "#lib/editorial/policy.ts";
import {
  asAdmin,
  inOrder,
  insertPerson,
  lockPerson,
  type AccountOutcome,
} from "./account-change.ts";
import { makeLink } from "./links.ts";
import { hashPassword } from "./passwords.ts";
import { carrySessionOver } from "./sessions.ts";

/** Makes an account that can sign in at once: for the demo record and for tests. Gives its id. */
export async function createPerson(
  db: Db,
  person: { name: string; email: string; roles: readonly Role[]; password: string },
): Promise<string> {
  const passwordHash = await hashPassword(person.password);
  return withTransaction(db, async (tx) => {
    const id = await insertPerson(tx, { ...person, passwordHash });
    await recordEvent(tx, {
      type: "person_invited",
      data: { person: id, roles: inOrder(person.roles) },
    });
    return id;
  });
}

/** Makes an account without a password, and the link by which its owner sets one. */
export const invitePerson = (
  db: Db,
  actorId: string,
  invited: { name: string; email: string; roles: readonly Role[] },
): Promise<AccountOutcome<{ id: string; link: string }>> =>
  asAdmin<{ id: string; link: string }>(db, actorId, async (tx) => {
    const id = await insertPerson(tx, invited);
    const link = await makeLink(tx, { purpose: "invite", personId: id, createdBy: actorId });
    const data = { person: id, roles: inOrder(invited.roles) };
    await recordEvent(tx, { type: "person_invited", person: actorId, data });
    return { ok: true, id, link };
  });

/** A new link for somebody who needs one: an invitation until they have a password, a reset afterwards. */
export const makePersonLink = (
  db: Db,
  actorId: string,
  personId: string,
): Promise<AccountOutcome<{ link: string; purpose: "invite" | "reset" }>> =>
  asAdmin<{ link: string; purpose: "invite" | "reset" }>(db, actorId, async (tx) => {
    const person = await lockPerson(tx, personId);
    if (!person) return { ok: false, code: "no_such_person" };
    if (person.disabledAt) return { ok: false, code: "is_disabled" };
    const purpose = person.passwordHash === null ? "invite" : "reset";
    const link = await makeLink(tx, { purpose, personId, createdBy: actorId });
    await recordEvent(tx, {
      type: "reset_link_made",
      person: actorId,
      data: { person: personId },
    });
    return { ok: true, link, purpose };
  });

/** Gives the person exactly these roles. Taking one away ends their sessions, except the one that asks. */
export const setRoles = (
  db: Db,
  actor: { id: string; sessionId?: string },
  change: { personId: string; roles: readonly Role[] },
): Promise<AccountOutcome> =>
  asAdmin<object>(db, actor.id, async (tx) => {
    const person = await lockPerson(tx, change.personId);
    if (!person) return { ok: false, code: "no_such_person" };
    const roles = inOrder(change.roles);
    if (roles.join() === inOrder(person.roles).join()) return { ok: true };
    const isDemotion = person.roles.some((role) => !roles.includes(role));
    const epoch = isDemotion ? person.epoch + 1 : person.epoch;
    await tx.update(people).set({ roles, epoch }).where(eq(people.id, person.id));
    if (actor.id === person.id && actor.sessionId)
      await carrySessionOver(tx, actor.sessionId, epoch);
    await recordEvent(tx, {
      type: "roles_changed",
      person: actor.id,
      data: { person: person.id, roles },
    });
    return { ok: true };
  });

/** Closes an account: its sessions, sockets and links are over at once. What it wrote stays. */
export const disablePerson = (db: Db, actorId: string, personId: string): Promise<AccountOutcome> =>
  asAdmin<object>(db, actorId, async (tx) => {
    const person = await lockPerson(tx, personId);
    if (!person) return { ok: false, code: "no_such_person" };
    if (person.disabledAt) return { ok: true };
    await tx
      .update(people)
      .set({ disabledAt: sql`clock_timestamp()`, epoch: person.epoch + 1 })
      .where(eq(people.id, personId));
    await recordEvent(tx, { type: "person_disabled", person: actorId, data: { person: personId } });
    return { ok: true };
  });

/** Opens a closed account again, with its password and roles. */
export const enablePerson = (db: Db, actorId: string, personId: string): Promise<AccountOutcome> =>
  asAdmin<object>(db, actorId, async (tx) => {
    const person = await lockPerson(tx, personId);
    if (!person) return { ok: false, code: "no_such_person" };
    if (!person.disabledAt) return { ok: true };
    await tx.update(people).set({ disabledAt: null }).where(eq(people.id, personId));
    await recordEvent(tx, { type: "person_enabled", person: actorId, data: { person: personId } });
    return { ok: true };
  });
