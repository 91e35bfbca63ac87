import { and, desc, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { authorsOfFreeze } from "#db/queries/authors.ts";
import { ruleToSubmitUnder } from "#db/queries/kind-rules.ts";
import { useOf } from "#db/queries/subject.ts";
import { candidates, reviewEnds, revisionClaims, revisionPeople, revisions } from "#db/schema.ts";
import { refusalsFor } from "#lib/editorial/commands-for.ts";
import { claimsOfFrozen } from "#lib/editorial/freeze.ts";
import { contentHash } from "#lib/editorial/hash.ts";
import { blockingIn } from "#lib/editorial/kind-rule.ts";
import { missingIn } from "#lib/editorial/missing.ts";
import { actorNow } from "./actor-now.ts";
import { askForReview } from "./ask-for-review.ts";
import { hasChanged } from "./changed.ts";
import { defineCommand } from "./define-command.ts";
import { endReview } from "./end-review.ts";
import { outdated, refused } from "./outcome.ts";
import { EntryInput, onEntry, Words, type LockedEntry } from "./target.ts";
import { warningsOf } from "./warnings-of.ts";

/**
 * The second step of a submission: makes a revision of exactly the candidate that is named by its hash.
 * A revision that is still in review becomes superseded.
 */
export const confirmSubmission = defineCommand({
  name: "confirmSubmission",
  input: EntryInput.extend({
    hash: z.string(),
    note: Words,
    /** Who is asked to review it; nobody in particular if empty. */
    reviewer: z.union([z.literal(""), z.uuid("Choose somebody")]).default(""),
  }),
  on: onEntry(),
  async act({ tx, actor, entry }, { hash, note, reviewer }) {
    const candidate = await findCandidate(tx, entry, hash);
    if (!candidate || contentHash(candidate.frozen) !== hash) return outdated;
    const { frozen, draftSeq, generation } = candidate;
    const problems = missingIn(frozen.content);
    if (problems.length > 0) return { ok: false, why: "incomplete", problems };
    const wrote = await authorsOfFreeze(tx, { entry: entry.id, generation, draftSeq, frozen });
    const authors = [...new Set([...wrote, actor.id])];
    const changed = await hasChanged(tx, entry.id, hash);
    const rule = await ruleToSubmitUnder(tx, entry.kind);
    const asking = reviewer ? await actorNow(tx, reviewer) : undefined;
    if (reviewer && !asking) return refused(["could_not_review"]);
    const refusals = refusalsFor("submit", actor, {
      entry: await useOf(tx, entry.id),
      draft: {
        problems: 0,
        warnings: blockingIn(await warningsOf(tx, frozen), rule).length,
        changed,
        authors,
      },
      words: note,
      asking,
    });
    if (refusals.length > 0) return refused(refusals);

    const last = await lastRevision(tx, entry.id);
    const superseded = last?.inReview ? last : undefined;
    if (superseded)
      await endReview(tx, { entry, revision: superseded, outcome: "superseded", actor });
    const number = (last?.number ?? 0) + 1;
    const [revision] = await tx
      .insert(revisions)
      .values({
        entryId: entry.id,
        number,
        kind: entry.kind,
        schemaVersion: frozen.content.schemaVersion,
        frozen,
        hash,
        note,
        generation,
        draftSeq,
        rule: rule.number || null,
        approvalsNeeded: rule.approvals,
        publishesAtOnce: rule.publishesAtOnce,
        submittedBy: actor.id,
      })
      .returning({ id: revisions.id });
    if (!revision) throw new Error("A revision was not written.");
    await tx.insert(revisionPeople).values(
      authors.map((personId) => ({
        revisionId: revision.id,
        personId,
        part: "author" as const,
      })),
    );
    const claims = claimsOfFrozen(frozen);
    if (claims.length > 0)
      await tx
        .insert(revisionClaims)
        .values(claims.map((claim) => ({ revisionId: revision.id, ...claim })));
    if (asking)
      await askForReview(tx, {
        entry: entry.id,
        revision: revision.id,
        person: asking.id,
        askedBy: actor.id,
      });
    await tx.delete(candidates).where(isCandidate(entry, hash));
    return {
      value: { revision: revision.id, number, authors, superseded: superseded?.number },
      event: {
        type: "revision_submitted",
        entry: entry.id,
        revision: revision.id,
        data: {
          number,
          hash,
          note,
          ...(superseded && { superseded: superseded.number }),
          ...(asking && { asked: asking.id }),
        },
      },
    };
  },
});

/** Candidates of an older generation were discarded with their draft. */
const isCandidate = (entry: LockedEntry, hash: string) =>
  and(
    eq(candidates.entryId, entry.id),
    eq(candidates.generation, entry.generation),
    eq(candidates.hash, hash),
  );

const findCandidate = async (tx: Tx, entry: LockedEntry, hash: string) => {
  const [found] = await tx.select().from(candidates).where(isCandidate(entry, hash));
  return found;
};

const lastRevision = async (tx: Tx, entry: string) => {
  const [last] = await tx
    .select({
      id: revisions.id,
      number: revisions.number,
      inReview: isNull(reviewEnds.outcome).mapWith(Boolean),
    })
    .from(revisions)
    .leftJoin(
      reviewEnds,
      and(eq(reviewEnds.entryId, revisions.entryId), eq(reviewEnds.number, revisions.number)),
    )
    .where(eq(revisions.entryId, entry))
    .orderBy(desc(revisions.number))
    .limit(1);
  return last;
};
