// Paths of what a draft holds beside its fields, whose path is their name. A claim's path is that of lib/editorial/claims.ts.

/** A row, which is one claim. */
export const rowPath = (field: string, row: string): string => `${field}/${row}`;
/** One cell of a row. */
export const cellPath = (field: string, row: string, column: string): string =>
  `${field}/${row}/${column}`;
/** A paragraph or table row of prose. */
export const blockPath = (field: string, block: string): string => `${field}/${block}`;

const ALPHABET = "0123456789abcdefghijklmnopqrstuvwxyz";

/** A new id for a row, citation or rival: 12 characters, never a slash. */
export const newId = (): string =>
  Array.from(
    crypto.getRandomValues(new Uint8Array(12)),
    (byte) => ALPHABET[byte % ALPHABET.length] ?? "0",
  ).join("");
