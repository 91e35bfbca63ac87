// What this process remembers of the public record: every span in which something was public, and the digests of what
// it said. The public log and the addresses tell whether anything changed since; only that is read again.
import { and, asc, gt, inArray, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import {
  siteFormerAddresses as formerAddresses,
  sitePublicEvents as publicEvents,
  sitePublished as published,
  siteReleaseNotes as releaseNotes,
} from "#db/schema/site.ts";
import { isOpenAt, type Instant } from "../record/instant.ts";
import type { Digest } from "./digest.ts";
import { createDigests } from "./kept-digests.ts";
import { listingOf, replacedIn, type Listed, type Listing, type Span } from "./listing.ts";
import { oneAfterAnother } from "./one-after-another.ts";

/** Listings of the past that are kept, those last asked for. */
const MOST_LISTINGS = 4;

/** An event of the public log, in its order, without its words. */
export type LoggedEvent = Awaited<ReturnType<typeof eventsAfter>>[number];

/** What was public when, as of the last event of the public log that is counted in. */
type State = {
  log: readonly LoggedEvent[];
  /** What addresses are called; undefined before anything was read. */
  addresses: string | undefined;
  /** By instant. */
  listings: Map<string, Promise<Listing>>;
  /** The listing of an earlier state, and the entries that changed since: that of now follows from them. */
  before: { listing: Promise<Listing>; changed: ReadonlySet<string> } | undefined;
  /** Read when somebody asks. */
  releaseNotes: Promise<ReadonlyMap<string, string>> | undefined;
};

export type PublicMemory = {
  /** What is public at an instant, up to date with the database. */
  listing(t: Instant): Promise<Listing>;
  /** The public log until an instant, up to date with the database. */
  log(t: Instant): Promise<readonly LoggedEvent[]>;
  /** What readers are told of the release with which a revision was published, by revision. */
  releaseNotes(): Promise<ReadonlyMap<string, string>>;
  /** Whether any words of a revision are kept. */
  remembers(revision: string): boolean;
  /** Rows that were read of the database until now: spans, and revisions with their words. */
  readonly read: Readonly<{ spans: number; words: number }>;
};

// On globalThis, as the pools are: Next loads modules more than once in a process.
const KEY = Symbol.for("ratify.listing");
const shared = globalThis as { [KEY]?: WeakMap<Db, PublicMemory> };

/** What this process remembers of the public record of a database. */
export function memoryOf(db: Db): PublicMemory {
  const memories = (shared[KEY] ??= new WeakMap());
  const known = memories.get(db);
  if (known) return known;
  const made = createMemory(db);
  memories.set(db, made);
  return made;
}

/** A memory of one's own. */
export function createMemory(db: Db): PublicMemory {
  const digests = createDigests(db);
  const read = digests.read;
  /** By entry. */
  let spans = new Map<string, readonly Span[]>();
  let state: State = {
    log: [],
    addresses: undefined,
    listings: new Map(),
    before: undefined,
    releaseNotes: undefined,
  };

  const follow = async (): Promise<State> => {
    const known = state;
    const [events, addresses] = await Promise.all([
      eventsAfter(db, known.log.at(-1)?.seq ?? 0),
      addressesOf(db),
    ]);
    const isWhole = addresses !== known.addresses;
    if (!isWhole && events.length === 0) return known;
    const changed = new Set(events.map(({ entryId }) => entryId));
    const found = await spansOf(db, isWhole ? undefined : [...changed]);
    read.spans += found.length;
    if (isWhole) spans = new Map();
    for (const entry of changed) spans.delete(entry);
    for (const [entry, each] of Map.groupBy(found, ({ entryId }) => entryId))
      spans.set(entry, each);
    for (const { type, revisionId } of events)
      if (WITHDRAWALS.includes(type)) digests.forget(revisionId);
    state = {
      log: [...known.log, ...events],
      addresses,
      listings: new Map(),
      before: isWhole ? undefined : beforeChange(known, changed),
      releaseNotes: undefined,
    };
    return state;
  };
  const upToDate = oneAfterAnother(follow);

  const openOf = (entries: Iterable<string>, t: Instant): Span[] =>
    [...entries].flatMap((entry) => (spans.get(entry) ?? []).filter((span) => isOpenAt(span, t)));

  const listedOf = async (open: readonly Span[]): Promise<Listed[]> => {
    const words = await digests.of(open);
    return open.flatMap((span) => {
      const digest = words.get(span.revisionId);
      return digest ? [listedAs(span, digest)] : [];
    });
  };

  const listingAt = async (t: Instant): Promise<Listing> =>
    listingOf(await listedOf(openOf(spans.keys(), t)));

  const listingNow = async (current: State): Promise<Listing> => {
    const { before } = current;
    if (!before) return listingAt("now");
    const [listing, changed] = await Promise.all([
      before.listing.catch(() => undefined),
      listedOf(openOf(before.changed, "now")),
    ]);
    current.before = undefined;
    return listing ? replacedIn(listing, before.changed, changed) : listingAt("now");
  };

  return {
    read,
    async log(t) {
      const { log } = await upToDate();
      return t === "now" ? log : log.filter(({ at }) => at <= t);
    },
    remembers: digests.has,
    async releaseNotes() {
      const current = await upToDate();
      const notes = (current.releaseNotes ??= releaseNotesOf(db));
      notes.catch(() => (current.releaseNotes = undefined));
      return notes;
    },
    async listing(t) {
      const current = await upToDate();
      const key = t === "now" ? t : t.toISOString();
      const known = current.listings.get(key);
      if (known) return known;
      const made = t === "now" ? listingNow(current) : listingAt(t);
      made.catch(() => current.listings.delete(key));
      current.listings.set(key, made);
      const past = [...current.listings.keys()].filter((each) => each !== "now");
      for (const oldest of past.slice(0, -MOST_LISTINGS)) current.listings.delete(oldest);
      return made;
    },
  };
}

/** What the listing of now follows from once these entries changed. */
function beforeChange({ listings, before }: State, changed: ReadonlySet<string>): State["before"] {
  const listing = listings.get("now");
  if (listing) return { listing, changed };
  return before && { listing: before.listing, changed: new Set([...before.changed, ...changed]) };
}

const WITHDRAWALS: readonly string[] = ["publication_retracted", "revision_redacted"];

const eventsAfter = (db: Db, seq: number) =>
  db
    .select({
      seq: publicEvents.seq,
      at: publicEvents.at,
      type: publicEvents.type,
      entryId: publicEvents.entryId,
      revisionId: publicEvents.revisionId,
      hash: publicEvents.hash,
      kind: publicEvents.kind,
      slug: publicEvents.slug,
    })
    .from(publicEvents)
    .where(gt(publicEvents.seq, seq))
    .orderBy(asc(publicEvents.seq));

/** Changes with every address that an entry gets: a move is no event of the public log. */
async function addressesOf(db: Db): Promise<string> {
  const [found] = await db
    .select({
      all: sql<string>`coalesce(sum(hashtextextended(${formerAddresses.kind} || '/' || ${formerAddresses.slug}
        || ' ' || ${formerAddresses.now}, 0)), 0)::text`,
    })
    .from(formerAddresses);
  return found?.all ?? "";
}

async function releaseNotesOf(db: Db): Promise<ReadonlyMap<string, string>> {
  const found = await db
    .select({ revisionId: releaseNotes.revisionId, note: releaseNotes.note })
    .from(releaseNotes);
  return new Map(found.map(({ revisionId, note }) => [revisionId, note]));
}

const SPAN = {
  entryId: published.entryId,
  kind: published.kind,
  slug: published.slug,
  ordinal: published.ordinal,
  revisionId: published.revisionId,
  number: published.number,
  hash: published.hash,
  startsAt: published.startsAt,
  endedAt: published.endedAt,
};

/** Every span of these entries, or of all. */
const spansOf = (db: Db, entries: readonly string[] | undefined): Promise<Span[]> =>
  db
    .select(SPAN)
    .from(published)
    .where(and(entries && inArray(published.entryId, [...entries])));

const listedBefore = new WeakMap<Span, Listed>();
function listedAs(span: Span, digest: Digest): Listed {
  const before = listedBefore.get(span);
  if (before?.digest === digest) return before;
  const made = { ...span, digest };
  listedBefore.set(span, made);
  return made;
}
