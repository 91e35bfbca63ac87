// Conversations on an entry, as the draft and the review show them.
import { asc, desc, eq, inArray, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Db } from "#db/client.ts";
import { isOfOpenDraft } from "#db/queries/open-draft.ts";
import {
  comments,
  commentThreads,
  entries,
  people,
  revisions,
  type CommentAct,
  type Stretch,
} from "#db/schema.ts";

type Named = { id: string; name: string };
export type Comment = {
  number: number;
  by: Named;
  at: Date;
  act: CommentAct;
  body: string;
  /** Whom an assignment names. */
  assignee?: Named;
};
export type Thread = {
  id: string;
  claim: string;
  createdAt: Date;
  /** Where in the prose, and what stood there. */
  stretch?: Stretch & { generation: number };
  quote?: string;
  /** The number of the revision in whose review it began. */
  revision?: number;
  isResolved: boolean;
  assignee?: Named;
  comments: Comment[];
};

/** The most threads that are shown of an entry, the newest. */
const MOST = 500;

/** The conversations on an entry, the oldest first. */
export const readThreads = async (db: Db, entry: string): Promise<Thread[]> => {
  const threads = await db
    .select({
      id: commentThreads.id,
      claim: commentThreads.claim,
      createdAt: commentThreads.createdAt,
      // The open one where that goes on with the document in which it was said: it has the same letters.
      generation: sql<number | null>`case when ${isOfOpenDraft(commentThreads.generation)}
        then ${entries.generation} else ${commentThreads.generation} end`,
      stretch: commentThreads.stretch,
      quote: commentThreads.quote,
      revision: revisions.number,
    })
    .from(commentThreads)
    .innerJoin(entries, eq(entries.id, commentThreads.entryId))
    .leftJoin(revisions, eq(revisions.id, commentThreads.revisionId))
    .where(eq(commentThreads.entryId, entry))
    .orderBy(desc(commentThreads.createdAt))
    .limit(MOST);
  if (threads.length === 0) return [];
  const assignees = alias(people, "assignees");
  const said = await db
    .select({
      thread: comments.threadId,
      number: comments.number,
      by: { id: people.id, name: people.name },
      at: comments.at,
      act: comments.act,
      body: comments.body,
      assignee: { id: assignees.id, name: assignees.name },
    })
    .from(comments)
    .innerJoin(people, eq(people.id, comments.personId))
    .leftJoin(assignees, eq(assignees.id, comments.assigneeId))
    .where(
      inArray(
        comments.threadId,
        threads.map(({ id }) => id),
      ),
    )
    .orderBy(asc(comments.number));
  const byThread = Map.groupBy(said, ({ thread }) => thread);
  return threads.toReversed().map(({ generation, stretch, quote, revision, ...thread }) => {
    const all = (byThread.get(thread.id) ?? []).map(
      ({ number, by, at, act, body, assignee }): Comment => ({
        number,
        by,
        at,
        act,
        body,
        ...(assignee && { assignee }),
      }),
    );
    const assigned = all.findLast(({ act }) => act === "assigned")?.assignee;
    return {
      ...thread,
      ...(stretch && generation !== null && { stretch: { ...stretch, generation } }),
      ...(quote !== null && { quote }),
      ...(revision !== null && { revision }),
      isResolved: isResolved(all),
      ...(assigned && { assignee: assigned }),
      comments: all,
    };
  });
};

const isResolved = (said: readonly Comment[]): boolean =>
  said.findLast(({ act }) => act === "resolved" || act === "reopened")?.act === "resolved";
