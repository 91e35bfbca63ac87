// Which sources and which other entries an entry's content points to.
import type { EntryContent, FieldValue } from "./content.ts";
import { claimsOf, sourcesOf, type Claim, evidenceOf } from "./claims.ts";
import { entriesLinkedIn } from "./prose.ts";

const entriesIn = (value: FieldValue): string[] => {
  if (typeof value === "string" || Array.isArray(value)) return [];
  if ("entry" in value) return [value.entry];
  return "member" in value && value.member ? [value.member] : [];
};

const valuesOf = (claim: Claim): FieldValue[] => [
  ...(claim.kindOfClaim === "value" && claim.value !== undefined ? [claim.value] : []),
  ...(claim.kindOfClaim === "row" ? Object.values(claim.cells) : []),
  ...claim.rivals.map((rival) => rival.value),
];

/** Ids of the entries that a claim names, or links to in prose. */
const entriesNamedBy = (claim: Claim): string[] => [
  ...valuesOf(claim).flatMap(entriesIn),
  ...(claim.kindOfClaim === "block" ? entriesLinkedIn(claim.node) : []),
];

/** What the content cites and names, each id with the paths of the claims that do, in the order of first use. */
export const referencesIn = (
  content: EntryContent,
): { sources: Map<string, string[]>; entries: Map<string, string[]> } => {
  const sources = new Map<string, string[]>();
  const entries = new Map<string, string[]>();
  const note = (map: Map<string, string[]>, id: string, path: string) => {
    const paths = map.get(id) ?? [];
    if (!paths.includes(path)) map.set(id, [...paths, path]);
  };
  for (const claim of claimsOf(content)) {
    for (const source of sourcesOf(claim)) note(sources, source, claim.path);
    for (const entry of entriesNamedBy(claim)) note(entries, entry, claim.path);
  }
  return { sources, entries };
};

/** What the content quotes from a source, each quote once, in the order of first use. */
export const quotesFrom = (content: EntryContent, source: string): string[] => [
  ...new Set(
    claimsOf(content)
      .flatMap(evidenceOf)
      .flatMap((citation) =>
        citation.source === source && citation.quote ? [citation.quote] : [],
      ),
  ),
];
