import { Badge } from "#components/ui/badge.tsx";
import { DateTime, RelativeTime } from "#components/ui/date-time.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton, TextLink } from "#components/ui/link-button.tsx";
import type { KindName } from "#lib/editorial/content.ts";
import { entryAddress, publicAddress, reviewAddress, threadAddress } from "../entries/addresses.ts";
import { Item, Pile } from "./section.tsx";

type About = { entry: string; kind: KindName; title: string; number: number };
type Now = { now: Date };

type ToReview = About & {
  submittedAt: Date;
  submittedBy: string;
  required: number;
  supported: number;
  disputed: number;
};

/** Revisions that this person may review. */
export const ToReviewPile = ({ items, now }: Now & { items: ToReview[] }) => (
  <Pile
    id="to-review"
    title="To review"
    count={items.length}
    empty={
      <EmptyState
        title="Nothing waits for your review"
        action={
          <LinkButton href="/desk/entries?standing=in_review">See what is in review</LinkButton>
        }
      >
        Revisions that others have submitted appear here, the longest waiting first.
      </EmptyState>
    }
  >
    {items.map((item) => (
      <Item
        key={item.entry}
        href={reviewAddress(item.entry, item.number)}
        title={item.title}
        kind={item.kind}
        aside={
          <span className="flex flex-wrap items-center gap-2 tabular-nums">
            {item.disputed > 0 && <Badge tone="danger">{item.disputed} disputed</Badge>}
            {item.supported} of {item.required} checked
          </span>
        }
      >
        Revision {item.number}, submitted by {item.submittedBy}{" "}
        <RelativeTime value={item.submittedAt} now={now} />
      </Item>
    ))}
  </Pile>
);

type ToRead = {
  source: string;
  title: string;
  language: string | null;
  claims: number;
  entries: number;
  hasText: boolean;
};

const counted = (count: number, one: string, many: string) =>
  `${count} ${count === 1 ? one : many}`;

/** Sources by whose reading several claims can be checked at once. */
export const ToReadPile = ({ items }: { items: ToRead[] }) => (
  <Pile id="to-read" title="Sources to read" count={items.length} isLatest>
    {items.map(({ source, title, language, claims, entries, hasText }) => (
      <li
        key={source}
        className="flex flex-wrap items-start justify-between gap-x-6 gap-y-1 border-b border-rule py-3"
      >
        <div className="min-w-0 flex-1 basis-64">
          <TextLink
            href={`/desk/sources/${source}/read`}
            lang={language ?? undefined}
            className="font-semibold break-words"
          >
            {title}
          </TextLink>
          <div className="text-sm text-ink-soft">
            {counted(claims, "claim", "claims")} of {counted(entries, "entry", "entries")}{" "}
            {claims === 1 ? "rests" : "rest"} on it
          </div>
        </div>
        <div className="shrink-0 text-sm text-ink-soft">
          {hasText ? "Its text is held" : "By its link"}
        </div>
      </li>
    ))}
  </Pile>
);

type SentBack = About & { at: Date; by: string; reason: string };
type Disputed = About & { disputed: number };

/** What this person wrote and somebody found wanting. */
export const SentBackPile = ({
  sentBack,
  disputed,
  now,
}: Now & { sentBack: SentBack[]; disputed: Disputed[] }) => (
  <Pile id="sent-back" title="Sent back to you" count={sentBack.length + disputed.length}>
    {sentBack.map((item) => (
      <Item
        key={item.entry}
        href={reviewAddress(item.entry, item.number)}
        title={item.title}
        kind={item.kind}
        aside={<Badge tone="warn">Changes requested</Badge>}
      >
        {item.by}, <RelativeTime value={item.at} now={now} />: “{item.reason}”
      </Item>
    ))}
    {disputed.map((item) => (
      <Item
        key={`disputed ${item.entry}`}
        href={reviewAddress(item.entry, item.number)}
        title={item.title}
        kind={item.kind}
        aside={
          <Badge tone="danger">
            {item.disputed === 1 ? "1 claim disputed" : `${item.disputed} claims disputed`}
          </Badge>
        }
      >
        Revision {item.number} is in review
      </Item>
    ))}
  </Pile>
);

type Said = Omit<About, "number"> & {
  thread: string;
  at: Date;
  by: string;
  body: string;
  assigned: boolean;
};

/** Conversations that wait for this person's word. */
export const SaidPile = ({ items, now }: Now & { items: Said[] }) => (
  <Pile id="said" title="Comments for you" count={items.length}>
    {items.map((item) => (
      <Item
        key={item.thread}
        href={threadAddress(item.entry, item.thread)}
        title={item.title}
        kind={item.kind}
        aside={
          <Badge tone={item.assigned ? "accent" : "neutral"}>
            {item.assigned ? "Assigned to you" : "Mentions you"}
          </Badge>
        }
      >
        {item.by}, <RelativeTime value={item.at} now={now} />: “{shortened(item.body)}”
      </Item>
    ))}
  </Pile>
);

const shortened = (words: string) => (words.length > 200 ? `${words.slice(0, 200)}…` : words);

type ToPublish = About & { approvedAt: Date; failed: string | null };

/** Approved and neither public nor scheduled. */
export const ToPublishPile = ({ items, now }: Now & { items: ToPublish[] }) => (
  <Pile id="to-publish" title="Approved, to be published" count={items.length}>
    {items.map((item) => (
      <Item
        key={item.entry}
        href={reviewAddress(item.entry, item.number)}
        title={item.title}
        kind={item.kind}
        aside={item.failed ? <Badge tone="danger">Schedule failed</Badge> : null}
      >
        Revision {item.number}, approved <RelativeTime value={item.approvedAt} now={now} />
        {item.failed && `. It was not published as scheduled: ${item.failed}`}
      </Item>
    ))}
  </Pile>
);

type ToRedact = About & { by: string; reason: string; at: Date };

/** Redactions that need a second person. */
export const ToRedactPile = ({ items, now }: Now & { items: ToRedact[] }) => (
  <Pile id="to-redact" title="Redactions to confirm" count={items.length}>
    {items.map((item) => (
      <Item
        key={`${item.entry} ${item.number}`}
        href={reviewAddress(item.entry, item.number)}
        title={item.title}
        kind={item.kind}
      >
        Revision {item.number}. {item.by} asked <RelativeTime value={item.at} now={now} />: “
        {item.reason}”
      </Item>
    ))}
  </Pile>
);

type WorkingOn = {
  entry: string;
  kind: KindName;
  title: string;
  at: Date;
  problems: number | null;
  inReview: number | null;
};

/** Drafts that this person has changed and that are not public yet. */
export const WorkingOnPile = ({
  items,
  now,
  mayCreate,
}: Now & { items: WorkingOn[]; mayCreate: boolean }) => (
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
              <span className="tabular-nums">
                {item.problems === 1 ? "1 thing missing" : `${item.problems} things missing`}
              </span>
            )}
          </span>
        }
      >
        You changed it <RelativeTime value={item.at} now={now} />
      </Item>
    ))}
  </Pile>
);

type Scheduled = About & { publishAt: Date; by: string };

/** What will be public at a time. */
export const ScheduledPile = ({ items }: { items: Scheduled[] }) => (
  <Pile id="scheduled" title="Scheduled" count={items.length}>
    {items.map((item) => (
      <Item
        key={item.entry}
        href={reviewAddress(item.entry, item.number)}
        title={item.title}
        kind={item.kind}
      >
        Revision {item.number}, <DateTime value={item.publishAt} />, by {item.by}
      </Item>
    ))}
  </Pile>
);

type Published = About & { at: Date; note: string; slug: string };

/** What readers have been given lately. */
export const PublishedPile = ({ items, now }: Now & { items: Published[] }) => (
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
      <Item
        key={item.entry}
        href={reviewAddress(item.entry, item.number)}
        title={item.title}
        kind={item.kind}
        aside={
          <a href={publicAddress(item)} className="link">
            Public page<span className="sr-only"> of {item.title}</span>
          </a>
        }
      >
        <RelativeTime value={item.at} now={now} />: “{item.note}”
      </Item>
    ))}
  </Pile>
);
