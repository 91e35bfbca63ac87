import type { Reading } from "./reading.ts";

/** Whether a page with nothing on it is of another instant, at which something may be there. The overview is at its address always. */
export const isOfThen = ({ asOf }: Pick<Reading, "asOf">, path: string): boolean =>
  asOf !== undefined && path !== "/";

/** What a page with nothing on it is called, in its head and on itself. */
export const missingTitle = (reading: Pick<Reading, "asOf" | "say">, path: string): string =>
  reading.say(isOfThen(reading, path) ? "missing.early" : "missing.title");
