import { sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";

/** A finding on an earlier form of a claim. */
export type LapsedCheck = {
  person: string;
  finding: "supported" | "disputed";
  number: number;
  at: Date;
  /** The versions of the source then and now, where the source was edited since. */
  source?: { before: number; after: number };
};

type Row = Omit<LapsedCheck, "at" | "source"> & {
  path: string;
  at: string;
  before: number | null;
  after: number | null;
};

/** The last finding on each claim of a revision that was made while the claim, or the source, said something else. */
export const lapsedChecks = async (
  db: Db,
  revision: string,
  source: string,
): Promise<Map<string, LapsedCheck>> => {
  const { rows } = await db.execute<Row>(sql`
    select distinct on (c.path) c.path, k.person_id as person, k.finding, b.number, k.at,
      (b.frozen -> 'sources' -> ${source} ->> 'version')::integer as before,
      (r.frozen -> 'sources' -> ${source} ->> 'version')::integer as after
    from revisions r
    join revision_claims c on c.revision_id = r.id and ${source} = any (c.sources)
    join checks k on k.entry_id = r.entry_id and k.path = c.path and k.claim_hash <> c.hash
    join revisions b on b.id = k.revision_id
    where r.id = ${revision}
    order by c.path, k.at desc`);
  return new Map(
    rows.map(({ path, before, after, at, ...check }) => [
      path,
      {
        ...check,
        at: new Date(at),
        ...(before !== null && after !== null && before !== after && { source: { before, after } }),
      },
    ]),
  );
};
