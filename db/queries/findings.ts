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
    select path, hash, must_cite as "mustCite", sources,
      coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('id', check_id, 'person', person_id, 'finding', finding,
        'reason', reason, 'at', at, 'madeOn', made_on)) order by at) filter (where check_id is not null), '[]') as checks
    from claim_findings(${revision}) group by path, hash, must_cite, sources order by path`);
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
