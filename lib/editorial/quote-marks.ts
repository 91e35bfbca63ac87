// What is known of quotes: whether each stands in the newest text that is held of its source.
import { own } from "./own.ts";
import type { Citation } from "./content.ts";
import { findQuote, type QuoteMatch } from "./find-quote.ts";

/** How a quote was found; `passage` gives the source's own words where they differ. */
export type QuoteMark =
  | { match: "exact" | "none" }
  | { match: "typography"; passage: string }
  | { match: "edits"; edits: number; passage: string };

/** By source and quote. A source without a text is not there. */
export type QuoteMarks = Readonly<Record<string, Readonly<Record<string, QuoteMark>>>>;

/** The mark of one quote in one text. */
export const markQuote = (text: string, quote: string): QuoteMark =>
  markOfMatch(text, findQuote(text, quote));

/** The mark of what was found in a text. */
export const markOfMatch = (text: string, found: QuoteMatch): QuoteMark => {
  if (found.match === "exact" || found.match === "none") return { match: found.match };
  const passage = text.slice(found.start, found.end);
  return found.match === "edits"
    ? { match: found.match, edits: found.edits, passage }
    : { match: found.match, passage };
};

/** What to say of a citation's quote: "unheld" where no text of its source is held; undefined without a quote. */
export const markOf = (
  marks: QuoteMarks,
  { source, quote }: Pick<Citation, "source" | "quote">,
): QuoteMark | "unheld" | undefined => {
  if (!quote) return undefined;
  const held = own(marks, source);
  return held ? own(held, quote) : "unheld";
};
