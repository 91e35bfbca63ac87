import { sql, type SQL } from "drizzle-orm";

/** Whether a person is an author of the revision that a query calls `r`, and so may neither check nor review it. */
export const wrote = (person: string): SQL =>
  sql`${person}::uuid in (select a.person_id from authors_of_revision(r.id) a)`;

/** Whether an approval that a query calls `v` counts, of the revision that it calls `r`. */
export const COUNTS: SQL = sql`v.revision_id = r.id and v.decision = 'approve'
  and v.person_id not in (select a.person_id from authors_of_revision(r.id) a)`;
