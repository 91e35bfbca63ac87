import type { Claim } from "#lib/editorial/claims.ts";

/** One person's latest finding on a claim. */
export type LiveCheck = {
  id: string;
  person: string;
  finding: "supported" | "disputed";
  reason?: string;
  at: Date;
  madeOn: string;
  /** What the person read for it, where they named it. */
  evidence?: Passage;
};

/** A source that was read, and the passage that was marked there. */
export type Passage = { source: string; quote?: string; locator?: string };

/** A claim under review: as it would be, as it is public, and what was found about it. */
export type ReviewedClaim = {
  claim: Claim;
  was?: Claim;
  checked: { path: string; hash: string; mustCite: boolean; checks: LiveCheck[] };
  changed: boolean;
};

/** What the findings on a claim add up to. */
export const findingOf = ({
  checked,
}: Pick<ReviewedClaim, "checked">): "disputed" | "supported" | "unchecked" => {
  if (checked.checks.some(({ finding }) => finding === "disputed")) return "disputed";
  return checked.checks.some(({ finding }) => finding === "supported") ? "supported" : "unchecked";
};
