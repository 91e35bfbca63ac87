// What a reader types, taken apart. Nothing that may be typed is an error; what cannot be asked falls away.

/** A word, or words that stand together where the reader put them in quotation marks. */
export type Term = { text: string; isPhrase: boolean };

/** Characters of a question, and terms in it, that are looked at. */
export const LONGEST_QUESTION = 200;
const MOST_TERMS = 8;

/** A question as it is shown again: in one line, without what no text holds. */
export const tidyQuestion = (typed: string | undefined): string =>
  (typed ?? "")
    .normalize("NFC")
    .replaceAll(/[\p{C}\s]+/gu, " ")
    .trim()
    .slice(0, LONGEST_QUESTION)
    .toWellFormed();

/** The terms of a question. Numbers and signs are read as the index reads them: search.plain() in the database. */
export function termsOf(question: string): Term[] {
  const plain = question
    .replaceAll("’", "'")
    .replaceAll(/[£€$¥…–—•·°§]/g, " ")
    .replaceAll(/(\d),(?=\d{3})/g, "$1")
    .replaceAll(/(\d)\s*bn\b/gi, "$1 billion")
    .replaceAll(/(\d)m\b/gi, "$1 million");
  return [...plain.matchAll(/["“”„«»]([^"“”„«»]+)["“”„«»]|([^\s"“”„«»]+)/g)]
    .map(([, phrase, word = ""]) =>
      phrase === undefined
        ? { text: word, isPhrase: false }
        : { text: phrase.trim(), isPhrase: true },
    )
    .filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
    .slice(0, MOST_TERMS);
}

/** A term for to_tsquery: quoted, so that nothing in it is an operator. A word also finds those that begin with it. */
export function tsqueryOf({ text, isPhrase }: Term): string {
  const quoted = `'${text.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;
  return isPhrase || !/\p{L}{3}/u.test(text) ? quoted : `${quoted}:*`;
}

/** How many letters may be wrong in a word of this length. */
const mistakesIn = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : 2);

/** Whether somebody who mistyped one word may have meant the other: letters wrong, missing, too many, or swapped. */
export function isNear(typed: string, word: string): boolean {
  const most = mistakesIn(typed.length);
  if (Math.abs(typed.length - word.length) > most) return false;
  return distance(typed, word) <= most;
}

/** Optimal string alignment: edits from one word to the other, a swap of neighbours counting as one. */
function distance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1];
      const edits = [
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (last[j - 1] ?? 0) + (isSame ? 0 : 1),
      ];
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (isSwap) edits.push((beforeLast[j - 2] ?? 0) + 1);
      row.push(Math.min(...edits));
    }
    [beforeLast, last] = [last, row];
  }
  return last[b.length] ?? 0;
}
