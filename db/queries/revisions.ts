import { and, desc, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { RevisionStatus } from "#lib/editorial/workflow.ts";
import type { Db } from "../client.ts";
import { people, reviewEnds, revisions, revisionStates } from "../schema.ts";

export type PersonName = { id: string; name: string };

/** A revision as lists of an entry's revisions show it, without its words. */
export type RevisionInList = {
  id: string;
  number: number;
  status: RevisionStatus;
  hash: string;
  note: string;
  submittedAt: Date;
  submittedBy: PersonName;
  authors: PersonName[];
  /** When its time in review ended; null while it is in review. */
  reviewedAt: Date | null;
  reviewedBy: PersonName | null;
  scheduled: boolean;
  redacted: boolean;
};

/** All revisions of an entry, newest first. */
export async function revisionsOf(db: Db, entry: string): Promise<RevisionInList[]> {
  const submitter = alias(people, "submitter");
  const ender = alias(people, "ender");
  return db
    .select({
      id: revisions.id,
      number: revisions.number,
      status: revisionStates.status,
      hash: revisions.hash,
      note: revisions.note,
      submittedAt: revisions.submittedAt,
      submittedBy: { id: submitter.id, name: submitter.name },
      authors: sql<PersonName[]>`(
        select jsonb_agg(jsonb_build_object('id', a.id, 'name', a.name) order by a.name)
        from revision_people p join people a on a.id = p.person_id
        where p.revision_id = ${revisions.id} and p.part = 'author')`,
      reviewedAt: reviewEnds.at,
      reviewedBy: { id: ender.id, name: ender.name },
      scheduled: revisionStates.scheduled,
      redacted: revisionStates.redacted,
    })
    .from(revisions)
    .innerJoin(revisionStates, eq(revisionStates.revisionId, revisions.id))
    .innerJoin(submitter, eq(submitter.id, revisions.submittedBy))
    .leftJoin(
      reviewEnds,
      and(eq(reviewEnds.entryId, revisions.entryId), eq(reviewEnds.number, revisions.number)),
    )
    .leftJoin(ender, eq(ender.id, reviewEnds.personId))
    .where(eq(revisions.entryId, entry))
    .orderBy(desc(revisions.number));
}
