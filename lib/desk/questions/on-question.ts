// What the commands on readers' questions share.
import { desc, eq } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { lockEntry } from "#db/queries/entries.ts";
import { questionOutcomes, questions } from "#db/schema.ts";
import { may } from "#lib/editorial/policy.ts";
import type { Begun } from "../define-command.ts";
import { notFound, outdated, refused, type Failure } from "../outcome.ts";

/** Names a question, and how many outcomes of it the person has seen. */
export const QuestionInput = z.object({
  question: z.uuid(),
  after: z.coerce.number().int().min(0).default(0),
});

export type OnQuestion = { question: typeof questions.$inferSelect };

/** A command on a question as the person saw it, under its entry's lock. */
export const onQuestion = async (
  { tx, actor }: Begun,
  input: z.output<typeof QuestionInput>,
): Promise<OnQuestion | Failure> => {
  if (!may(actor, "answerQuestion")) return refused(["not_in_role"]);
  const [question] = await tx.select().from(questions).where(eq(questions.id, input.question));
  if (!question || !(await lockEntry(tx, question.entryId))) return notFound;
  return (await outcomesOf(tx, question.id)) === input.after ? { question } : outdated;
};

const outcomesOf = async (tx: Tx, question: string): Promise<number> => {
  const [last] = await tx
    .select({ number: questionOutcomes.number })
    .from(questionOutcomes)
    .where(eq(questionOutcomes.questionId, question))
    .orderBy(desc(questionOutcomes.number))
    .limit(1);
  return last?.number ?? 0;
};
