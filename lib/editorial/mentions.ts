// "@" and a name in plain text.

/** Somebody who can be mentioned. */
export type Mentionable = { id: string; name: string };
type Mention = { start: number; end: number; words: string };

/** The mention that is being typed before the caret: "@" at the start or after a space, and what follows. */
export function mentionAt(text: string, caret: number): Mention | undefined {
  const start = text.lastIndexOf("@", caret - 1);
  if (start === -1 || (start > 0 && !/[\s(]/.test(text.charAt(start - 1)))) return undefined;
  const words = text.slice(start + 1, caret);
  return words.length > 40 || /[\n@]/.test(words) ? undefined : { start, end: caret, words };
}

/** The text with the person's name in the place of what was typed, and where the caret goes. */
export function withMention(
  text: string,
  { start, end }: Mention,
  { name }: Mentionable,
): { words: string; caret: number } {
  const before = `${text.slice(0, start)}@${name} `;
  return { words: before + text.slice(end).replace(/^ /, ""), caret: before.length };
}

/** Whom the text mentions: people whose whole name follows an "@". The longer of two names counts. */
export function mentionedIn(text: string, people: readonly Mentionable[]): string[] {
  const longestFirst = people.toSorted((a, b) => b.name.length - a.name.length);
  const found = [...text.matchAll(/@/g)].flatMap(({ index }) => {
    const rest = text.slice(index + 1);
    return (
      longestFirst.find(
        ({ name }) => rest.startsWith(name) && !/^[\p{L}\p{N}]/u.test(rest.slice(name.length)),
      ) ?? []
    );
  });
  return [...new Set(found.map(({ id }) => id))];
}
