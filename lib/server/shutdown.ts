// Stopping in order, within a time limit whatever happens.

/** One thing to stop, and the time that it may take. */
export type StopStep = {
  readonly name: string;
  readonly patience: number;
  stop(): unknown;
};

/**
 * Stops one after the other, all within so many milliseconds. A step that fails or takes too long is reported and left behind, so
 * that it costs the ones after it nothing. Gives whether all went well.
 */
export async function stopInOrder(
  steps: readonly StopStep[],
  budget: number,
  report: (message: string, error?: unknown) => void,
): Promise<boolean> {
  const deadline = Date.now() + budget;
  let clean = true;
  for (const { name, stop, ...step } of steps) {
    const patience = Math.max(0, Math.min(step.patience, deadline - Date.now()));
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<"late">((resolve) => {
      timer = setTimeout(resolve, patience, "late");
    });
    try {
      const outcome = await Promise.race([Promise.resolve().then(stop), late]);
      if (outcome === "late") {
        clean = false;
        report(`${name} did not stop within ${patience / 1000} s and was left behind`);
      }
    } catch (error) {
      clean = false;
      report(`${name} failed to stop`, error);
    } finally {
      clearTimeout(timer);
    }
  }
  return clean;
}
