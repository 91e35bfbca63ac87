import { eq } from "drizzle-orm";
import { z } from "zod";
import { commentThreads } from "#db/schema.ts";
import { defineCommand } from "../define-command.ts";
import { invalid, notFound } from "../outcome.ts";
import { onDesk } from "../target.ts";
import { addComment, peopleAtTheDesk, Said } from "./threads.ts";

const Thread = z.object({ thread: z.uuid() });

/** Answers, resolves, reopens or assigns a conversation. What is resolved stays. Makes nobody an author. */
export const continueThread = defineCommand({
  name: "continueThread",
  input: z.discriminatedUnion("act", [
    Thread.extend({ act: z.literal("said"), body: Said }),
    Thread.extend({ act: z.literal("resolved") }),
    Thread.extend({ act: z.literal("reopened") }),
    /** Without an assignee, the assignment is taken away. */
    Thread.extend({ act: z.literal("assigned"), assignee: z.uuid().optional() }),
  ]),
  on: onDesk("comment"),
  async act({ tx, actor }, said) {
    const { thread, act } = said;
    const [found] = await tx
      .select({ id: commentThreads.id })
      .from(commentThreads)
      .where(eq(commentThreads.id, thread));
    if (!found) return notFound;
    const assignee = said.act === "assigned" ? said.assignee : undefined;
    if (assignee && !(await peopleAtTheDesk(tx)).some(({ id }) => id === assignee))
      return invalid({ assignee: "Choose somebody who is at the desk" });
    const number = await addComment(tx, {
      thread,
      by: actor.id,
      act,
      ...(said.act === "said" && { body: said.body }),
      assignee,
    });
    return { value: { number }, event: "none" };
  },
});
