import { claimsOf } from "./claims.ts";
import type { EntryContent } from "./content.ts";

/** How many claims must be cited, how many of those are, and the paths of the others in the reader's order. */
export type Coverage = { required: number; cited: number; uncited: string[] };

/** Which claims must be cited and are not. */
export const coverageOf = (content: EntryContent): Coverage => {
  const required = claimsOf(content).filter((claim) => claim.mustCite);
  const uncited = required.filter((claim) => claim.citations.length === 0);
  return {
    required: required.length,
    cited: required.length - uncited.length,
    uncited: uncited.map(({ path }) => path),
  };
};
