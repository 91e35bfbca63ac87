import { randomUUID } from "node:crypto";
import { act, type Ask, type Scene } from "../scene.ts";
import type { Entry } from "./drafting.ts";

/** A thread on a claim of an entry's draft, with its first comment. Gives its id. */
export const comment = (scene: Scene, entry: Entry, by: string): Promise<string> =>
  act(scene, undefined, async (ask) => {
    const thread = await insertThread(ask, entry);
    await insertComment(ask, thread, 1, by);
    return thread;
  });

export async function insertThread(ask: Ask, entry: Entry): Promise<string> {
  const thread = randomUUID();
  await ask(
    `insert into comment_threads (id, entry_id, claim, generation, stretch, quote)
     values ($1, $2, 'account/p1', 1, '{"field":"account","from":"AA","to":"AB"}', 'as it said')`,
    [thread, entry.id],
  );
  return thread;
}

/** The next comment of a thread. */
export const sayIn = (scene: Scene, thread: string, number: number, by: string) =>
  act(scene, undefined, (ask) => insertComment(ask, thread, number, by));

export const insertComment = (ask: Ask, thread: string, number: number, by: string) =>
  ask(
    "insert into comments (thread_id, number, person_id, act, body) values ($1, $2, $3, 'said', 'Really?')",
    [thread, number, by],
  );

export const mention = (scene: Scene, thread: string, number: number, person: string) =>
  scene.app.query(
    "insert into comment_mentions (thread_id, number, person_id) values ($1, $2, $3)",
    [thread, number, person],
  );

type Replacement = { old?: string; next?: string; generation?: number };

/** A replacement proposed for the prose of the open draft, or of the generation given. Gives its id. */
export const suggest = (scene: Scene, entry: Entry, by: string, replacement?: Replacement) =>
  act(scene, undefined, (ask) => insertSuggestion(ask, entry, by, replacement));

export async function insertSuggestion(
  ask: Ask,
  entry: Entry,
  by: string,
  { old = "met", next = "gathered", generation }: Replacement = {},
): Promise<string> {
  const [made] = await ask<{ id: string }>(
    `insert into suggestions (entry_id, generation, claim, stretch, old_text, new_text, person_id)
     values ($1, coalesce($2, (select generation from entries where id = $1)), 'account/p1',
       '{"field":"account","from":"AA","to":"AB"}', $3, $4, $5) returning id`,
    [entry.id, generation, old, next, by],
  );
  return made?.id ?? "";
}

export const endSuggestion = (scene: Scene, suggestion: string, outcome: string, by: string) =>
  scene.app.query(
    "insert into suggestion_ends (suggestion_id, outcome, person_id) values ($1, $2, $3)",
    [suggestion, outcome, by],
  );
