import { sql, type SQL } from "drizzle-orm";

/** Whether a person is an author of the revision that a query calls `r`, and so may neither check nor review it. */
export const wrote = (person: string): SQL => sql`exists (
  select from revision_people a
  where a.revision_id = r.id and a.person_id = ${person} and a.part = 'author')`;
