/** "Ann, Bo and Cy". */
export const andList = (names: readonly string[]): string =>
  new Intl.ListFormat("en-GB", { type: "conjunction" }).format(names);
