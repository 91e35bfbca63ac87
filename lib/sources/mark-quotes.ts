import type { Db } from "#db/client.ts";
import { markQuote, type QuoteMarks } from "#lib/editorial/quote-marks.ts";
import { latestTexts } from "./snapshots.ts";

/** Looks for each quote in the newest text of its source. */
export async function markQuotes(
  db: Db,
  cited: Iterable<{ source: string; quote?: string }>,
): Promise<QuoteMarks> {
  const quotes = new Map<string, Set<string>>();
  for (const { source, quote } of cited) {
    if (!quote) continue;
    quotes.set(source, (quotes.get(source) ?? new Set()).add(quote));
  }
  const texts = await latestTexts(db, [...quotes.keys()]);
  return Object.fromEntries(
    texts.map(({ source, text }) => [
      source,
      Object.fromEntries(
        [...(quotes.get(source) ?? [])].map((quote) => [quote, markQuote(text, quote)]),
      ),
    ]),
  );
}
