import { sql } from "drizzle-orm";
import type { Db } from "../client.ts";

/** One person's latest finding on a claim, on whichever revision of the entry they made it. */
export type LiveCheck = {
  id: string;
  person: string;
  finding: "supported" | "disputed";
  reason?: string;
  at: Date;
  /** The revision that it was made on: another one's check carries over while the claim is unchanged. */
  madeOn: string;
  /** The source that the person read for it, and the passage that they marked there. */
  evidence?: { source: string; quote?: string; locator?: string };
};

/** A claim of a revision with the checks that count for it: nobody's who is an author of this revision. */
export type CheckedClaim = {
  path: string;
  hash: string;
  mustCite: boolean;
  sources: string[];
  checks: LiveCheck[];
};

type Row = Omit<CheckedClaim, "checks"> & { checks: (Omit<LiveCheck, "at"> & { at: string })[] };

/** The claims of a revision with their live checks, by path. */
export async function claimsWithChecks(db: Db, revision: string): Promise<CheckedClaim[]> {
  const { rows } = await db.execute<Row>(sql`
    select f.path, f.hash, f.must_cite as "mustCite", f.sources,
      coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('id', f.check_id, 'person', f.person_id,
        'finding', f.finding, 'reason', f.reason, 'at', f.at, 'madeOn', f.made_on,
        'evidence', case when k.source_id is not null then
          jsonb_build_object('source', k.source_id, 'quote', k.quote, 'locator', k.locator) end
        )) order by f.at) filter (where f.check_id is not null), '[]') as checks
    from claim_findings(${revision}) f left join checks k on k.id = f.check_id
    group by f.path, f.hash, f.must_cite, f.sources order by f.path`);
  return rows.map(({ checks, ...claim }) => ({
    ...claim,
    checks: checks.map((check) => ({ ...check, at: new Date(check.at) })),
  }));
}

/** How many claims must be cited, how many of those somebody supports, and how many claims somebody disputes. */
export async function countClaims(
  db: Db,
  revision: string,
): Promise<{ required: number; supported: number; disputed: number }> {
  const claims = await claimsWithChecks(db, revision);
  const has = (claim: CheckedClaim, finding: LiveCheck["finding"]) =>
    claim.checks.some((check) => check.finding === finding);
  const required = claims.filter((claim) => claim.mustCite);
  return {
    required: required.length,
    supported: required.filter((claim) => has(claim, "supported")).length,
    disputed: claims.filter((claim) => has(claim, "disputed")).length,
  };
}
