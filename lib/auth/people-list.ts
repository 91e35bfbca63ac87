import { and, eq, gt, isNull, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { identities, people, personLinks, sessions } from "#db/schema.ts";
import type { Role } from "#lib/editorial/policy.ts";

/** How an account stands: open, closed, or waiting for its owner to accept the invitation. */
export type AccountState = "active" | "invited" | "invitation_expired" | "disabled";

/** A person as the admins' page lists them. */
export type ListedPerson = {
  id: string;
  name: string;
  email: string;
  roles: Role[];
  state: AccountState;
  hasPassword: boolean;
  lastSeenAt: Date | null;
};

/** Everybody, by name, closed accounts last. */
export async function listPeople(db: Db): Promise<ListedPerson[]> {
  const openLink = db
    .select({ one: sql`1` })
    .from(personLinks)
    .where(
      and(
        eq(personLinks.personId, people.id),
        isNull(personLinks.usedAt),
        gt(personLinks.expiresAt, sql`clock_timestamp()`),
      ),
    );
  const identity = db
    .select({ one: sql`1` })
    .from(identities)
    .where(eq(identities.personId, people.id));
  const rows = await db
    .select({
      id: people.id,
      name: people.name,
      email: people.email,
      roles: people.roles,
      disabledAt: people.disabledAt,
      hasPassword: sql<boolean>`${people.passwordHash} is not null`,
      hasIdentity: sql<boolean>`exists ${identity}`,
      hasLink: sql<boolean>`exists ${openLink}`,
      lastSeenAt: sql<string | null>`max(${sessions.seenAt})`,
    })
    .from(people)
    .leftJoin(sessions, eq(sessions.personId, people.id))
    .groupBy(people.id)
    .orderBy(sql`${people.disabledAt} is not null`, sql`lower(${people.name})`, people.id);
  return rows.map(({ disabledAt, hasIdentity, hasLink, lastSeenAt, email, ...person }) => ({
    ...person,
    email: email ?? "",
    lastSeenAt: lastSeenAt === null ? null : new Date(lastSeenAt),
    state: disabledAt
      ? "disabled"
      : person.hasPassword || hasIdentity
        ? "active"
        : hasLink
          ? "invited"
          : "invitation_expired",
  }));
}

/** One person of the list. */
export async function findListedPerson(db: Db, id: string): Promise<ListedPerson | undefined> {
  return (await listPeople(db)).find((person) => person.id === id);
}
