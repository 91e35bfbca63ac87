import { published, setStage, submitted, trying } from "../attack.ts";
import type { Attack, Stage } from "../attack.ts";
import * as desk from "../desk.ts";

/** Questions on what nobody could read, outcomes that nobody could follow, and words that would stay or change. */
export const questions: readonly Attack[] = [
  {
    name: "a question is on a revision that readers cannot read",
    refusedBy: "23514 questions_of_public",
    try: async (stage) => desk.askOf(stage.scene, await submitted(stage)),
  },
  {
    name: "a question is on a revision that was taken back",
    refusedBy: "23514 questions_of_public",
    async try(stage) {
      const revision = await published(stage);
      await desk.retract(stage.scene, revision, stage.reviewer);
      await desk.askOf(stage.scene, revision);
    },
  },
  {
    name: "a question is on a revision of another entry",
    refusedBy: "23503 questions_revision",
    async try(stage) {
      const revision = await published(stage);
      const { entry } = await setStage(stage.scene);
      await desk.askOf(stage.scene, { ...revision, entry });
    },
  },
  asked("on a claim that is not made", "23503 questions_claim", { claim: "nowhere" }),
  asked("in a language that the site does not speak", "23514 questions_languages", {
    language: "de",
  }),
  asked("without words", "23514 questions_size", { words: "  " }),
  asked("as long as a book", "23514 questions_size", { words: "x".repeat(2001) }),
  asked("with an endless address", "23514 questions_size", { link: "x".repeat(501) }),
  {
    name: "two people answer a question at once",
    refusedBy: "23505 question_outcomes_pk",
    async try(stage) {
      const question = await questioned(stage);
      await desk.answer(stage.scene, question, stage.editor);
      await desk.answer(stage.scene, question, stage.reviewer);
    },
  },
  answered("after a gap", "23503 question_outcomes_dense", { number: 2 }),
  answered("for the noughth time", "23514 question_outcomes_count_up", { number: 0 }),
  answered("by what nobody knows", "23514 question_outcomes_known", { outcome: "ignored" }),
  answered("without a word to readers", "23514 question_outcomes_of_spam", { said: null }),
  answered("as spam that readers see", "23514 question_outcomes_of_spam", {
    outcome: "spam",
    said: null,
    shown: "Buy!",
  }),
  answered("by a blank", "23514 question_outcomes_size", { said: " " }),
  answered("by a book", "23514 question_outcomes_size", { shown: "x".repeat(2001) }),
  answered("as corrected, in no version", "23514 question_outcomes_corrected", {
    outcome: "corrected",
  }),
  {
    name: "a question is answered by a version that readers cannot read",
    refusedBy: "23514 question_outcomes_public_version",
    async try(stage) {
      const question = await questioned(stage);
      const { id } = await submitted(stage);
      await desk.answer(stage.scene, question, stage.editor, { outcome: "corrected", version: id });
    },
  },
  {
    name: "a question is answered by a version of another entry",
    refusedBy: "23503 question_outcomes_revision",
    async try(stage) {
      const question = await questioned(stage);
      const other = await published(await setStage(stage.scene));
      await desk.answer(stage.scene, question, stage.editor, {
        outcome: "corrected",
        version: other.id,
      });
    },
  },
  {
    name: "a question is answered under another entry",
    refusedBy: "23503 question_outcomes_question",
    async try(stage) {
      const question = await questioned(stage);
      const { entry } = await setStage(stage.scene);
      await trying(stage, { ...desk.answered(question, stage.editor), entry: entry.id }, (ask) =>
        desk.insertOutcome(ask, question, stage.editor, { entry: entry.id }),
      );
    },
  },
  {
    name: "a question is answered without exactly one event",
    refusedBy: "23514 one_event",
    async try(stage) {
      const question = await questioned(stage);
      await trying(stage, undefined, (ask) => desk.insertOutcome(ask, question, stage.editor, {}));
    },
  },
  {
    name: "a reader's words are erased before their time",
    refusedBy: "23001 questions",
    async try(stage) {
      const { id } = await questioned(stage);
      await stage.scene.app.query(
        "update questions set words = '(erased)', link = null where id = $1",
        [id],
      );
    },
  },
  {
    name: "a reader's words are changed",
    refusedBy: "23001 questions",
    async try(stage) {
      const { id } = await questioned(stage);
      await stage.scene.app.query("update questions set words = 'All is well' where id = $1", [id]);
    },
  },
  {
    name: "the owner takes an answer away without a redaction",
    refusedBy: "23001 question_outcomes",
    async try(stage) {
      const question = await questioned(stage);
      await desk.answer(stage.scene, question, stage.editor);
      await stage.scene.owner.query(
        "update question_outcomes set said = '(erased)' where question_id = $1",
        [question.id],
      );
    },
  },
  {
    name: "a conversation is about a question on another entry",
    refusedBy: "23503 comment_threads_question",
    async try(stage) {
      const { id } = await questioned(stage);
      const { entry } = await setStage(stage.scene);
      await stage.scene.app.query(
        "insert into comment_threads (entry_id, claim, question_id) values ($1, 'title', $2)",
        [entry.id, id],
      );
    },
  },
  {
    name: "the site asks in a reader's name",
    refusedBy: "42501",
    async try(stage) {
      const { entry, id } = await published(stage);
      await stage.scene.site.query(
        "insert into questions (entry_id, revision_id, claim, language, words) values ($1, $2, 'heldOn', 'en', 'So?')",
        [entry.id, id],
      );
    },
  },
];

const questioned = async (stage: Stage) => desk.askOf(stage.scene, await published(stage));

function asked(
  what: string,
  refusedBy: string,
  given: NonNullable<Parameters<typeof desk.askOf>[2]>,
): Attack {
  return {
    name: `a question is asked ${what}`,
    refusedBy,
    try: async (stage) => desk.askOf(stage.scene, await published(stage), given),
  };
}

function answered(
  what: string,
  refusedBy: string,
  given: NonNullable<Parameters<typeof desk.answer>[3]>,
): Attack {
  return {
    name: `a question is answered ${what}`,
    refusedBy,
    try: async (stage) => desk.answer(stage.scene, await questioned(stage), stage.editor, given),
  };
}
