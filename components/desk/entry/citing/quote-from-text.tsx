"use client";
import { useDeferredValue, useMemo, useState } from "react";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { findQuote } from "#lib/editorial/find-quote.ts";
import { markOfMatch } from "#lib/editorial/quote-marks.ts";
import type { Place } from "#lib/editorial/snapshot.ts";
import { ReadingProvider } from "../../reading/reading.tsx";
import { SourceText } from "../../reading/source-text.tsx";
import { QuoteFound } from "../../sources/quote-found.tsx";
import { useSourceText } from "../draft/use-cards.ts";
import type { SourceCard } from "../lookups.ts";

/** The one thing that is looked for here. */
const QUOTE = "quote";

/** Whether a quote stands in the text that is held of its source, and that text: what is selected there becomes the quote. */
export function QuoteFromText({
  source,
  quote,
  onQuote,
}: {
  source: SourceCard;
  quote: string;
  onQuote: (quote: string) => void;
}) {
  const text = useSourceText(source.id);
  const wanted = useDeferredValue(quote).trim();
  const found = useMemo(
    () => (text && wanted ? findQuote(text, wanted) : undefined),
    [text, wanted],
  );
  const [selected, setSelected] = useState<Place>();
  if (text === undefined) return null;
  const first = found?.match === "none" ? undefined : found;
  // Of words that stand there twice, those that were selected.
  const marked = selected && wordsAt(text, selected) === quote.trim() ? selected : first;
  return (
    <div className="grid gap-1">
      {found && <QuoteFound mark={markOfMatch(text, found)} />}
      <Disclosure summary="Take the quote from the source’s text">
        <p className="mb-2 text-sm text-ink-soft">Select the words that support this.</p>
        <ReadingProvider
          value={{
            text,
            active: QUOTE,
            places: {},
            marked: { [QUOTE]: marked },
            mark: (_quote, place) => {
              setSelected(place);
              if (place) onQuote(wordsAt(text, place));
            },
          }}
        >
          <div className="lg:h-[40vh]">
            <SourceText label={`The text of ${source.csl.title}`} language={source.csl.language} />
          </div>
        </ReadingProvider>
      </Disclosure>
    </div>
  );
}

/** On one line: a selection may reach over paragraphs. */
const wordsAt = (text: string, { start, end }: Place): string =>
  text.slice(start, end).replaceAll(/\s+/g, " ").trim();
