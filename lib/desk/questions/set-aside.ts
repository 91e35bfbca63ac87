import { questionOutcomes } from "#db/schema.ts";
import { publicRecordChanged } from "#lib/press/announce.ts";
import { defineCommand } from "../define-command.ts";
import { onQuestion, QuestionInput } from "./on-question.ts";

/** Sets a question aside as spam: readers see nothing of it, and its words are erased in a month. */
export const setAside = defineCommand({
  name: "setAsideQuestion",
  input: QuestionInput,
  on: onQuestion,
  async act({ tx, actor, question }, { after }) {
    await tx.insert(questionOutcomes).values({
      questionId: question.id,
      entryId: question.entryId,
      number: after + 1,
      outcome: "spam",
      personId: actor.id,
    });
    return {
      value: { question: question.id },
      event: {
        type: "question_set_aside",
        entry: question.entryId,
        data: { question: question.id },
      },
      // It may have been answered before.
      announce: publicRecordChanged,
    };
  },
});
