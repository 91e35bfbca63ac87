// What follows from everything that is public at an instant, worked out once for each listing.
import { once } from "#lib/editorial/once.ts";
import type { DerivedEntry } from "#lib/editorial/derived/entry.ts";
import type { FrozenEntry } from "#lib/editorial/frozen.ts";
import { KIND_NAMES, type KindName } from "#lib/editorial/content.ts";
import type { Published, PublishedSource } from "../record/published-at.ts";
import { digestOf } from "./digest.ts";
import type { Listed, Listing } from "./listing.ts";

/** Entries as derived values take them. */
export const derivable = once((entries: readonly Listed[]): readonly DerivedEntry[] =>
  entries.map(derivableOf),
);

/** One of them: the same object while the entry stands, so that what follows from it alone is worked out once. */
export const derivableOf = once(({ entryId, digest }: Listed): DerivedEntry => ({
  id: entryId,
  content: digest.content,
}));

/** An entry that was read in full, as lists know it. */
export const asListed = ({ frozen, ...entry }: Published): Listed => ({
  ...entry,
  digest: digestOf(frozen),
});

/** How many entries of each kind are public. */
export const countsIn = (listing: Listing): Record<KindName, number> => ({
  overview: listing.overview.length,
  meeting: listing.meeting.length,
  member: listing.member.length,
  pledge: listing.pledge.length,
});

/** Entries by the id of a source that they cite, by kind and slug. */
export const citingIn = once((listing: Listing): ReadonlyMap<string, readonly Listed[]> => {
  const citing = new Map<string, Listed[]>();
  for (const entry of KIND_NAMES.toSorted().flatMap((kind) => listing[kind])) {
    for (const source of Object.keys(entry.digest.sources)) {
      const known = citing.get(source);
      if (known) known.push(entry);
      else citing.set(source, [entry]);
    }
  }
  return citing;
});

/** Every source that something public cites, by id: in its newest version among those cited. */
export const sourcesIn = once((listing: Listing): ReadonlyMap<string, PublishedSource> => {
  const inOrder = [...citingIn(listing)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return new Map(
    inOrder.flatMap(([id, citing]) => {
      const newest = newestOf(citing.flatMap(({ digest }) => digest.sources[id] ?? []));
      if (!newest) return [];
      return [[id, { id, version: newest.version, csl: newest.csl, entries: citing.length }]];
    }),
  );
});

const newestOf = (versions: readonly FrozenEntry["sources"][string][]) =>
  versions.reduce<FrozenEntry["sources"][string] | undefined>(
    (newest, each) => (newest && newest.version >= each.version ? newest : each),
    undefined,
  );
