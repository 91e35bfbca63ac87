// Whether the words of a quote stand in a source's text: as they are, nearly, or not at all.
import { UNSAID, type Place } from "./snapshot.ts";

/**
 * `exact`: the same characters. `typography`: the same but for quotation marks, dashes, spaces, capitals and ligatures,
 * or words that the quote leaves out and says so by "…". `edits`: at most a few letters differ, and no number does: numbers
 * carry the facts. `start` and `end` point into the text, and never into the midst of a number.
 */
export type QuoteFound =
  | { match: "exact"; start: number; end: number }
  | { match: "typography"; start: number; end: number }
  | { match: "edits"; edits: number; start: number; end: number };
export type QuoteMatch = QuoteFound | { match: "none" };

/** Finds the first place in which a quote stands, preferring the closest match. */
export const findQuote = (text: string, quote: string): QuoteMatch => {
  const wanted = quote.trim();
  if (wanted === "") return NONE;
  const place = firstOf(text, wanted);
  if (place) return { match: "exact", ...place };
  return findFolded(foldedOnce(text), wanted) ?? NONE;
};

const NONE: QuoteMatch = { match: "none" };

/** Characters in which typing and typesetting differ, in one form. */
const ALIKE: Readonly<Record<string, string>> = {
  ...pairs("“”„‟«»″❝❞〝〞＂", '"'),
  ...pairs("‘’‚‛′‹›ʼ`´＇", "'"),
  ...pairs("‐‑‒–—―−﹘﹣－", "-"),
};

function pairs(from: string, to: string): Record<string, string> {
  return Object.fromEntries([...from].map((one) => [one, to]));
}

type Folded = {
  text: string;
  /** For each character of `text`, where in the original it begins; one more for the end. */
  origin: Uint32Array;
};

const LIGATURE = /[\ufb00-\ufb06]/u;

/** The text without what does not matter. Accents and digits do: "10²" is not "102". */
const fold = (text: string): Folded => {
  const folded: string[] = [];
  const origin: number[] = [];
  let index = 0;
  for (const segment of clusters(text)) {
    const at = index;
    index += segment.length;
    for (const char of spelled(segment)) {
      if (char === " " && folded.at(-1) === " ") continue;
      for (const unit of char.split("")) {
        folded.push(unit);
        origin.push(at);
      }
    }
  }
  return { text: folded.join(""), origin: Uint32Array.from([...origin, text.length]) };
};

const spelled = (segment: string): string[] => {
  if (/^\s/u.test(segment)) return [" "];
  const letters = segment.normalize(LIGATURE.test(segment) ? "NFKC" : "NFC").toLowerCase();
  return [...letters].filter((char) => !UNSAID.test(char)).map((char) => ALIKE[char] ?? char);
};

/** Characters as a reader counts them, so that a letter and its mark are folded together. */
function* clusters(text: string): Iterable<string> {
  // The segmenter is slow on long texts, and needed only where there are marks of their own.
  if (!/\p{M}/u.test(text)) yield* text;
  else for (const { segment } of new Intl.Segmenter("und").segment(text)) yield segment;
}

let last: { text: string; folded: Folded } | undefined;

/** Many quotes are looked for in one text, one after the other. */
const foldedOnce = (text: string): Folded => {
  if (last?.text !== text) last = { text, folded: fold(text) };
  return last.folded;
};

const findFolded = (held: Folded, quote: string): QuoteFound | undefined => {
  const parts = quote
    .split(/\[\s*(?:…|\.{3})\s*\]|…|\.{3}/)
    .map((part) => fold(part).text.trim())
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
  const [first, ...rest] = parts;
  if (first === undefined) return undefined;
  const whole = withoutMarks(first);
  const place = rest.length > 0 ? inOrder(held.text, parts) : firstOf(held.text, whole);
  if (place) return { match: "typography", ...originalOf(held, place) };
  const near = rest.length > 0 ? undefined : nearest(held.text, whole);
  return near && { match: "edits", edits: near.edits, ...originalOf(held, near) };
};

/** Quotation marks around the whole are how it is quoted, and no part of it. */
const withoutMarks = (quote: string): string => /^["'](.+)["']$/.exec(quote)?.[1]?.trim() ?? quote;

const firstOf = (text: string, part: string, from = 0): Place | undefined => {
  for (let at = text.indexOf(part, from); at >= 0; at = text.indexOf(part, at + 1)) {
    // Past the whole number at once, for hostile digits must not cost seconds either.
    if (isInNumber(text, at)) at += restOfNumber(text, at) - 1;
    else if (!isInNumber(text, at + part.length)) return { start: at, end: at + part.length };
  }
  return undefined;
};

/** "500" does not stand in "1,500". */
const isInNumber = (text: string, at: number): boolean =>
  /\p{N}[.,]?$/u.test(text.slice(Math.max(0, at - 2), at)) &&
  /^[.,]?\p{N}/u.test(text.slice(at, at + 2));

const restOfNumber = (text: string, at: number): number => {
  const rest = /\p{N}*(?:[.,]\p{N}+)*/uy;
  rest.lastIndex = at;
  return rest.exec(text)?.[0].length ?? 0;
};

/** The numbers in digits, each with what parts its digits. */
const numbersIn = (words: string): string =>
  words.match(/\p{N}+(?:[.,]\p{N}+)*/gu)?.join(" ") ?? "";

/** Parts between marks of omission must follow one another. */
const inOrder = (text: string, parts: readonly string[]): Place | undefined => {
  let place: Place | undefined;
  for (const part of parts) {
    const next = firstOf(text, part, place?.end ?? 0);
    if (!next) return undefined;
    place = { start: place?.start ?? next.start, end: next.end };
  }
  return place;
};

/** The original's characters; the next one that was folded tells where it ends. */
const originalOf = ({ origin }: Folded, { start, end }: Place): Place => {
  let next = end;
  while (origin[next] !== undefined && origin[next] === origin[end - 1]) next++; // within a ligature
  return { start: origin[start] ?? 0, end: origin[next] ?? 0 };
};

/** One letter in twelve may differ, and never more than eight. */
const LETTERS_FOR_AN_EDIT = 12;
const MOST_EDITS = 8;
/** Steps of comparing, for hostile repetition must not cost seconds; a quote of 200 letters may try a hundred places. */
const MOST_STEPS = 8_000_000;

const nearest = (text: string, quote: string): (Place & { edits: number }) | undefined => {
  const most = Math.min(MOST_EDITS, Math.floor(quote.length / LETTERS_FOR_AN_EDIT));
  if (most === 0) return undefined;
  const numbers = numbersIn(quote);
  let best: (Place & { edits: number }) | undefined;
  for (const guess of candidates(text, quote, most)) {
    const found = within(text, quote, { guess, most: best ? best.edits - 1 : most });
    if (!found || isInNumber(text, found.start) || isInNumber(text, found.end)) continue;
    if (numbersIn(text.slice(found.start, found.end)) === numbers) best = found;
    if (best?.edits === 1) break;
  }
  return best;
};

/**
 * Where a quote with at most `most` edits could begin: of `most + 1` pieces one stands in the text unchanged, and so
 * near where it should.
 */
function* candidates(text: string, quote: string, most: number): Iterable<number> {
  const places = Math.max(2, Math.min(100, MOST_STEPS / quote.length ** 2));
  const size = Math.floor(quote.length / (most + 1));
  const seen = new Set<number>();
  for (let piece = 0; piece <= most; piece++) {
    const offset = piece * size;
    const words = quote.slice(offset, piece === most ? undefined : offset + size);
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
      // Guesses that lie closer than the edits allow are looked at as one.
      const start = at - offset;
      if ([...seen].every((other) => Math.abs(other - start) > most)) {
        seen.add(start);
        yield start;
      }
      if (seen.size >= places) return;
    }
  }
}

/** The place around a guess with the fewest edits (Sellers 1980), if those are few enough. */
const within = (
  text: string,
  quote: string,
  { guess, most }: { guess: number; most: number },
): (Place & { edits: number }) | undefined => {
  const from = Math.max(0, guess - 2 * most);
  const to = Math.min(text.length, guess + quote.length + 3 * most);
  // A column for each character of the window: edits to match the quote's first letters up to here, and where that began.
  let edits = Array.from({ length: quote.length + 1 }, (_, row) => row);
  let begun = edits.map(() => from);
  let best: (Place & { edits: number }) | undefined;
  for (let column = from; column < to; column++) {
    const nextEdits = [0];
    const nextBegun = [column + 1];
    for (let row = 1; row <= quote.length; row++) {
      const same = quote[row - 1] === text[column] ? 0 : 1;
      const kept = at(edits, row - 1) + same;
      const added = at(edits, row) + 1;
      const left = at(nextEdits, row - 1) + 1;
      const fewest = Math.min(kept, added, left);
      nextEdits.push(fewest);
      nextBegun.push(
        fewest === kept
          ? row === 1
            ? column
            : at(begun, row - 1)
          : fewest === added
            ? at(begun, row)
            : at(nextBegun, row - 1),
      );
    }
    edits = nextEdits;
    begun = nextBegun;
    const total = at(edits, quote.length);
    if (total <= most && total < (best?.edits ?? most + 1))
      best = { start: at(begun, quote.length), end: column + 1, edits: total };
  }
  return best;
};

const at = (row: readonly number[], index: number): number => row[index] ?? 0;
