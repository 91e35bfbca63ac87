/** So much waits already that one more would wait in vain. */
export class TooManyWaiting extends Error {
  override name = "TooManyWaiting";
}

/** Lets work be done by turns: so much at once, so much waiting, and no more. */
export function createTurns({ atOnce, waiting: most }: { atOnce: number; waiting: number }) {
  const waiting: (() => void)[] = [];
  let working = 0;

  return {
    /** Does the work when its turn comes. Rejects with TooManyWaiting if it never would. */
    async take<T>(work: () => Promise<T>): Promise<T> {
      if (working >= atOnce) {
        if (waiting.length >= most) throw new TooManyWaiting("Too many wait for their turn.");
        // Whoever ends passes the turn on, so that nobody slips in between.
        await new Promise<void>((resolve) => waiting.push(resolve));
      } else {
        working += 1;
      }
      try {
        return await work();
      } finally {
        const next = waiting.shift();
        if (next) next();
        else working -= 1;
      }
    },
  };
}
