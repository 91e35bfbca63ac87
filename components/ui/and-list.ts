import { listFormat } from "#lib/editorial/intl.ts";

/** "Ann, Bo and Cy". */
export const andList = (names: readonly string[]): string =>
  listFormat("en-GB", "conjunction").format(names);
