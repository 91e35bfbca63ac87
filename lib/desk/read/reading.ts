// Reading a source: its text, and every claim in review that rests on it, over all entries.
import { and, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { claimsWithChecks, type CheckedClaim } from "#db/queries/findings.ts";
import { loadSubject } from "#db/queries/subject.ts";
import { revisions } from "#db/schema.ts";
import { claimsOf, evidenceOf, type Claim } from "#lib/editorial/claims.ts";
import { refusalsFor } from "#lib/editorial/commands-for.ts";
import type { KindName } from "#lib/editorial/content.ts";
import { findQuote } from "#lib/editorial/find-quote.ts";
import type { FrozenEntry } from "#lib/editorial/frozen.ts";
import type { Actor } from "#lib/editorial/policy.ts";
import type { Place } from "#lib/editorial/snapshot.ts";
import { NO_DRAFT, type Refusal } from "#lib/editorial/workflow.ts";
import { findSource } from "#lib/sources/find-source.ts";
import type { Source } from "#lib/sources/latest.ts";
import { findSnapshot, type Snapshot } from "#lib/sources/snapshots.ts";
import { whereUsed } from "#lib/sources/where-used.ts";
import { lapsedChecks, type LapsedCheck } from "./lapsed-checks.ts";
import { namesOfPeople, type PeopleNames } from "./names.ts";
import { readersOf, type Reader } from "./readers.ts";
import { IN_REVIEW } from "./standing.ts";

/** A claim in review that cites the source. */
export type ReadClaim = {
  entry: { id: string; kind: KindName; title: string };
  revision: { id: string; number: number };
  claim: Claim;
  checked: CheckedClaim;
  names: Pick<FrozenEntry, "sources" | "labels">;
  /** Where its quotes of this source stand in the text. */
  places: Place[];
  /** Why this person may not check it; empty where they may. */
  refusals: Refusal[];
  /** What was found about it before it, or the source, was changed. */
  lapsed?: LapsedCheck;
};

/** What readers see or will see, and what rests there on a version of the source that is not the newest. */
export type Resting = {
  entry: { id: string; kind: KindName; title: string };
  number: number;
  version: number;
  claims: { path: string; label: string }[];
};

export type Reading = {
  source: Source;
  snapshot?: Snapshot;
  /** Those without a finding, in the order of the text; what does not stand in it comes last. */
  toCheck: ReadClaim[];
  /** Those with a finding, in the same order. */
  checked: ReadClaim[];
  resting: Resting[];
  readers: Reader[];
  people: PeopleNames;
};

/** A source as `actor` reads it; undefined where there is none. */
export const readReading = async (
  db: Db,
  id: string,
  actor: Actor,
): Promise<Reading | undefined> => {
  const source = await findSource(db, id);
  if (!source) return undefined;
  const snapshot = await findSnapshot(db, id);
  const claims: ReadClaim[] = [];
  for (const revision of await revisionsInReview(db, id))
    claims.push(
      ...(await claimsOfRevision(db, { revision, source: id, text: snapshot?.text, actor })),
    );
  claims.sort((a, b) => firstPlace(a) - firstPlace(b));
  const isFound = ({ checked }: ReadClaim) => checked.checks.length > 0;
  return {
    source,
    ...(snapshot && { snapshot }),
    toCheck: claims.filter((claim) => !isFound(claim)),
    checked: claims.filter(isFound),
    resting: await resting(db, source),
    readers: await readersOf(db, id),
    people: await namesOfPeople(
      db,
      claims.flatMap(({ checked, lapsed }) => [
        ...checked.checks.map(({ person }) => person),
        ...(lapsed ? [lapsed.person] : []),
      ]),
    ),
  };
};

const firstPlace = ({ places }: ReadClaim): number =>
  Math.min(Number.MAX_SAFE_INTEGER, ...places.map(({ start }) => start));

type InReview = {
  id: string;
  entryId: string;
  number: number;
  kind: KindName;
  frozen: FrozenEntry | null;
};

const revisionsInReview = (db: Db, source: string): Promise<InReview[]> =>
  db
    .select({
      id: revisions.id,
      entryId: revisions.entryId,
      number: revisions.number,
      kind: revisions.kind,
      frozen: revisions.frozen,
    })
    .from(revisions)
    .where(
      and(
        sql`${revisions.id} in (select r.id from ${IN_REVIEW})`,
        sql`exists (select from revision_claims c where c.revision_id = ${revisions.id} and ${source} = any (c.sources))`,
      ),
    )
    .orderBy(revisions.submittedAt);

type Asked = { revision: InReview; source: string; text?: string; actor: Actor };

const claimsOfRevision = async (
  db: Db,
  { revision, source, text, actor }: Asked,
): Promise<ReadClaim[]> => {
  const { frozen, entryId, number } = revision;
  if (!frozen) return [];
  const { revision: state } = await loadSubject(db, entryId, revision.id, NO_DRAFT);
  const refusals = refusalsFor("check", actor, { draft: NO_DRAFT, revision: state });
  const known = new Map((await claimsWithChecks(db, revision.id)).map((one) => [one.path, one]));
  const lapsed = await lapsedChecks(db, revision.id, source);
  return claimsOf(frozen.content).flatMap((claim): ReadClaim[] => {
    const checked = known.get(claim.path);
    const quotes = evidenceOf(claim).filter((citation) => citation.source === source);
    if (!checked || quotes.length === 0) return [];
    const before = checked.checks.length === 0 ? lapsed.get(claim.path) : undefined;
    return [
      {
        entry: { id: entryId, kind: revision.kind, title: frozen.title },
        revision: { id: revision.id, number },
        claim,
        checked,
        names: { sources: frozen.sources, labels: frozen.labels },
        places: quotes.flatMap(({ quote }) => placeIn(text, quote)),
        refusals,
        ...(before && { lapsed: before }),
      },
    ];
  });
};

const placeIn = (text: string | undefined, quote: string | undefined): Place[] => {
  const found = text && quote ? findQuote(text, quote) : undefined;
  return found && found.match !== "none" ? [{ start: found.start, end: found.end }] : [];
};

const LIVE = ["published", "approved", "in_review"];

/** What will have to be checked again with its next revision, because the source was edited since. */
const resting = async (db: Db, { id, version }: Source): Promise<Resting[]> =>
  (await whereUsed(db, id)).flatMap(({ entry, revisions: citing }) =>
    citing
      .filter((one) => LIVE.includes(one.status) && one.version < version)
      .map((one) => ({
        entry: { id: entry.id, kind: entry.kind, title: entry.title },
        number: one.number,
        version: one.version,
        claims: one.claims.map(({ path, label }) => ({ path, label })),
      })),
  );
