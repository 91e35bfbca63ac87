/** What the innermost cause of an error says: a failed query's own message would print what somebody typed. */
export function lastCauseOf(error: unknown): string {
  let cause = error;
  while (cause instanceof Error && cause.cause !== undefined) cause = cause.cause;
  return cause instanceof Error ? cause.message : "";
}
