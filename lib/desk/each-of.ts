import type { Context } from "./define-command.ts";
import type { Outcome } from "./outcome.ts";

/** What became of one of several things. */
export type Each<T> = { of: T; outcome: Outcome<unknown> };

/**
 * Runs a command for each of several things, one after the other, as if each had been asked for by itself: with a key,
 * a transaction and an event of its own. One that is refused holds up none of the others.
 */
export const eachOf = async <T extends { id: string }>(
  things: readonly T[],
  context: Context,
  command: (context: Context, thing: T) => Promise<Outcome<unknown>>,
): Promise<Each<T>[]> => {
  const done: Each<T>[] = [];
  for (const thing of things) {
    const key = `${context.key} ${thing.id}`;
    done.push({ of: thing, outcome: await command({ ...context, key }, thing) });
  }
  return done;
};
