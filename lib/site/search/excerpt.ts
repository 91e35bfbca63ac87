// Where the words of a question stand in a text: pieces to be laid out, those found apart from the rest.
import { plain } from "#lib/editorial/search-key.ts";
import type { Understood } from "./public-search.ts";

/** A stretch of text, and whether it is what was looked for. */
export type Piece = { text: string; isFound: boolean };

/** Which of the terms a word of a text is, by number. */
export type Matcher = (word: string) => number | undefined;

const WORD = /[\p{L}\p{N}]+(?:[.,’'-][\p{L}\p{N}]+)*/gu;

/** Tells the words of a question in a text: accents and case apart, and where a question would find them. */
export function matcherOf(terms: readonly Understood[]): Matcher {
  const wanted = terms.flatMap(({ term, words, isKnown, near }, number) => {
    const typed = plain(term.text).match(WORD) ?? [];
    const forms = [...words, ...(isKnown ? [] : near)].map(plain);
    return [
      ...typed.map((text) => ({ text, number, isBeginning: !term.isPhrase && text.length >= 3 })),
      ...forms.map((text) => ({ text, number, isBeginning: false })),
    ];
  });
  return (word) => {
    const folded = plain(word);
    const found = wanted.find(({ text, isBeginning }) =>
      // "Ukraine's" is Ukraine, and a part of "co-operation" is found by itself.
      isBeginning
        ? folded.split(/[’'-]/).some((part) => part.startsWith(text)) || folded.startsWith(text)
        : folded === text || folded.split(/[’'-]/).includes(text),
    );
    return found?.number;
  };
}

/** How many of the terms a text holds. */
export const termsIn = (text: string, matches: Matcher): number =>
  new Set([...text.matchAll(WORD)].map(([word]) => matches(word)).filter((n) => n !== undefined))
    .size;

/** A text in pieces. */
export function marked(text: string, matches: Matcher): Piece[] {
  const pieces: Piece[] = [];
  let done = 0;
  const add = (until: number, isFound: boolean) => {
    if (until > done) pieces.push({ text: text.slice(done, until), isFound });
    done = until;
  };
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (matches(word) === undefined) continue;
    add(index, false);
    add(index + word.length, true);
  }
  add(text.length, false);
  return pieces;
}

/** About so many characters of a text around the first thing that was looked for, cut between words. */
export function excerpt(text: string, matches: Matcher, longest: number): Piece[] {
  if (text.length <= longest) return marked(text, matches);
  const first = [...text.matchAll(WORD)].find(([word]) => matches(word) !== undefined)?.index ?? 0;
  const wish = Math.max(0, Math.min(first - longest / 4, text.length - longest));
  const from = wish === 0 ? 0 : text.indexOf(" ", wish) + 1;
  const cut = from + longest >= text.length ? text.length : text.lastIndexOf(" ", from + longest);
  const until = cut > from ? cut : from + longest;
  const shown = `${from > 0 ? "… " : ""}${text.slice(from, until)}${until < text.length ? " …" : ""}`;
  return marked(shown, matches);
}
