import { and, arrayContains, asc, desc, eq, isNotNull, isNull } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { people, reviews } from "#db/schema.ts";
import { couldReview } from "#lib/editorial/policy.ts";

/** Somebody who could be asked. */
export type Reviewer = { id: string; name: string };

/** Who could review what these people wrote, by name. Nobody, where every reviewer is among the authors. */
export const whoCouldReview = async (db: Db, authors: readonly string[]): Promise<Reviewer[]> => {
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

/** Who decided last about any revision of an entry. */
export const lastReviewerOf = async (db: Db, entry: string): Promise<string | undefined> => {
  const [last] = await db
    .select({ person: reviews.personId })
    .from(reviews)
    .where(eq(reviews.entryId, entry))
    .orderBy(desc(reviews.at))
    .limit(1);
  return last?.person;
};
