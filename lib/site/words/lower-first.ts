/** Words that stand alone elsewhere, within a sentence: only their first letter gives way, for names may follow. */
export const lowerFirst = (text: string, tag: string): string =>
  text.charAt(0).toLocaleLowerCase(tag) + text.slice(1);
