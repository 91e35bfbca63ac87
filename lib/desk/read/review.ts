// What the review of a revision shows: its claims beside what is public, with their checks and what may be done.
import { and, desc, eq, inArray, lt } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { claimsWithChecks, type CheckedClaim } from "#db/queries/findings.ts";
import { reviewRequestOf, type ReviewRequest } from "#db/queries/review-requests.ts";
import { loadSubject } from "#db/queries/subject.ts";
import {
  publications,
  redactionRequests,
  reviews,
  revisions,
  revocations,
  scheduleEnds,
  schedules,
} from "#db/schema.ts";
import { claimsOf, evidenceOf, type Claim } from "#lib/editorial/claims.ts";
import { commandsFor } from "#lib/editorial/commands-for.ts";
import { changedClaims, diffEntries, type EntryDiff } from "#lib/editorial/diff.ts";
import type { FrozenEntry } from "#lib/editorial/frozen.ts";
import type { Actor } from "#lib/editorial/policy.ts";
import type { QuoteMarks } from "#lib/editorial/quote-marks.ts";
import type { Warning } from "#lib/editorial/warnings.ts";
import { NO_DRAFT, type Action, type Refusal, type Subject } from "#lib/editorial/workflow.ts";
import { markQuotes } from "#lib/sources/mark-quotes.ts";
import { whoCouldReview, type Reviewer } from "./could-review.ts";
import type { EntryHead } from "./entry.ts";
import { namesOfPeople, type PeopleNames } from "./names.ts";
import { readReviewThreads, type ReviewedThread } from "./review-threads.ts";
import { warningsOf } from "../warnings-of.ts";

/** A claim with its live checks, and whether it differs from what is public. */
export type ReviewedClaim = {
  claim: Claim;
  /** The claim at the same path in what is public, where there is one. */
  was?: Claim;
  checked: CheckedClaim;
  changed: boolean;
};

export type ReviewView = {
  revision: typeof revisions.$inferSelect;
  subject: Subject & { revision: NonNullable<Subject["revision"]> };
  commands: { action: Action; refusals: Refusal[] }[];
  /** Null after a redaction. */
  frozen: FrozenEntry | null;
  before: { number: number; frozen: FrozenEntry } | null;
  diff?: EntryDiff;
  claims: ReviewedClaim[];
  threads: ReviewedThread[];
  warnings: Warning[];
  names: PeopleNames;
  /** How many supporting checks were made on which earlier revision. */
  carriedOver: { number: number; count: number }[];
  couldReview: Reviewer[];
  /** Who is asked to review it now. */
  request?: ReviewRequest;
  decisions: (typeof reviews.$inferSelect)[];
  revocation?: typeof revocations.$inferSelect;
  schedule?: { publishAt: Date; personId: string };
  lastScheduleFailed?: string;
  redactionRequest?: typeof redactionRequests.$inferSelect;
  newestNumber: number;
  /** Whether the quotes stand in the texts that are held of their sources. */
  marks: QuoteMarks;
};

/** One revision by its number, for `actor`; undefined where there is none. */
export const readReview = async (
  db: Db,
  entry: EntryHead,
  number: number,
  actor: Actor,
): Promise<ReviewView | undefined> => {
  const [revision] = await db
    .select()
    .from(revisions)
    .where(and(eq(revisions.entryId, entry.id), eq(revisions.number, number)));
  if (!revision) return undefined;
  const { revision: state, entry: use } = await loadSubject(db, entry.id, revision.id, NO_DRAFT);
  if (!state) return undefined;
  const subject = { entry: use, draft: NO_DRAFT, revision: state, words: "to come" };
  const { frozen } = revision;
  const before = await publicBefore(db, entry, revision);
  const checked = await claimsWithChecks(db, revision.id);
  const decisions = await db
    .select()
    .from(reviews)
    .where(eq(reviews.revisionId, revision.id))
    .orderBy(reviews.at);
  const [revocation] = await db
    .select()
    .from(revocations)
    .where(eq(revocations.revisionId, revision.id));
  const [redactionRequest] = await db
    .select()
    .from(redactionRequests)
    .where(eq(redactionRequests.revisionId, revision.id));
  const [lastSchedule] = await db
    .select({
      publishAt: schedules.publishAt,
      personId: schedules.personId,
      outcome: scheduleEnds.outcome,
      reason: scheduleEnds.reason,
    })
    .from(schedules)
    .leftJoin(scheduleEnds, eq(scheduleEnds.scheduleId, schedules.id))
    .where(eq(schedules.revisionId, revision.id))
    .orderBy(desc(schedules.at))
    .limit(1);
  const request = await reviewRequestOf(db, revision.id);
  const people = [
    revision.submittedBy,
    ...(request ? [request.personId, request.askedBy] : []),
    ...state.authors,
    ...checked.flatMap(({ checks }) => checks.map(({ person }) => person)),
    ...decisions.map(({ personId }) => personId),
    ...[revocation, redactionRequest, lastSchedule].flatMap((row) => row?.personId ?? []),
  ];
  return {
    revision,
    subject,
    commands: commandsFor(actor, subject),
    frozen,
    before,
    diff: frozen ? diffEntries(before?.frozen, frozen) : undefined,
    claims: frozen ? pairClaims(before?.frozen, frozen, checked) : [],
    threads: await readReviewThreads(db, entry.id, revision),
    warnings: frozen ? await warningsOf(db, frozen) : [],
    names: await namesOfPeople(db, people),
    carriedOver: await carriedOver(db, revision.id, checked),
    couldReview: await whoCouldReview(db, state.authors),
    request,
    decisions,
    revocation,
    schedule: lastSchedule && !lastSchedule.outcome ? lastSchedule : undefined,
    lastScheduleFailed:
      lastSchedule?.outcome === "failed" ? (lastSchedule.reason ?? undefined) : undefined,
    redactionRequest,
    newestNumber: await newestNumber(db, entry.id),
    marks: frozen ? await markQuotes(db, claimsOf(frozen.content).flatMap(evidenceOf)) : {},
  };
};

/** The number of the entry's newest revision; 0 where nothing was submitted. */
export const newestNumber = async (db: Db, entry: string): Promise<number> => {
  const [newest] = await db
    .select({ number: revisions.number })
    .from(revisions)
    .where(eq(revisions.entryId, entry))
    .orderBy(desc(revisions.number))
    .limit(1);
  return newest?.number ?? 0;
};

/** What the revision is compared with: what is public now, unless that is the revision itself or came after it. */
const publicBefore = async (
  db: Db,
  entry: EntryHead,
  revision: { id: string; number: number },
): Promise<ReviewView["before"]> => {
  const { current } = entry;
  if (current?.frozen && current.number < revision.number)
    return { number: current.number, frozen: current.frozen };
  return publicEarlier(db, entry.id, revision.number);
};

const publicEarlier = async (
  db: Db,
  entry: string,
  number: number,
): Promise<ReviewView["before"]> => {
  const earlier = await db
    .selectDistinctOn([revisions.number], {
      number: revisions.number,
      frozen: revisions.frozen,
    })
    .from(revisions)
    .innerJoin(publications, eq(publications.revisionId, revisions.id))
    .where(and(eq(revisions.entryId, entry), lt(revisions.number, number)))
    .orderBy(desc(revisions.number))
    .limit(1);
  const [found] = earlier;
  return found?.frozen ? { number: found.number, frozen: found.frozen } : null;
};

const pairClaims = (
  before: FrozenEntry | undefined,
  frozen: FrozenEntry,
  checked: CheckedClaim[],
): ReviewedClaim[] => {
  const byPath = new Map(checked.map((claim) => [claim.path, claim]));
  const changed = new Set(changedClaims(before, frozen));
  const earlier = new Map(
    before ? claimsOf(before.content).map((claim) => [claim.path, claim]) : [],
  );
  return claimsOf(frozen.content).flatMap((claim) => {
    const known = byPath.get(claim.path);
    if (!known) return [];
    const was = earlier.get(claim.path);
    return [{ claim, ...(was && { was }), checked: known, changed: changed.has(claim.path) }];
  });
};

const carriedOver = async (
  db: Db,
  revision: string,
  checked: CheckedClaim[],
): Promise<ReviewView["carriedOver"]> => {
  const madeOn = checked.flatMap(({ mustCite, checks }) => {
    const supporting = checks.filter(({ finding }) => finding === "supported");
    const here = supporting.some((check) => check.madeOn === revision);
    const last = supporting.at(-1);
    return mustCite && last && !here ? [last.madeOn] : [];
  });
  if (madeOn.length === 0) return [];
  const numbers = await db
    .select({ id: revisions.id, number: revisions.number })
    .from(revisions)
    .where(inArray(revisions.id, [...new Set(madeOn)]))
    .orderBy(desc(revisions.number));
  return numbers.map(({ id, number }) => ({
    number,
    count: madeOn.filter((one) => one === id).length,
  }));
};
