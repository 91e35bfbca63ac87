import { randomUUID } from "node:crypto";
import type { Scene } from "../scene.ts";
import type { Entry } from "./drafting.ts";

/** A thread on a claim of an entry's draft, with its first comment. Gives its id. */
export async function comment(scene: Scene, entry: Entry, by: string): Promise<string> {
  const thread = randomUUID();
  await scene.app.query(
    `insert into comment_threads (id, entry_id, claim, generation, stretch, quote)
     values ($1, $2, 'account/p1', 1, '{"field":"account","from":"AA","to":"AB"}', 'as it said')`,
    [thread, entry.id],
  );
  await sayIn(scene, thread, 1, by);
  return thread;
}

/** The next comment of a thread. */
export const sayIn = (scene: Scene, thread: string, number: number, by: string) =>
  scene.app.query(
    "insert into comments (thread_id, number, person_id, act, body) values ($1, $2, $3, 'said', 'Really?')",
    [thread, number, by],
  );

export const mention = (scene: Scene, thread: string, number: number, person: string) =>
  scene.app.query(
    "insert into comment_mentions (thread_id, number, person_id) values ($1, $2, $3)",
    [thread, number, person],
  );

/** A replacement proposed for the prose of the open draft, or of the generation given. Gives its id. */
export async function suggest(
  scene: Scene,
  entry: Entry,
  by: string,
  {
    old = "met",
    next = "gathered",
    generation,
  }: { old?: string; next?: string; generation?: number } = {},
): Promise<string> {
  const { rows } = await scene.app.query<{ id: string }>(
    `insert into suggestions (entry_id, generation, claim, stretch, old_text, new_text, person_id)
     values ($1, coalesce($2, (select generation from entries where id = $1)), 'account/p1',
       '{"field":"account","from":"AA","to":"AB"}', $3, $4, $5) returning id`,
    [entry.id, generation, old, next, by],
  );
  return rows[0]?.id ?? "";
}

export const endSuggestion = (scene: Scene, suggestion: string, outcome: string, by: string) =>
  scene.app.query(
    "insert into suggestion_ends (suggestion_id, outcome, person_id) values ($1, $2, $3)",
    [suggestion, outcome, by],
  );
