// The text of a source as it is kept: paragraphs of plain text, and nothing else of what was fetched or pasted.

/** How a snapshot was obtained. */
export const OBTAINED = ["fetched", "pasted", "uploaded"] as const;
export type Obtained = (typeof OBTAINED)[number];

/** The most characters that a snapshot holds; the database refuses more. */
export const SNAPSHOT_LENGTH = 500_000;

/** What no text says and what could hide or turn round its words: controls, zero-width and bidirectional marks. */
export const UNSAID = /[\p{Cc}\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff]/u;

// Controls that stand between words: a text out of a PDF has a form feed for each page.
const PARTING = /[\n\t\v\f\u0085\u2028\u2029]/g;

/** The paragraphs of a text that was typed, pasted or taken out of a file: an empty line parts two of them. */
export const paragraphsOf = (text: string): string[] =>
  text
    .replaceAll(/\r\n?/g, "\n")
    .split(/\n[^\S\n]*\n/)
    .map(tidyParagraph)
    .filter((paragraph) => paragraph !== "");

/** One paragraph on one line. */
export const tidyParagraph = (text: string): string =>
  text
    .replaceAll(PARTING, " ")
    .replaceAll(new RegExp(UNSAID, "gu"), "")
    .toWellFormed()
    .replaceAll(/\s+/g, " ")
    .trim();

/** Paragraphs as a snapshot keeps them. */
export const snapshotText = (paragraphs: readonly string[]): string => paragraphs.join("\n\n");

/** Where words stand in a snapshot's text. */
export type Place = { start: number; end: number };

/** Where each paragraph of a snapshot begins in its text. */
export const paragraphStarts = (text: string): { start: number; text: string }[] => {
  let start = 0;
  return text.split("\n\n").map((paragraph) => {
    const placed = { start, text: paragraph };
    start += paragraph.length + 2;
    return placed;
  });
};

/** Where in a snapshot a passage stands, in words for a check: "paragraph 12", "paragraphs 3 to 4". */
export const placeOf = (text: string, start: number, end: number): string => {
  const numberAt = (index: number) => text.slice(0, index).split("\n\n").length;
  const [first, last] = [numberAt(start), numberAt(Math.max(start, end - 1))];
  return first === last ? `paragraph ${first}` : `paragraphs ${first} to ${last}`;
};
