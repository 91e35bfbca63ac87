/**
 * Calls `clean` when this process is told to end, or ends, before its time: a PostgreSQL outlives whoever started it, and
 * a run that is broken off shall leave nothing behind. Only what is done at once is done. Gives what calls it off.
 */
export function whenBrokenOff(clean: () => void): () => void {
  process.once("exit", clean);
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(1));
  return () => {
    process.off("exit", clean);
  };
}
