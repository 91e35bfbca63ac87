// A dispute is also said where the claim is written, and a finding that supports it ends the conversation.
import { and, eq, isNotNull } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { comments, commentThreads } from "#db/schema.ts";
import { readThreads, type Thread } from "../read/threads.ts";
import { addComment, beginThread } from "./threads.ts";

type Found = {
  entry: string;
  revision: string;
  by: string;
  supported: readonly { path: string }[];
  disputed: readonly { path: string; reason?: string }[];
};

/** Says what one person found about claims of a revision in the conversations on these claims. */
export const talkOfFindings = async (tx: Tx, found: Found): Promise<void> => {
  const { entry, revision, by, supported, disputed } = found;
  const own = (await ownInReview(tx, entry, by)).filter(({ isResolved }) => !isResolved);
  for (const { path, reason = "" } of disputed) {
    const open = own.find(({ claim }) => claim === path);
    const thread =
      open?.id ?? (await beginThread(tx, { entryId: entry, revisionId: revision, claim: path }));
    await addComment(tx, { thread, by, act: "said", body: reason });
  }
  const settled = new Set(supported.map(({ path }) => path));
  for (const { id, claim } of own)
    if (settled.has(claim)) await addComment(tx, { thread: id, by, act: "resolved" });
};

/** Conversations that the person began in reviews of the entry. */
const ownInReview = async (tx: Tx, entry: string, by: string): Promise<Thread[]> => {
  const begun = await tx
    .select({ id: commentThreads.id })
    .from(commentThreads)
    .innerJoin(comments, and(eq(comments.threadId, commentThreads.id), eq(comments.number, 1)))
    .where(
      and(
        eq(commentThreads.entryId, entry),
        isNotNull(commentThreads.revisionId),
        eq(comments.personId, by),
      ),
    );
  if (begun.length === 0) return [];
  const ids = new Set(begun.map(({ id }) => id));
  return (await readThreads(tx, entry)).filter(({ id }) => ids.has(id));
};
