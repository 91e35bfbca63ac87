"use client";
import { quotesFrom } from "#lib/editorial/references.ts";
import { useFindings } from "../draft/problems.tsx";
import type { SourceCard } from "../lookups.ts";

/** Quotes that are shown, those that were used last. */
const MOST = 3;

/** What the entry quotes from a source already, to be taken again: one sentence often supports several claims. */
export function QuotedBefore({
  source: { id, csl },
  quote,
  onQuote,
}: {
  source: SourceCard;
  quote: string;
  onQuote: (quote: string) => void;
}) {
  const { content } = useFindings();
  const quotes = content ? quotesFrom(content, id).slice(-MOST).toReversed() : [];
  if (quotes.length === 0) return null;
  return (
    <div role="group" aria-label="Quoted in this entry" className="grid gap-1">
      <p className="text-sm text-ink-soft">Quoted from it in this entry. Press one to take it:</p>
      {quotes.map((words) => (
        <button
          key={words}
          type="button"
          aria-pressed={quote === words}
          onClick={() => onQuote(words)}
          className="cursor-pointer rounded border border-rule bg-paper px-3 py-1.5 text-left font-serif hover:border-accent hover:bg-accent-soft aria-pressed:border-accent"
        >
          <span lang={csl.language} className="line-clamp-2">
            “{words}”
          </span>
        </button>
      ))}
    </div>
  );
}
