import { DateTime } from "#components/ui/date-time.tsx";
import { formatInstant } from "#components/ui/instants.ts";
import { TextLink } from "#components/ui/link-button.tsx";
import type { HistoryEvent } from "#lib/desk/read/history.ts";
import { eventSentence } from "#lib/editorial/words.ts";
import { reviewAddress } from "../entries/addresses.ts";

/** What happened to an entry, newest first, in sentences. */
export const Events = ({ entry, events }: { entry: string; events: HistoryEvent[] }) => (
  <ol className="border-t border-rule">
    {events.map((event) => (
      <li
        key={event.seq}
        className="grid gap-x-6 border-b border-rule py-2.5 sm:grid-cols-[12rem_minmax(0,1fr)]"
      >
        <span className="text-sm text-ink-soft">
          <DateTime value={event.at} />
        </span>
        <span className="min-w-0 break-words">
          {sentence(event)}
          {"number" in event.data && (
            <>
              {" "}
              <TextLink href={reviewAddress(entry, event.data.number)} className="text-sm">
                Revision {event.data.number}
              </TextLink>
            </>
          )}
          {event.type === "claims_checked" && (
            <>
              <Reasons disputed={disputes(event)} />
              <Passages passages={passages(event)} />
            </>
          )}
        </span>
      </li>
    ))}
  </ol>
);

const disputes = (event: HistoryEvent): { path: string; reason: string }[] =>
  "disputed" in event.data ? event.data.disputed : [];

function Reasons({ disputed }: { disputed: { path: string; reason: string }[] }) {
  if (disputed.length === 0) return null;
  return (
    <ul className="mt-1 text-sm text-ink-soft">
      {disputed.map(({ path, reason }) => (
        <li key={path}>
          {path}: “{reason}”
        </li>
      ))}
    </ul>
  );
}

type Passage = { path: string; quote?: string; locator?: string };

const passages = (event: HistoryEvent): Passage[] =>
  "passages" in event.data ? (event.data.passages ?? []) : [];

/** What a reviewer marked in the source. */
function Passages({ passages: marked }: { passages: Passage[] }) {
  if (marked.length === 0) return null;
  return (
    <ul className="mt-1 text-sm text-ink-soft">
      {marked.map(({ path, quote, locator }) => (
        <li key={path}>
          {path}: {quote && <q className="font-serif">{quote}</q>}
          {quote && locator && ", "}
          {locator}
        </li>
      ))}
    </ul>
  );
}

const sentence = (event: HistoryEvent): string =>
  eventSentence(event, {
    actor: event.actorName ?? "Ratify",
    person: (id) => event.people[id] ?? "somebody",
    source: (id) => event.sourceTitle ?? id,
    time: (iso) => formatInstant(iso),
  });
