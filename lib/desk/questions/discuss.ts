import { eq } from "drizzle-orm";
import { z } from "zod";
import { questions } from "#db/schema.ts";
import { may } from "#lib/editorial/policy.ts";
import { addComment, beginThread, Said } from "../comments/threads.ts";
import { defineCommand } from "../define-command.ts";
import { notFound, refused } from "../outcome.ts";

/** Begins a conversation on the claim of the draft that a reader's question is about. Makes nobody an author. */
export const discussQuestion = defineCommand({
  name: "discussQuestion",
  input: z.object({ question: z.uuid(), body: Said }),
  on: async ({ tx, actor }, input) => {
    if (!may(actor, "answerQuestion")) return refused(["not_in_role"]);
    const [question] = await tx.select().from(questions).where(eq(questions.id, input.question));
    return question ? { question } : notFound;
  },
  async act({ tx, actor, question }, { body }) {
    const { entryId, claim, revisionId, id } = question;
    const thread = await beginThread(tx, { entryId, claim, revisionId, questionId: id });
    await addComment(tx, { thread, by: actor.id, act: "said", body });
    return { value: { entry: question.entryId, thread }, event: "none" };
  },
});

/** The thread's first words, as they are proposed. Where the question stands, and not what it says: comments stay for good. */
export const discussionOf = (question: string, publicUrl: string): string =>
  `A reader asks about this: ${publicUrl}/desk/questions/${question}`;
