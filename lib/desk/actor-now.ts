import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { people } from "#db/schema.ts";
import type { Actor } from "#lib/editorial/policy.ts";

/** The person with the roles that the database gives them now; undefined when unknown or disabled. */
export const actorNow = async (tx: Tx, person: string): Promise<Actor | undefined> => {
  const [found] = await tx
    .select({ id: people.id, roles: people.roles })
    .from(people)
    .where(and(eq(people.id, person), isNull(people.disabledAt)));
  return found;
};
