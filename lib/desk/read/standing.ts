// Revisions that stand in a way, for queries that call them `r`, with their rows `s` of `revision_states`. That view tells
// the status of every revision there is: those that can stand so are looked up first, which a fence keeps the planner to.
import { sql, type SQL } from "drizzle-orm";

const standing = (status: SQL, canBe: SQL): SQL => sql`
  (select r.* from revisions r where ${canBe} offset 0) r
  join revision_states s on s.revision_id = r.id and s.status = ${status}`;

/** In review: nothing has ended that. */
export const IN_REVIEW: SQL = standing(
  sql`'in_review'`,
  sql`not exists (select from review_ends n where n.revision_id = r.id)`,
);

/** Approved, and never public. */
export const APPROVED: SQL = standing(
  sql`'approved'`,
  sql`not exists (select from publications p where p.revision_id = r.id)`,
);

/** Sent back: by a review, or because an approval was revoked. */
export const CHANGES_REQUESTED: SQL = standing(
  sql`'changes_requested'`,
  sql`(exists (select from review_ends n where n.revision_id = r.id and n.outcome = 'changes_requested')
    or exists (select from revocations v where v.revision_id = r.id))`,
);

/** It is the newest of its entry. */
export const NEWEST: SQL = sql`r.number = (
  select max(x.number) from revisions x where x.entry_id = r.entry_id)`;

/** The publication that a query calls `p` goes on: readers read it now. */
export const IS_CURRENT: SQL = sql`not exists (
  select from publication_ends n where n.entry_id = p.entry_id and n.ordinal = p.ordinal)`;
