import { sql } from "drizzle-orm";

/** Of a notice `n`, its person `p` and how they are told, `m`: whether it is to be mailed, now or in a while. */
export const IS_TO_BE_MAILED = sql`(
  n.seen_at is null and n.mailed_at is null
  and p.email is not null and p.disabled_at is null and cardinality(p.roles) > 0
  and coalesce(m.rhythm, 'hourly') <> 'never')`;
