// What somebody is working on, and what is about to be public or lately was made so.
import { Badge } from "#components/ui/badge.tsx";
import { DateTime, RelativeTime } from "#components/ui/date-time.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import type { Inbox } from "#lib/desk/read/inbox.ts";
import { missingWords } from "../entries/missing-words.ts";
import { entryAddress, publicAddress, releaseAddress } from "../entries/addresses.ts";
import { ReleaseBadge } from "../releases/release-badge.tsx";
import { Item, Pile, RevisionItem } from "./section.tsx";

type Items<Name extends keyof Inbox> = { items: Inbox[Name]; now: Date };

/** Drafts that this person has changed and that are not public yet. */
export const WorkingOnPile = ({
  items,
  now,
  mayCreate,
}: Items<"workingOn"> & { mayCreate: boolean }) => (
  <Pile
    id="working-on"
    title="What you are working on"
    count={items.length}
    isLatest
    empty={
      <EmptyState
        title="You have no draft under way"
        action={
          mayCreate ? (
            <LinkButton href="/desk/entries/new">New entry</LinkButton>
          ) : (
            <LinkButton href="/desk/entries">See all entries</LinkButton>
          )
        }
      >
        Entries that you have changed and that are not public yet appear here.
      </EmptyState>
    }
  >
    {items.map((item) => (
      <Item
        key={item.entry}
        href={entryAddress(item.entry)}
        title={item.title}
        kind={item.kind}
        aside={
          <span className="flex flex-wrap items-center gap-2">
            {item.inReview !== null && <Badge tone="accent">In review</Badge>}
            {item.problems !== null && item.problems > 0 && (
              <span className="tabular-nums">{missingWords(item.problems)}</span>
            )}
          </span>
        }
      >
        You changed it <RelativeTime value={item.at} now={now} />
      </Item>
    ))}
  </Pile>
);

/** What is being put together to be public at once, or waits for its time. */
export const ReleasesPile = ({ items }: Pick<Items<"releases">, "items">) => (
  <Pile id="releases" title="Releases" count={items.length}>
    {items.map(({ id, name, status, revisions, by, at }) => (
      <Item
        key={id}
        href={releaseAddress(id)}
        title={name}
        aside={<ReleaseBadge status={status} />}
      >
        {revisions === 1 ? "1 revision" : `${revisions} revisions`}, begun by {by}
        {at && (
          <>
            ; all of it is public at <DateTime value={at} />
          </>
        )}
      </Item>
    ))}
  </Pile>
);

/** What will be public at a time. */
export const ScheduledPile = ({ items }: Pick<Items<"scheduled">, "items">) => (
  <Pile id="scheduled" title="Scheduled" count={items.length}>
    {items.map((item) => (
      <RevisionItem key={item.entry} of={item}>
        Revision {item.number}, <DateTime value={item.publishAt} />, by {item.by}
      </RevisionItem>
    ))}
  </Pile>
);

/** What readers have been given lately. */
export const PublishedPile = ({ items, now }: Items<"published">) => (
  <Pile
    id="published"
    title="Lately published"
    count={items.length}
    isLatest
    empty={
      <EmptyState
        title="Nothing is public yet"
        action={<LinkButton href="/desk/entries">See all entries</LinkButton>}
      >
        What was published appears here, newest first.
      </EmptyState>
    }
  >
    {items.map((item) => (
      <RevisionItem
        key={item.entry}
        of={item}
        aside={
          <a href={publicAddress(item)} className="link">
            Public page<span className="sr-only"> of {item.title}</span>
          </a>
        }
      >
        <RelativeTime value={item.at} now={now} />: “{item.note}”
      </RevisionItem>
    ))}
  </Pile>
);
