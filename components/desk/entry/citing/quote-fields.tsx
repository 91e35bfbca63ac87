"use client";
import { useId } from "react";
import { TextArea, TextField } from "#components/ui/text-field.tsx";
import { quoteLength } from "./citation-words.ts";

/** Quote and locator of a citation. */
export function QuoteFields({
  quote,
  locator,
  onChange,
  autoFocus,
}: {
  quote: string;
  locator: string;
  onChange: (part: { quote?: string; locator?: string }) => void;
  autoFocus?: boolean;
}) {
  const id = useId();
  const { words, isLong } = quoteLength(quote);
  return (
    <>
      <div>
        <TextArea
          id={`${id}-quote`}
          name="quote"
          label="Quote"
          hint="The words that support this, exactly as they stand in the source."
          value={quote}
          maxLength={2000}
          autoFocus={autoFocus}
          onChange={({ target }) => onChange({ quote: target.value })}
        />
        <p className={isLong ? "text-sm font-semibold text-warn" : "text-sm text-ink-soft"}>
          {words === 1 ? "1 word" : `${words} words`}
          {isLong && ": quote at most 30, the part that matters"}
        </p>
      </div>
      <TextField
        id={`${id}-locator`}
        name="locator"
        label="Place in the source"
        hint="A page, a paragraph, a time: “p. 3”, “00:12:40”."
        value={locator}
        maxLength={200}
        onChange={({ target }) => onChange({ locator: target.value })}
      />
    </>
  );
}
