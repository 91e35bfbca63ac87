// What a single-use link leads to: a password, and with it a way in.
import { and, arrayContains, eq, isNull } from "drizzle-orm";
import { withTransaction, type Db, type Tx } from "#db/client.ts";
import { recordEvent } from "#db/log.ts";
import { people } from "#db/schema.ts";
import { insertPerson, lockPerson } from "./account-change.ts";
import { makeLink, openLink, useLink } from "./links.ts";
import { hashPassword } from "./passwords.ts";

/** The address to sign in with afterwards, or undefined if the link no longer works. */
export type Accepted = { email: string } | undefined;

/**
 * Uses a link up and sets the password. An invitation takes a name too; a set-up takes name and
 * address and makes the first admin. Every earlier session of the person ends.
 */
export async function acceptLink(
  db: Db,
  token: string,
  given: { name: string; email: string; password: string },
): Promise<Accepted> {
  // Before the transaction: hashing takes longer than anything in it.
  const passwordHash = await hashPassword(given.password);
  return withTransaction(db, async (tx) => {
    const link = await openLink(tx, token);
    if (!link || !(await useLink(tx, token))) return undefined;
    if (link.purpose === "setup") return makeFirstAdmin(tx, { ...given, passwordHash });
    if (!link.person) return undefined;

    const person = await lockPerson(tx, link.person.id);
    if (!person || person.disabledAt) return undefined;
    const invited = link.purpose === "invite";
    await tx
      .update(people)
      .set({
        passwordHash,
        epoch: person.epoch + 1,
        ...(invited && { name: given.name.trim() }),
      })
      .where(eq(people.id, person.id));
    await recordEvent(tx, {
      type: invited ? "invitation_accepted" : "password_changed",
      person: person.id,
      data: { person: person.id },
    });
    return { email: link.person.email };
  });
}

async function makeFirstAdmin(
  tx: Tx,
  given: { name: string; email: string; passwordHash: string },
): Promise<Accepted> {
  if (await hasAdmin(tx)) return undefined;
  const id = await insertPerson(tx, { ...given, roles: ["admin"] });
  await recordEvent(tx, { type: "invitation_accepted", person: id, data: { person: id } });
  return { email: given.email.trim() };
}

/**
 * The address at which the first admin makes their account; undefined once there is one. For the
 * console of an installation that brings its own database. An earlier such link stops working.
 */
export async function createSetupLink(db: Db): Promise<string | undefined> {
  return (await hasAdmin(db)) ? undefined : makeLink(db, { purpose: "setup" });
}

async function hasAdmin(db: Db | Tx): Promise<boolean> {
  const admin = and(arrayContains(people.roles, ["admin"]), isNull(people.disabledAt));
  return (await db.$count(people, admin)) > 0;
}
