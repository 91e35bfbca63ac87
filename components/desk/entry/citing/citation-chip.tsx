"use client";
import { Quote } from "lucide-react";
import { Button } from "#components/ui/button.tsx";
import { classes } from "#components/ui/classes.ts";
import { Popover, PopoverTrigger } from "#components/ui/popover.tsx";
import type { Citation } from "#lib/editorial/content.ts";
import type { QuoteMark } from "#lib/editorial/quote-marks.ts";
import { useDraft } from "../draft/draft.tsx";
import { QuoteFound, QuoteFoundIcon, quoteFoundWords } from "../../sources/quote-found.tsx";
import { useQuoteMark, useSource } from "../draft/use-cards.ts";
import { shortReference } from "./citation-words.ts";
import { QuoteFields } from "./quote-fields.tsx";
import { SourceDetails } from "./source-details.tsx";

/** A citation as a chip; pressed, it shows the source, and lets an editor change the quote or take the citation away. */
export function CitationChip({
  citation,
  onChange,
  onRemove,
  className,
}: {
  citation: Omit<Citation, "id">;
  onChange?: (part: { quote?: string; locator?: string }) => void;
  onRemove?: () => void;
  className?: string;
}) {
  const { editing } = useDraft();
  const source = useSource(citation.source);
  const mark = useQuoteMark(citation.source, citation.quote);
  const name = source ? shortReference(source.csl) : citation.source;
  return (
    <PopoverTrigger>
      <Button
        size="small"
        className={classes("max-w-full border-rule! bg-surface! font-normal!", className)}
        aria-label={`Citation: ${name}, ${quoteWords(citation.quote, mark)}`}
      >
        {citation.quote &&
          (isKnown(mark) ? (
            <QuoteFoundIcon mark={mark} className="size-3 shrink-0" />
          ) : (
            <Quote aria-hidden className="size-3 shrink-0" />
          ))}
        <span className="truncate">{name}</span>
      </Button>
      <Popover label={`Citation: ${name}`} className="w-96">
        {(close) => (
          <div className="grid gap-3 p-4">
            {source ? (
              <SourceDetails source={source} />
            ) : (
              <p className="text-ink-soft">
                {source === null
                  ? `There is no source ${citation.source} in the library.`
                  : "The source’s details are not here yet."}
              </p>
            )}
            <QuoteFound mark={mark} />
            {editing && onChange ? (
              <QuoteFields
                quote={citation.quote ?? ""}
                locator={citation.locator ?? ""}
                onChange={onChange}
              />
            ) : (
              <QuoteAsRead {...citation} />
            )}
            {editing && onRemove && (
              <div>
                <Button
                  tone="danger"
                  size="small"
                  onPress={() => {
                    close();
                    onRemove();
                  }}
                >
                  Remove this citation
                </Button>
              </div>
            )}
          </div>
        )}
      </Popover>
    </PopoverTrigger>
  );
}

type Mark = ReturnType<typeof useQuoteMark>;

/** A text is held of the source, and the quote was looked for in it. */
const isKnown = (mark: Mark): mark is QuoteMark => mark !== undefined && mark !== "unheld";

const quoteWords = (quote: string | undefined, mark: Mark): string => {
  if (!quote) return "without a quote";
  return isKnown(mark) ? `with quote. ${quoteFoundWords(mark)}` : "with quote";
};

function QuoteAsRead({ quote, locator }: Pick<Citation, "quote" | "locator">) {
  if (!quote && !locator) return <p className="text-ink-soft">Cited without a quote.</p>;
  return (
    <blockquote className="border-l-4 border-rule-strong pl-3 font-serif">
      {quote && <p>“{quote}”</p>}
      {locator && <p className="font-sans text-sm text-ink-soft">{locator}</p>}
    </blockquote>
  );
}
