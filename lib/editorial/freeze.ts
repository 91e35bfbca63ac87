// Freezing: from a draft to the immutable words of a revision, with its sources and the names of other entries in them.
import { own } from "./own.ts";
import { claimsOf, sourcesOf } from "./claims.ts";
import type { FrozenClaim, FrozenEntry } from "./frozen.ts";
import { claimHash, contentHash } from "./hash.ts";
import { referencesIn } from "./references.ts";
import { contentProblems, type ContentProblem } from "./schema.ts";
import { tidyContent } from "./tidy.ts";

/** Why a draft cannot be frozen: what it cites or names is not there, or its content does not fit the kind. */
export type FreezeProblem =
  | { code: "source_missing"; source: string; paths: string[] }
  | { code: "entry_missing"; entry: string; paths: string[] }
  | ({ code: "invalid" } & ContentProblem);

export type FreezeResult =
  | { ok: true; frozen: FrozenEntry; hash: string; claims: FrozenClaim[] }
  | { ok: false; problems: FreezeProblem[] };

const only = <T>(record: Record<string, T>, ids: Iterable<string>): Record<string, T> =>
  Object.fromEntries(
    [...ids].flatMap((id) => {
      const held = own(record, id);
      return held === undefined ? [] : [[id, held] as const];
    }),
  );

/**
 * The frozen form of a draft, its hash and its claims. Pass sources and labels by id, at least those referred to; the
 * rest is dropped. Blocks of prose get the ids that they lack. The same input always gives the same hash, and freezing
 * what was frozen changes nothing.
 */
export const freezeEntry = (draft: FrozenEntry): FreezeResult => {
  const invalid = contentProblems(draft.content);
  if (invalid.length > 0) {
    return { ok: false, problems: invalid.map((problem) => ({ code: "invalid", ...problem })) };
  }
  const content = tidyContent(draft.content);
  const { sources, entries } = referencesIn(content);
  const problems: FreezeProblem[] = [
    ...[...sources]
      .filter(([source]) => !own(draft.sources, source))
      .map(([source, paths]) => ({ code: "source_missing" as const, source, paths })),
    ...[...entries]
      .filter(([entry]) => !own(draft.labels, entry))
      .map(([entry, paths]) => ({ code: "entry_missing" as const, entry, paths })),
  ];
  if (problems.length > 0) return { ok: false, problems };

  const frozen: FrozenEntry = {
    slug: draft.slug,
    title: draft.title.trim(),
    content,
    sources: only(draft.sources, sources.keys()),
    labels: only(draft.labels, entries.keys()),
  };
  return { ok: true, frozen, hash: contentHash(frozen), claims: claimsOfFrozen(frozen) };
};

/** The claims of a frozen entry with the hashes that checks are bound to. */
export const claimsOfFrozen = (frozen: FrozenEntry): FrozenClaim[] =>
  claimsOf(frozen.content).map((claim) => ({
    path: claim.path,
    hash: claimHash(claim, frozen.sources),
    mustCite: claim.mustCite,
    sources: sourcesOf(claim),
  }));
