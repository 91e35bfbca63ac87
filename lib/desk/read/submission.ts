// What the two steps of a submission show.
import { and, eq } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { authorsOfFreeze } from "#db/queries/authors.ts";
import { ruleOf } from "#db/queries/kind-rules.ts";
import { candidates } from "#db/schema.ts";
import { diffEntries, type EntryDiff } from "#lib/editorial/diff.ts";
import type { FreezeProblem } from "#lib/editorial/freeze.ts";
import type { FrozenEntry } from "#lib/editorial/frozen.ts";
import { blockingIn, type KindRule } from "#lib/editorial/kind-rule.ts";
import type { Problem } from "#lib/editorial/missing.ts";
import type { Warning } from "#lib/editorial/warnings.ts";
import { hasChanged } from "../changed.ts";
import { freezeDraft } from "../freeze-draft.ts";
import { publicRevisionOf } from "../public-revision.ts";
import { warningsOf } from "../warnings-of.ts";
import { lastReviewerOf, whoCouldReview, type Reviewer } from "./could-review.ts";
import type { EntryHead } from "./entry.ts";
import { namesOfPeople } from "./names.ts";

/** Frozen words as they would be submitted, beside what is public. */
export type Proposal = {
  hash: string;
  frozen: FrozenEntry;
  before: FrozenEntry | null;
  diff: EntryDiff;
  warnings: Warning[];
  /** Those of them that stop the submission by the rule of the kind. */
  blocking: Warning[];
  rule: KindRule;
  /** Whether it says anything that is not public, approved or in review already. */
  changed: boolean;
  authors: string[];
  couldReview: Reviewer[];
  /** Who reviewed the entry last, if they could again. */
  reviewedLast?: string;
};

/** The first step: what stops a submission, or what would be submitted. Reads only. */
export type SubmissionView = {
  generation: number;
  problems: Problem[];
  faults: FreezeProblem[];
  proposal?: Proposal;
};

/** What the draft would be as a revision, if `submitter` submitted it now. */
export const readSubmission = async (
  db: Db,
  entry: EntryHead,
  submitter: string,
): Promise<SubmissionView> => {
  const { draft, problems, freeze } = await freezeDraft(db, entry);
  const { generation, seq: draftSeq } = draft;
  if (!freeze.ok) return { generation, problems, faults: freeze.problems };
  const { frozen, hash } = freeze;
  const wrote = await authorsOfFreeze(db, { entry: entry.id, generation, draftSeq, frozen });
  const proposal = await propose(db, entry.id, { frozen, hash, authors: [...wrote, submitter] });
  return { generation, problems, faults: [], proposal };
};

/** The second step: the candidate with this hash, if it is still there; `stale` when the draft says something else by now. */
export const readCandidate = async (
  db: Db,
  entry: EntryHead,
  hash: string,
  submitter: string,
): Promise<(Proposal & { stale: boolean }) | undefined> => {
  const [candidate] = await db
    .select()
    .from(candidates)
    .where(
      and(
        eq(candidates.entryId, entry.id),
        eq(candidates.generation, entry.generation),
        eq(candidates.hash, hash),
      ),
    );
  if (!candidate) return undefined;
  const { frozen, generation, draftSeq } = candidate;
  const wrote = await authorsOfFreeze(db, { entry: entry.id, generation, draftSeq, frozen });
  const proposal = await propose(db, entry.id, { frozen, hash, authors: [...wrote, submitter] });
  const { freeze } = await freezeDraft(db, entry);
  return { ...proposal, stale: !freeze.ok || freeze.hash !== hash };
};

const propose = async (
  db: Db,
  entry: string,
  { frozen, hash, authors }: { frozen: FrozenEntry; hash: string; authors: string[] },
): Promise<Proposal> => {
  const before = (await publicRevisionOf(db, entry))?.frozen ?? null;
  const names = await namesOfPeople(db, authors);
  const couldReview = await whoCouldReview(db, authors);
  const last = await lastReviewerOf(db, entry);
  const rule = await ruleOf(db, frozen.content.kind);
  const warnings = await warningsOf(db, frozen);
  return {
    hash,
    frozen,
    before,
    diff: diffEntries(before ?? undefined, frozen),
    warnings,
    blocking: blockingIn(warnings, rule),
    rule,
    changed: await hasChanged(db, entry, hash),
    authors: Object.values(names).toSorted(),
    couldReview,
    reviewedLast: couldReview.find(({ id }) => id === last)?.id,
  };
};
