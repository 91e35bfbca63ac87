import type { CslItem } from "#lib/editorial/source.ts";
import { QUOTE_WORDS } from "#lib/editorial/warnings.ts";

/** What a chip says of a source: "Healey 2025", "Reuters 2025", or the beginning of its title. */
export function shortReference(csl: CslItem): string {
  const [author, ...more] = csl.author ?? [];
  const name = author?.family ?? author?.literal ?? author?.given;
  const by = name ? `${name}${more.length > 0 ? " et al." : ""}` : (csl.publisher ?? csl.title);
  const year = /\d{4}/.exec(csl.issued?.edtf ?? "")?.[0];
  return `${clipped(by)}${year ? ` ${year}` : ""}`;
}

const clipped = (words: string) => (words.length > 32 ? `${words.slice(0, 31).trimEnd()}…` : words);

/** How many words a quote has, and whether that is too many. */
export function quoteLength(quote: string): { words: number; isLong: boolean } {
  const words = quote.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0;
  return { words, isLong: words > QUOTE_WORDS };
}
