import { sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { IN_REVIEW } from "./standing.ts";
import { wrote } from "./wrote.ts";

/** A source on which claims in review rest that nobody has looked at. */
export type ToRead = {
  source: string;
  title: string;
  language: string | null;
  claims: number;
  entries: number;
  hasText: boolean;
};

/** The sources whose reading settles the most claims that this person may check; of the given ones, or all. */
export const sourcesToRead = async (
  db: Db,
  person: string,
  { among, limit }: { among?: readonly string[]; limit: number },
): Promise<ToRead[]> => {
  const { rows } = await db.execute<ToRead>(sql`
    with waiting as (
      select cited.source, count(*)::integer as claims, count(distinct w.entry_id)::integer as entries
      from (
        select r.entry_id, f.path, f.sources
        from ${IN_REVIEW}
        cross join lateral claim_findings(r.id) f
        where not ${wrote(person)}
        group by r.entry_id, f.path, f.sources having count(f.check_id) = 0
      ) w
      cross join lateral unnest(w.sources) as cited (source)
      group by cited.source
    )
    select w.*, v.csl ->> 'title' as title, v.csl ->> 'language' as language,
      exists (select from source_snapshots t where t.source_id = w.source) as "hasText"
    from waiting w
    cross join lateral (
      select csl from source_versions v where v.source_id = w.source order by version desc limit 1
    ) v
    where ${among ? sql`w.source in ${[...among, ""]}` : sql`true`}
    order by w.claims desc, w.source limit ${limit}`);
  return rows;
};
