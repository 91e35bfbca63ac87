// What is said beside an entry, in the moment in which it is: a redaction has to see it.
import { published, submitted, type Stage } from "./attack.ts";
import { openNext } from "./attacks/reviewing.ts";
import * as desk from "./desk.ts";

/** Everything that may be said. */
export const SAID = [
  "what a conversation is about",
  "what is said in a conversation",
  "a suggestion",
  "a reader's question",
  "an answer to a reader",
] as const;
export type Say = (ask: desk.Ask) => Promise<unknown>;

/** An entry with something to be redacted that neither is in the open draft nor was public, and ways to speak of it. */
export async function setTalk(
  stage: Stage,
): Promise<{ toRedact: desk.Revision; say: Record<(typeof SAID)[number], Say> }> {
  const { scene, entry, editor, reviewer } = stage;
  const toRedact = await toBeRedacted(stage);
  await openNext(stage);
  const readable = await published(stage);
  const thread = await desk.comment(scene, entry, editor);
  const question = await desk.askOf(scene, readable);
  return {
    toRedact,
    say: {
      "what a conversation is about": (ask) => desk.insertThread(ask, entry),
      "what is said in a conversation": (ask) => desk.insertComment(ask, thread, 2, editor),
      "a suggestion": (ask) => desk.insertSuggestion(ask, entry, editor),
      "a reader's question": (ask) => desk.insertQuestion(ask, readable),
      async "an answer to a reader"(ask) {
        await desk.insertOutcome(ask, question, reviewer);
        await desk.record(ask, desk.answered(question, reviewer));
      },
    },
  };
}

/** Sent back, and asked to be redacted. */
export async function toBeRedacted(stage: Stage): Promise<desk.Revision> {
  const { scene, reviewer, admin } = stage;
  const revision = await submitted(stage);
  await desk.requestChanges(scene, revision, reviewer);
  await desk.requestRedaction(scene, revision, admin);
  return revision;
}

/** What a draft is found by. */
export const insertText = (ask: desk.Ask, entry: desk.Entry, generation: number) =>
  ask(
    "insert into draft_texts (entry_id, generation, title, words, sources) values ($1, $2, 'As it was', 'as it said', '{}')",
    [entry.id, generation],
  );

/** The words that stand beside an entry and its closed drafts. */
export async function wordsBeside({ scene, entry }: Stage): Promise<string[]> {
  const { rows } = await scene.app.query<{ words: string }>(
    `select t.quote as words from comment_threads t where t.entry_id = $1
     union all
     select c.body from comments c join comment_threads t on t.id = c.thread_id where t.entry_id = $1
     union all
     select s.new_text from suggestions s where s.entry_id = $1
     union all
     select q.words from questions q where q.entry_id = $1
     union all
     select o.said from question_outcomes o where o.entry_id = $1
     union all
     select t.words from draft_texts t join entries e on e.id = t.entry_id
     where e.id = $1 and t.generation < e.generation`,
    [entry.id],
  );
  return rows.flatMap(({ words }) => (words === null || words === "(erased)" ? [] : [words]));
}
