// What the commands on conversations share.
import { desc, eq, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { commentMentions, comments, commentThreads, people, type CommentAct } from "#db/schema.ts";
import { mentionedIn } from "#lib/editorial/mentions.ts";
import { may } from "#lib/editorial/policy.ts";
import { tellOfComment } from "../notices/tell.ts";

/** What is said in a comment: plain text. */
export const Said = z
  .string()
  .trim()
  .min(1, "Write something first")
  .max(4000, "Use at most 4,000 characters");

/** Begins a thread that says nothing yet; gives its id. */
export const beginThread = async (
  tx: Tx,
  thread: typeof commentThreads.$inferInsert,
): Promise<string> => {
  const [begun] = await tx
    .insert(commentThreads)
    .values(thread)
    .returning({ id: commentThreads.id });
  if (!begun) throw new Error("A thread was not written.");
  return begun.id;
};

type NewComment = {
  thread: string;
  by: string;
  act: CommentAct;
  body?: string;
  assignee?: string | null;
};

/** Adds to a thread under its lock; gives the comment's number. Whom it mentions follows from its words. */
export const addComment = async (tx: Tx, comment: NewComment): Promise<number> => {
  const { thread, by, act, body = "", assignee = null } = comment;
  // An advisory lock, for nobody may update a thread's row, and locking it would need that right.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`thread ${thread}`}, 0))`);
  const [last] = await tx
    .select({ number: comments.number })
    .from(comments)
    .where(eq(comments.threadId, thread))
    .orderBy(desc(comments.number))
    .limit(1);
  const number = (last?.number ?? 0) + 1;
  await tx
    .insert(comments)
    .values({ threadId: thread, number, personId: by, act, body, assigneeId: assignee });
  const named = body.includes("@") ? mentionedIn(body, await peopleAtTheDesk(tx)) : [];
  if (named.length > 0)
    await tx
      .insert(commentMentions)
      .values(named.map((personId) => ({ threadId: thread, number, personId })));
  await tellOfComment(tx, { thread, by, mentioned: named, assignee, isSaid: act === "said" });
  return number;
};

/** Everybody who can read what is said, and answer. */
export const peopleAtTheDesk = async (tx: Tx): Promise<{ id: string; name: string }[]> => {
  const found = await tx
    .select({ id: people.id, name: people.name, roles: people.roles })
    .from(people)
    .where(isNull(people.disabledAt));
  return found.filter((person) => may(person, "comment"));
};
