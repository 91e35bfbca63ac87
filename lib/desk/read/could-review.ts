import { and, arrayContains, asc, isNotNull, isNull } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { people } from "#db/schema.ts";
import { couldReview } from "#lib/editorial/policy.ts";

/** Who could review what these people wrote, by name. Nobody, where every reviewer is among the authors. */
export const whoCouldReview = async (
  db: Db,
  authors: readonly string[],
): Promise<{ id: string; name: string }[]> => {
  const reviewers = await db
    .select({ id: people.id, name: people.name, roles: people.roles })
    .from(people)
    .where(
      and(
        arrayContains(people.roles, ["reviewer"]),
        isNull(people.disabledAt),
        // Whoever has not accepted the invitation cannot review yet.
        isNotNull(people.passwordHash),
      ),
    )
    .orderBy(asc(people.name));
  return reviewers
    .filter((person) => couldReview(person, authors))
    .map(({ id, name }) => ({ id, name }));
};
