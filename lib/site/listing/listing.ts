import type { sitePublished as published } from "#db/schema/site.ts";
import { KIND_NAMES, type KindName } from "#lib/editorial/content.ts";
import type { Digest } from "./digest.ts";

/** A span in which a revision is public: an entry as lists know it, without its words. */
export type Span = Omit<
  typeof published.$inferSelect,
  "frozen" | "schemaVersion" | "note" | "approvedAt"
>;
/** An entry as lists know it, with the digest of its words. */
export type Listed = Span & { digest: Digest };
/** Everything that is public at an instant, by kind and slug. The same object for as long as nothing changes. */
export type Listing = Readonly<Record<KindName, readonly Listed[]>>;

/** A listing of these entries. */
export function listingOf(entries: readonly Listed[]): Listing {
  const byKind = Map.groupBy(entries, ({ kind }) => kind);
  return byKinds((kind) => (byKind.get(kind) ?? []).toSorted(bySlug));
}

/**
 * The listing without the entries of these ids, and with those in their place. The list of a kind that has none of either
 * stays the same object, and so does what was worked out of it.
 */
export function replacedIn(
  listing: Listing,
  ids: ReadonlySet<string>,
  entries: readonly Listed[],
): Listing {
  return byKinds((kind) => {
    const kept = listing[kind].filter(({ entryId }) => !ids.has(entryId));
    const added = entries.filter((entry) => entry.kind === kind);
    const isSame = kept.length === listing[kind].length && added.length === 0;
    return isSame ? listing[kind] : [...kept, ...added].toSorted(bySlug);
  });
}

const byKinds = (listOf: (kind: KindName) => readonly Listed[]): Listing =>
  Object.fromEntries(KIND_NAMES.map((kind) => [kind, listOf(kind)])) as Listing; // one for each name

const bySlug = (a: Span, b: Span): number => (a.slug < b.slug ? -1 : 1);
