import { sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";

/** Who checked claims against a source while reading it, when last, and how many. Derived from their checks. */
export type Reader = {
  person: string;
  at: Date;
  claims: number;
  /** The text in which they read last is not the newest; null where none was held. */
  earlierText: boolean | null;
};

/** The readers of a source, who read last first. */
export const readersOf = async (db: Db, source: string): Promise<Reader[]> => {
  const { rows } = await db.execute<Omit<Reader, "at"> & { at: string }>(sql`
    select p.name as person, max(k.at) as at,
      count(distinct (k.entry_id, k.path, k.claim_hash))::integer as claims,
      (array_agg(k.snapshot_id order by k.at desc))[1] <> (
        select s.id from source_snapshots s where s.source_id = ${source} order by s.at desc, s.id desc limit 1
      ) as "earlierText"
    from checks k join people p on p.id = k.person_id
    where k.source_id = ${source}
    group by p.id, p.name order by max(k.at) desc`);
  return rows.map((row) => ({ ...row, at: new Date(row.at) }));
};
