import { inArray } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { people } from "#db/schema.ts";

/** What people are called, by id. */
export type PeopleNames = Readonly<Record<string, string>>;

/** The names of these people. */
export const namesOfPeople = async (db: Db, ids: Iterable<string>): Promise<PeopleNames> => {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return {};
  const rows = await db
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(inArray(people.id, wanted));
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]));
};
