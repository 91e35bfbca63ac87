import { Check, CircleHelp, Equal, SearchX, type LucideIcon } from "lucide-react";
import { classes } from "#components/ui/classes.ts";
import type { QuoteMark } from "#lib/editorial/quote-marks.ts";

type Found = QuoteMark | "unheld";
type Look = { icon: LucideIcon; words: string; look: string };

/** Whether a quote stands in the text that is held of its source: an icon, words, and the source's own where they differ. */
export function QuoteFound({ mark }: { mark: Found | undefined }) {
  if (mark === undefined) return null;
  const { icon: Icon, words, look } = lookOf(mark);
  return (
    <p className={classes("flex items-start gap-1.5 text-sm", look)}>
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0" />
      <span className="min-w-0 break-words">
        {words}
        {mark !== "unheld" && "passage" in mark && (
          <>
            : <q className="font-serif text-ink">{mark.passage}</q>
          </>
        )}
      </span>
    </p>
  );
}

/** The same as an icon alone, beside which `quoteFoundWords` must be said. */
export function QuoteFoundIcon({ mark, className }: { mark: Found; className?: string }) {
  const { icon: Icon, look } = lookOf(mark);
  return <Icon aria-hidden className={classes(look, className)} />;
}

/** The same in words alone. */
export const quoteFoundWords = (mark: Found): string => lookOf(mark).words;

function lookOf(mark: Found): Look {
  if (mark === "unheld")
    return {
      icon: CircleHelp,
      words: "No text of the source is held to look for the quote in",
      look: "text-ink-soft",
    };
  switch (mark.match) {
    case "exact":
      return { icon: Check, words: "Found in the source’s text", look: "text-good" };
    case "typography":
      return {
        icon: Equal,
        words: "Nearly found: only punctuation, spacing or capitals differ",
        look: "text-warn",
      };
    case "edits":
      return {
        icon: Equal,
        words:
          mark.edits === 1
            ? "Nearly found: one character differs"
            : `Nearly found: ${mark.edits} characters differ`,
        look: "text-warn",
      };
    case "none":
      return { icon: SearchX, words: "Not found in the source’s text", look: "text-danger" };
  }
}
