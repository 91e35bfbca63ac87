import { and, eq, sql } from "drizzle-orm";
import { contentHash } from "#lib/editorial/hash.ts";
import type { Subject } from "#lib/editorial/workflow.ts";
import type { Db } from "../client.ts";
import { entries, revisions, revisionStates, reviews } from "../schema.ts";
import { authorsOfDraft, authorsOfRevision } from "./authors.ts";
import { countClaims } from "./findings.ts";
import { reviewRequestOf } from "./review-requests.ts";

/**
 * What the workflow's guards look at, for an entry and one of its revisions. The draft is told as it was last counted,
 * without its warnings, unless the caller passes it in after reading it; an unknown revision is left out. Call it under the entry's lock to
 * act on it.
 */
export async function loadSubject(
  db: Db,
  entry: string,
  revision?: string,
  draft?: Subject["draft"],
): Promise<Subject> {
  return {
    entry: await useOf(db, entry),
    draft: draft ?? (await draftAsCounted(db, entry)),
    revision: revision ? await revisionOf(db, entry, revision) : undefined,
  };
}

/** Whether an entry is archived or a template, and what keeps it from becoming that. */
export async function useOf(db: Db, entry: string): Promise<NonNullable<Subject["entry"]>> {
  const { rows } = await db.execute<NonNullable<Subject["entry"]>>(sql`
    select e.archived_at is not null as archived, is_in_use(e.id) as "inUse",
      exists (select from publications p where p.entry_id = e.id) as "everPublic",
      exists (select from revisions r where r.entry_id = e.id) as "everSubmitted",
      e.template_for is not null as template
    from entries e where e.id = ${entry}`);
  return (
    rows[0] ?? {
      archived: false,
      inUse: false,
      everPublic: false,
      everSubmitted: false,
      template: false,
    }
  );
}

/**
 * The draft that the open one took the place of, by a discard or a restoration; undefined where there is none, or where
 * that one was brought back itself.
 */
export async function replacedDraftOf(db: Db, entry: string): Promise<Subject["replaced"]> {
  const { rows } = await db.execute<NonNullable<Subject["replaced"]>>(sql`
    select old.snapshot is null and old.snapshot_seq > 0 as erased,
      begun.snapshot_seq > 0
        or exists (select from draft_updates u where u.entry_id = e.id and u.generation = e.generation)
        or exists (select from suggestions s where s.entry_id = e.id and s.generation = e.generation) as overtaken
    from entries e
    join draft_generations begun on begun.entry_id = e.id and begun.generation = e.generation
    join draft_generations old on old.entry_id = e.id and old.generation = e.generation - 1
    where e.id = ${entry} and begun.continues is null`);
  return rows[0];
}

async function draftAsCounted(db: Db, entry: string): Promise<Subject["draft"]> {
  const [[counted], authors] = [
    await db.select({ problems: entries.draftProblems }).from(entries).where(eq(entries.id, entry)),
    await authorsOfDraft(db, entry),
  ];
  return { problems: counted?.problems ?? 0, warnings: 0, changed: authors.length > 0, authors };
}

async function revisionOf(
  db: Db,
  entry: string,
  id: string,
): Promise<Subject["revision"] | undefined> {
  const [found] = await db
    .select({
      frozen: revisions.frozen,
      hash: revisions.hash,
      needed: revisions.approvalsNeeded,
      publishesAtOnce: revisions.publishesAtOnce,
      state: {
        status: revisionStates.status,
        everPublished: revisionStates.everPublished,
        everRetracted: revisionStates.everRetracted,
        scheduled: revisionStates.scheduled,
        redacted: revisionStates.redacted,
      },
      redactionRequestedBy: revisionStates.redactionRequestedBy,
      newestApproved: sql<boolean | null>`is_newest_approved(${revisions.id})`,
    })
    .from(revisions)
    .innerJoin(revisionStates, eq(revisionStates.revisionId, revisions.id))
    .where(and(eq(revisions.id, id), eq(revisions.entryId, entry)));
  if (!found) return undefined;
  const authors = await authorsOfRevision(db, id);
  const approvals = await db
    .select({ person: reviews.personId })
    .from(reviews)
    .where(and(eq(reviews.revisionId, id), eq(reviews.decision, "approve")));
  return {
    ...found.state,
    authors,
    claims: await countClaims(db, id),
    approvals: {
      given: approvals.filter(({ person }) => !authors.includes(person)).length,
      by: approvals.map(({ person }) => person),
      needed: found.needed,
    },
    publishesAtOnce: found.publishesAtOnce,
    newestApproved: found.newestApproved ?? false,
    hashMatches: found.frozen !== null && contentHash(found.frozen) === found.hash,
    redactionRequestedBy: found.redactionRequestedBy ?? undefined,
    awaitedBy: await scheduledReleaseOf(db, id),
    askedToReview: (await reviewRequestOf(db, id))?.personId,
  };
}

/** The release that is scheduled and will publish a revision. */
async function scheduledReleaseOf(db: Db, revision: string): Promise<string | undefined> {
  const { rows } = await db.execute<{ release: string }>(sql`
    select release_id as release from release_items
    where revision_id = ${revision} and is_release_scheduled(release_id) limit 1`);
  return rows[0]?.release;
}
