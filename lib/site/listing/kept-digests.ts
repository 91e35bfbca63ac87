import { inArray } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { sitePublished as published } from "#db/schema/site.ts";
import type { FrozenSource } from "#lib/editorial/frozen.ts";
import { digestOf, type Digest } from "./digest.ts";

/** Digests that are kept: room for a large record as it is now, and for what readers ask of its past. */
const MOST_DIGESTS = 60_000;
/** Revisions whose words are read at a time, and how often at once: the database reads some while others are parsed here. */
const BATCH = 500;
const AT_ONCE = 2;

/** Digests by revision, of which those are forgotten first that nobody asked for lately. */
export function createDigests(db: Db) {
  const kept = new Map<string, Digest>();
  const withSharedSources = createSharing();
  /** Withdrawn for good: a reading that began before must not bring it back. */
  const forgotten = new Set<string>();
  const read = { spans: 0, words: 0 };

  const load = async (revisions: readonly string[]): Promise<void> => {
    const found = await db
      .select({ id: published.revisionId, frozen: published.frozen })
      .from(published)
      .where(inArray(published.revisionId, [...revisions]));
    read.words += found.length;
    for (const { id, frozen } of found) {
      if (!forgotten.has(id)) kept.set(id, withSharedSources(digestOf(frozen)));
    }
  };

  const loadAll = async (revisions: readonly string[]): Promise<void> => {
    let from = 0;
    const loadOn = async () => {
      while (from < revisions.length) {
        const some = revisions.slice(from, from + BATCH);
        from += BATCH;
        await load(some);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, loadOn));
  };

  return {
    read,
    has: (revision: string) => kept.has(revision),
    forget(revision: string) {
      forgotten.add(revision);
      kept.delete(revision);
    },
    /** The digests of what these spans say; what was withdrawn in the meantime is left out. */
    async of(spans: readonly { revisionId: string }[]): Promise<ReadonlyMap<string, Digest>> {
      const wanted = [...new Set(spans.map(({ revisionId }) => revisionId))];
      await loadAll(wanted.filter((revision) => !kept.has(revision)));
      const found = new Map<string, Digest>();
      for (const revision of wanted) {
        const digest = kept.get(revision);
        if (!digest) continue;
        found.set(revision, digest);
        // A Map keeps the order of insertion: what was asked for last goes to its end.
        kept.delete(revision);
        kept.set(revision, digest);
      }
      for (const oldest of kept.keys()) {
        if (kept.size <= MOST_DIGESTS) break;
        kept.delete(oldest);
      }
      return found;
    },
  };
}

/** Makes entries that cite the same version of a source hold one object between them; it leaves with the last of them. */
function createSharing(): (digest: Digest) => Digest {
  const known = new Map<string, WeakRef<FrozenSource>>();
  const left = new FinalizationRegistry<string>((key) => {
    if (!known.get(key)?.deref()) known.delete(key);
  });
  const oneOf = (id: string, source: FrozenSource): FrozenSource => {
    const key = `${id} ${source.version} ${source.hash}`;
    const before = known.get(key)?.deref();
    if (before) return before;
    known.set(key, new WeakRef(source));
    left.register(source, key);
    return source;
  };
  return (digest) => ({
    ...digest,
    sources: Object.fromEntries(
      Object.entries(digest.sources).map(([id, source]) => [id, oneOf(id, source)]),
    ),
  });
}
