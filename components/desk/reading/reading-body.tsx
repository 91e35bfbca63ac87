import { Disclosure } from "#components/ui/disclosure.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton, TextLink } from "#components/ui/link-button.tsx";
import { ProgressBar } from "#components/ui/progress-bar.tsx";
import type { Reading as View, Resting } from "#lib/desk/read/reading.ts";
import { reviewAddress } from "../entries/addresses.ts";
import { ClaimKeys } from "../review/claim-keys.tsx";
import { keyOf, ReadClaimCard, type ReadContext } from "./read-claim.tsx";
import { Reading } from "./reading.tsx";
import { SourceText } from "./source-text.tsx";

/** The text on one side, on the other every claim that rests on it. */
export function ReadingBody({ view, context }: { view: View; context: ReadContext }) {
  const { toCheck, checked, source } = view;
  const { snapshot } = context;
  const all = [...toCheck, ...checked];
  const [first] = toCheck.filter(({ refusals }) => refusals.length === 0);
  return (
    <Reading
      text={snapshot?.text}
      places={Object.fromEntries(all.map((read) => [keyOf(read), read.places]))}
      first={first && keyOf(first)}
    >
      <div className="grid items-start gap-x-8 gap-y-6 lg:grid-cols-2">
        {snapshot ? (
          <div className="max-lg:sticky max-lg:top-0 max-lg:z-10 lg:sticky lg:top-4 lg:h-[calc(100dvh-2rem)]">
            <SourceText label={`The text of ${source.csl.title}`} language={source.csl.language} />
          </div>
        ) : (
          <EmptyState
            title="The text of this source is not held"
            action={
              <LinkButton href={`/desk/sources/${source.id}#snapshot`}>To the source</LinkButton>
            }
          >
            {hasLink(source.csl)
              ? "Read it by its link above and note the passages beside the claims."
              : "It has no link either: read it where you find it, and note the passages beside the claims."}{" "}
            An editor can keep its text, and then the quotes are looked for in it.
          </EmptyState>
        )}
        <div className="grid min-w-0 content-start gap-6">
          {all.length > 0 && (
            <ProgressBar
              label="Claims that rest on this source"
              value={checked.length}
              max={all.length}
              words={`${checked.length} of ${all.length} checked`}
            />
          )}
          {first && (
            <ClaimKeys>
              {snapshot && (
                <>
                  , <kbd>T</kbd> into the text, <kbd>M</kbd> mark the quote
                </>
              )}
            </ClaimKeys>
          )}
          <section aria-labelledby="to-check" className="grid gap-4">
            <h2 id="to-check" className="font-serif text-xl font-semibold">
              To check <span className="text-ink-soft">({toCheck.length})</span>
            </h2>
            {toCheck.length === 0 && (
              <EmptyState
                title={
                  checked.length > 0
                    ? "Every claim that rests on this source is checked"
                    : "No claim in review rests on this source"
                }
                action={<LinkButton href="/desk">To the inbox</LinkButton>}
              >
                Claims of all entries in review that cite it appear here, in the order of its text.
              </EmptyState>
            )}
            {toCheck.map((read) => (
              <ReadClaimCard key={keyOf(read)} read={read} context={context} />
            ))}
          </section>
          {checked.length > 0 && (
            <section aria-labelledby="checked">
              <h2 id="checked" className="font-serif text-xl font-semibold">
                Checked <span className="text-ink-soft">({checked.length})</span>
              </h2>
              <Disclosure summary={checked.length === 1 ? "Show it" : `Show all ${checked.length}`}>
                <div className="grid gap-4">
                  {checked.map((read) => (
                    <ReadClaimCard key={keyOf(read)} read={read} context={context} />
                  ))}
                </div>
              </Disclosure>
            </section>
          )}
          <RestingOn resting={view.resting} />
        </div>
      </div>
    </Reading>
  );
}

/** What an edit of the source will bring back to be checked. */
function RestingOn({ resting }: { resting: readonly Resting[] }) {
  if (resting.length === 0) return null;
  return (
    <section aria-labelledby="resting" className="grid gap-3">
      <h2 id="resting" className="font-serif text-xl font-semibold">
        To be checked again
      </h2>
      <p className="text-ink-soft">
        These rest on an earlier version of the source. They stand as they are until their entries
        are submitted again; then they must be checked anew.
      </p>
      <ul className="grid gap-3">
        {resting.map(({ entry, number, version, claims }) => (
          <li key={`${entry.id} ${number}`}>
            <TextLink href={reviewAddress(entry.id, number)} className="font-semibold">
              {entry.title}
            </TextLink>
            <p className="text-sm text-ink-soft">
              Revision {number}, on version {version}: {claims.map(({ label }) => label).join("; ")}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

const hasLink = ({ URL, custom }: View["source"]["csl"]): boolean =>
  URL !== undefined || (custom?.archived ?? []).some(({ url }) => url !== undefined);
