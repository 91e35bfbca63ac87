import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { questionOutcomes, revisions } from "#db/schema.ts";
import { LONGEST_ASKED, QUESTION_OUTCOMES } from "#lib/editorial/questions.ts";
import { publicRecordChanged } from "#lib/press/announce.ts";
import { defineCommand } from "../define-command.ts";
import { invalid } from "../outcome.ts";
import { onQuestion, QuestionInput } from "./on-question.ts";

const Told = z.string().trim().max(LONGEST_ASKED, "Use at most 2,000 characters");

/** Tells readers what became of a question; what they were told before is seen no more. */
export const answerQuestion = defineCommand({
  name: "answerQuestion",
  input: QuestionInput.extend({
    outcome: z.enum(QUESTION_OUTCOMES, "Choose what became of it"),
    said: Told.min(1, "Tell readers in words what became of it"),
    /** The reader's words, as far as readers may see them. */
    shown: Told.optional(),
    /** The version in which it is corrected. */
    version: z.coerce.number().int().min(1).optional(),
  }),
  on: onQuestion,
  async act({ tx, actor, question }, { after, outcome, said, shown, version }) {
    const corrected = outcome === "corrected";
    const revisionId = corrected && (await readableVersion(tx, question.entryId, version));
    if (revisionId === undefined)
      return invalid({ version: "Choose the version in which readers find it corrected" });
    await tx.insert(questionOutcomes).values({
      questionId: question.id,
      entryId: question.entryId,
      number: after + 1,
      outcome,
      said,
      shown: shown || null,
      revisionId: revisionId || null,
      personId: actor.id,
    });
    return {
      value: { question: question.id },
      event: {
        type: "question_answered",
        entry: question.entryId,
        data: { question: question.id, outcome, ...(corrected && { number: version }) },
      },
      announce: publicRecordChanged,
    };
  },
});

const readableVersion = async (
  tx: Tx,
  entry: string,
  version: number | undefined,
): Promise<string | undefined> => {
  if (version === undefined) return undefined;
  const [found] = await tx
    .select({ id: revisions.id })
    .from(revisions)
    .where(
      and(
        eq(revisions.entryId, entry),
        eq(revisions.number, version),
        sql`exists (select from site.published p where p.revision_id = ${revisions.id})`,
      ),
    );
  return found?.id;
};
