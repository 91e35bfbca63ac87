import { randomUUID } from "node:crypto";
import type { NewEvent } from "#lib/editorial/events.ts";
import { act, LONG_AGO, type Ask, type Scene } from "../scene.ts";
import type { Revision } from "./submitting.ts";

type Question = { id: string; revision: Revision };

type Asking = { claim?: string | undefined; words?: string; language?: string; link?: string };

/** What a reader asks of a claim that they can read. */
export const askOf = (scene: Scene, revision: Revision, asking?: Asking): Promise<Question> =>
  act(scene, undefined, (ask) => insertQuestion(ask, revision, asking));

export async function insertQuestion(
  ask: Ask,
  revision: Revision,
  {
    claim = revision.claims[0]?.path,
    words = "Is it so?",
    language = "en",
    link = "",
  }: Asking = {},
): Promise<Question> {
  const id = randomUUID();
  await ask(
    `insert into questions (id, entry_id, revision_id, claim, language, words, link, asked_at)
     values ($1, $2, $3, $4, $5, $6, nullif($7, ''), ${LONG_AGO})`,
    [id, revision.entry.id, revision.id, claim, language, words, link],
  );
  return { id, revision };
}

type Answer = {
  outcome?: string;
  said?: string | null;
  shown?: string | null;
  /** The version in which it is corrected. */
  version?: string | null;
  number?: number;
  /** Another entry than the question's. */
  entry?: string;
};

/** What becomes of a question, with its event. */
export const answer = (scene: Scene, question: Question, by: string, given: Answer = {}) =>
  act(scene, answered(question, by), (ask) => insertOutcome(ask, question, by, given));

export const answered = ({ id, revision }: Question, by: string): NewEvent => ({
  type: "question_answered",
  entry: revision.entry.id,
  person: by,
  data: { question: id, outcome: "unchanged" },
});

export const insertOutcome = (
  ask: Ask,
  { id, revision }: Question,
  by: string,
  given: Answer = {},
) =>
  ask(
    `insert into question_outcomes (question_id, entry_id, number, outcome, said, shown, revision_id, person_id, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, ${LONG_AGO})`,
    [
      id,
      given.entry ?? revision.entry.id,
      given.number ?? 1,
      given.outcome ?? "unchanged",
      given.said === undefined ? "It is as it says." : given.said,
      given.shown ?? null,
      given.version ?? null,
      by,
    ],
  );
