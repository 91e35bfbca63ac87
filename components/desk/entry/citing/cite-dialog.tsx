"use client";
import { useCallback, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { Citation } from "#lib/editorial/content.ts";
import { referenceText } from "#lib/editorial/format.ts";
import { referencesIn } from "#lib/editorial/references.ts";
import { useDraft } from "../draft/draft.tsx";
import { useFindings } from "../draft/problems.tsx";
import { useSearch } from "../draft/use-search.ts";
import type { SourceCard } from "../lookups.ts";
import { NewSource } from "./new-source.tsx";
import { ranked, recentSources, rememberSource } from "./recent-sources.ts";
import { QuoteFromText } from "./quote-from-text.tsx";
import { QuoteFields } from "./quote-fields.tsx";
import { QuotedBefore } from "./quoted-before.tsx";
import { SourceDetails } from "./source-details.tsx";

type Words = Omit<Citation, "id">;
type Step =
  | { at: "find" }
  | { at: "new"; link?: string }
  | { at: "quote"; source: SourceCard; known?: boolean };

/** Cites a source for a claim: find it or add it, then quote from it. */
export function CiteDialog({
  isOpen,
  onOpenChange,
  claim,
  link,
  onCite,
}: {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  /** What is being cited for, in words. */
  claim: string;
  /** A link that is to be cited. */
  link?: string;
  onCite: (words: Words) => void;
}) {
  const { me } = useDraft();
  return (
    <Dialog
      title={`Add a source for ${claim}`}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isDismissable={false}
    >
      {(close) => (
        <Steps
          link={link}
          onCite={(words) => {
            rememberSource(me.id, words.source);
            onCite(words);
            close();
          }}
        />
      )}
    </Dialog>
  );
}

function Steps({ link, onCite }: { link?: string; onCite: (words: Words) => void }) {
  const { sources } = useDraft();
  const [step, setStep] = useState<Step>({ at: "find" });
  const quoteFrom = (source: SourceCard, known = false) => {
    sources.keep([source]);
    setStep({ at: "quote", source, known });
  };
  switch (step.at) {
    case "find":
      return (
        <FindSource
          words={link}
          onFound={quoteFrom}
          onNew={(found) => setStep({ at: "new", ...(found && { link: found }) })}
        />
      );
    case "new":
      return (
        <NewSource link={step.link} onDone={quoteFrom} onBack={() => setStep({ at: "find" })} />
      );
    case "quote":
      return (
        <QuoteStep
          source={step.source}
          isKnown={step.known ?? false}
          onCite={onCite}
          onBack={() => setStep({ at: "find" })}
        />
      );
  }
}

/**
 * The sources that this person cited last and that the entry cites already, as they were when the dialog opened: a list
 * must not move under a finger.
 */
function useNearSources(): () => Promise<SourceCard[]> {
  const { content } = useFindings();
  const { me, lookups, sources } = useDraft();
  const [ids] = useState(() => [
    ...recentSources(me.id),
    ...(content ? referencesIn(content).sources.keys() : []),
  ]);
  return useCallback(async () => {
    const unknown = ids.filter((id) => sources.get(id) === undefined);
    if (unknown.length > 0) sources.keep(await lookups.describeSources(unknown));
    return ids.flatMap((id) => sources.get(id) ?? []);
  }, [ids, lookups, sources]);
}

const isLink = (words: string) => /^https?:\/\/\S+$/i.test(words.trim());

function FindSource({
  words: asked = "",
  onFound,
  onNew,
}: {
  words?: string;
  onFound: (source: SourceCard) => void;
  onNew: (link?: string) => void;
}) {
  const { lookups } = useDraft();
  const [words, setWords] = useState(asked);
  const near = useNearSources();
  const find = useCallback(
    async (typed: string) => {
      if (isLink(typed)) {
        const known = await lookups.sourceOfLink(typed.trim());
        return known ? [known] : [];
      }
      const [first, sources] = [await near(), await lookups.findSources(typed)];
      if (typed.trim() === "") return ranked(first, sources);
      const matching = new Set(sources.map(({ id }) => id));
      return ranked(
        first.filter(({ id }) => matching.has(id)),
        sources,
      );
    },
    [lookups, near],
  );
  const { found, state } = useSearch(words, find);
  const link = isLink(words) ? words.trim() : undefined;
  return (
    <div className="grid gap-4">
      <TextField
        id="find-source"
        name="words"
        type="search"
        label="Search the library, or paste a link"
        hint="By title, author, publisher or key."
        autoFocus
        autoComplete="off"
        value={words}
        onChange={({ target }) => setWords(target.value)}
      />
      <p role="status" className="text-sm text-ink-soft">
        {state === "failed"
          ? "The library cannot be reached. Try again when you are online."
          : saying(state === "searching", link, words.trim(), found.length)}
      </p>
      {state === "searching" && found.length === 0 && <Skeleton lines={3} />}
      <ul className="grid max-h-80 gap-2 overflow-y-auto">
        {found.map((source) => (
          <li key={source.id}>
            <button
              type="button"
              onClick={() => onFound(source)}
              className="grid w-full cursor-pointer gap-0.5 rounded border border-rule bg-paper px-3 py-2 text-left hover:border-accent hover:bg-accent-soft"
            >
              <span lang={source.csl.language} className="break-words">
                {referenceText(source.csl)}
              </span>
              <span className="text-sm text-ink-soft">{source.id}</span>
            </button>
          </li>
        ))}
      </ul>
      <div>
        <Button onPress={() => onNew(link)}>
          {link ? "Add this link as a new source" : "Add a new source"}
        </Button>
      </div>
    </div>
  );
}

function saying(isSearching: boolean, link: string | undefined, words: string, count: number) {
  if (isSearching) return "Searching…";
  if (link)
    return count > 0
      ? "This link is in the library already."
      : "This link is not in the library yet.";
  if (words === "")
    return count > 0
      ? "Cited by you lately and in this entry, then the latest in the library"
      : "The library is empty.";
  return count === 0
    ? "Nothing in the library matches."
    : count === 1
      ? "1 source"
      : `${count} sources`;
}

function QuoteStep({
  source,
  isKnown,
  onCite,
  onBack,
}: {
  source: SourceCard;
  isKnown: boolean;
  onCite: (words: Words) => void;
  onBack: () => void;
}) {
  const [quote, setQuote] = useState("");
  const [locator, setLocator] = useState("");
  const printed = source.csl.custom?.quote;
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        event.stopPropagation();
        onCite({
          source: source.id,
          ...(quote.trim() && { quote: quote.trim() }),
          ...(locator.trim() && { locator: locator.trim() }),
        });
      }}
    >
      {isKnown && (
        <Notice tone="info" live>
          <p>This link was in the library already, so no second source was made.</p>
        </Notice>
      )}
      <SourceDetails source={source} />
      <QuoteFields
        autoFocus
        quote={quote}
        locator={locator}
        onChange={(part) => {
          if (part.quote !== undefined) setQuote(part.quote);
          if (part.locator !== undefined) setLocator(part.locator);
        }}
      />
      <QuotedBefore source={source} quote={quote} onQuote={setQuote} />
      <QuoteFromText source={source} quote={quote} onQuote={setQuote} />
      {printed && quote === "" && (
        <div>
          <Button size="small" onPress={() => setQuote(printed)}>
            Take the quote that the reference prints
          </Button>
        </div>
      )}
      <div className="flex flex-wrap gap-3">
        <Button type="submit" tone="primary">
          Cite this source
        </Button>
        <Button onPress={onBack}>Choose another</Button>
      </div>
    </form>
  );
}
