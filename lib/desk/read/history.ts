// An entry's history: every event in order, and its revisions with what they are now.
import { and, asc, desc, eq } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { titlesOf } from "#db/queries/log.ts";
import { events, people, revisions, revisionStates } from "#db/schema.ts";
import { peopleNamedIn, type NewEvent } from "#lib/editorial/events.ts";
import type { FrozenEntry } from "#lib/editorial/frozen.ts";
import type { RevisionStatus } from "#lib/editorial/workflow.ts";
import { freezeDraft } from "../freeze-draft.ts";
import type { EntryHead } from "./entry.ts";
import { namesOfPeople, type PeopleNames } from "./names.ts";

export type HistoryEvent = Pick<NewEvent, "type" | "data"> & {
  seq: number;
  at: Date;
  actorName: string | null;
  /** Of the source that it is about, if any. */
  sourceTitle?: string;
  /** What the people whom it names are called. */
  people: PeopleNames;
};
export type HistoryRevision = {
  id: string;
  number: number;
  note: string;
  submittedAt: Date;
  submittedBy: string;
  status: RevisionStatus;
  scheduled: boolean;
  redacted: boolean;
};

/** All that happened to an entry, newest first. */
export const readHistory = async (db: Db, entry: string): Promise<HistoryEvent[]> => {
  const rows = await db
    .select({
      seq: events.seq,
      at: events.at,
      type: events.type,
      data: events.data,
      actorName: people.name,
    })
    .from(events)
    .leftJoin(people, eq(people.id, events.personId))
    .where(eq(events.entryId, entry))
    .orderBy(desc(events.seq));
  const happened = rows as HistoryEvent[]; // recordEvent takes type and data in pairs
  const titles = await titlesOf(db, happened);
  const named = await namesOfPeople(
    db,
    happened.flatMap(({ data }) => peopleNamedIn(data)),
  );
  return happened.map((event) => {
    const title = "source" in event.data && titles.get(event.data.source ?? "");
    return { ...event, people: named, ...(title && { sourceTitle: title }) };
  });
};

/** The revisions of an entry, newest first. */
export const readRevisions = async (db: Db, entry: string): Promise<HistoryRevision[]> =>
  db
    .select({
      id: revisions.id,
      number: revisions.number,
      note: revisions.note,
      submittedAt: revisions.submittedAt,
      submittedBy: people.name,
      status: revisionStates.status,
      scheduled: revisionStates.scheduled,
      redacted: revisionStates.redacted,
    })
    .from(revisions)
    .innerJoin(revisionStates, eq(revisionStates.revisionId, revisions.id))
    .innerJoin(people, eq(people.id, revisions.submittedBy))
    .where(eq(revisions.entryId, entry))
    .orderBy(desc(revisions.number));

/** A side of a comparison: a revision's words, or the draft's as they would be frozen. */
export type ComparedSide = {
  name: string;
  words: Pick<FrozenEntry, "content" | "sources" | "labels">;
};

/** The words of a revision by its number; undefined where there are none, or none any more. */
export const readRevisionSide = async (
  db: Db,
  entry: string,
  number: number,
): Promise<(ComparedSide & { id: string }) | undefined> => {
  const [found] = await db
    .select({ id: revisions.id, frozen: revisions.frozen })
    .from(revisions)
    .where(and(eq(revisions.entryId, entry), eq(revisions.number, number)))
    .orderBy(asc(revisions.number));
  return found?.frozen
    ? { id: found.id, name: `Revision ${number}`, words: found.frozen }
    : undefined;
};

/** The draft as a side; without its sources where it cannot be frozen as it is. */
export const readDraftSide = async (
  db: Db,
  entry: EntryHead,
): Promise<ComparedSide & { generation: number }> => {
  const { draft, freeze } = await freezeDraft(db, entry);
  const words = freeze.ok ? freeze.frozen : { content: draft.content, sources: {}, labels: {} };
  return { name: "The draft", words, generation: draft.generation };
};
