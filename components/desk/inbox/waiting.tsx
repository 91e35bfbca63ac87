// What waits for somebody at the desk.
import { Badge } from "#components/ui/badge.tsx";
import { RelativeTime } from "#components/ui/date-time.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton, TextLink } from "#components/ui/link-button.tsx";
import type { Inbox } from "#lib/desk/read/inbox.ts";
import { approvalsText } from "#lib/editorial/words.ts";
import { threadAddress } from "../entries/addresses.ts";
import { questionAddress, questionsAddress } from "../questions/question-words.ts";
import { Item, Pile, RevisionItem } from "./section.tsx";

type Items<Name extends keyof Inbox> = { items: Inbox[Name]; now: Date };

/** Revisions that this person may review. */
export const ToReviewPile = ({ items, now }: Items<"toReview">) => (
  <Pile
    id="to-review"
    title="To review"
    count={items.length}
    empty={
      <EmptyState
        title="Nothing waits for your review"
        action={<LinkButton href="/desk/queue">See what is in review</LinkButton>}
      >
        Revisions that others have submitted appear here: first those that you are asked to review,
        then the longest waiting.
      </EmptyState>
    }
  >
    {items.map((item) => (
      <RevisionItem
        key={item.entry}
        of={item}
        aside={
          <span className="flex flex-wrap items-center gap-2 tabular-nums">
            {item.isMine && <Badge tone="accent">Asked of you</Badge>}
            {item.disputed > 0 && <Badge tone="danger">{item.disputed} disputed</Badge>}
            {item.supported} of {item.required} checked
          </span>
        }
      >
        Revision {item.number}, submitted by {item.submittedBy}{" "}
        <RelativeTime value={item.submittedAt} now={now} />
        {item.needed > 1 && `; ${approvalsText(item)}`}
        {item.asked && !item.isMine && `; ${item.asked} is asked to review it`}
      </RevisionItem>
    ))}
  </Pile>
);

const counted = (count: number, one: string, many: string) =>
  `${count} ${count === 1 ? one : many}`;

/** Sources by whose reading several claims can be checked at once. */
export const ToReadPile = ({ items }: Pick<Items<"toRead">, "items">) => (
  <Pile id="to-read" title="Sources to read" count={items.length} isLatest>
    {items.map(({ source, title, language, claims, entries, hasText }) => (
      <Item
        key={source}
        href={`/desk/sources/${source}/read`}
        title={title}
        language={language ?? undefined}
        aside={
          <span className="text-ink-soft">{hasText ? "Its text is held" : "By its link"}</span>
        }
      >
        {counted(claims, "claim", "claims")} of {counted(entries, "entry", "entries")}{" "}
        {claims === 1 ? "rests" : "rest"} on it
      </Item>
    ))}
  </Pile>
);

/** What this person wrote and somebody found wanting. */
export const SentBackPile = ({
  sentBack,
  disputed,
  now,
}: Pick<Inbox, "sentBack" | "disputed"> & { now: Date }) => (
  <Pile id="sent-back" title="Sent back to you" count={sentBack.length + disputed.length}>
    {sentBack.map((item) => (
      <RevisionItem key={item.entry} of={item} aside={<Badge tone="warn">Changes requested</Badge>}>
        {item.by}, <RelativeTime value={item.at} now={now} />: “{item.reason}”
      </RevisionItem>
    ))}
    {disputed.map((item) => (
      <RevisionItem
        key={`disputed ${item.entry}`}
        of={item}
        aside={
          <Badge tone="danger">
            {item.disputed === 1 ? "1 claim disputed" : `${item.disputed} claims disputed`}
          </Badge>
        }
      >
        Revision {item.number} is in review
      </RevisionItem>
    ))}
  </Pile>
);

/** Conversations that wait for this person's word. */
export const SaidPile = ({ items, now }: Items<"said">) => (
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

/** What readers ask of claims, and nobody has answered. */
export const QuestionsPile = ({ items, now }: Items<"questions">) => (
  <Pile id="questions" title="Questions from readers" count={items.length} isLatest>
    {items.map((item) => (
      <Item
        key={item.id}
        href={questionAddress(item.id)}
        title={item.title}
        kind={item.kind}
        aside={item.wantsMail ? <Badge>Wants an answer by mail</Badge> : null}
      >
        {item.asRead && `${item.asRead.label}, `}
        <RelativeTime value={item.askedAt} now={now} />: “{shortened(item.words)}”
      </Item>
    ))}
    <li className="py-3 text-sm">
      <TextLink href={questionsAddress()}>All questions from readers</TextLink>
    </li>
  </Pile>
);

/** Approved and neither public nor scheduled. */
export const ToPublishPile = ({ items, now }: Items<"toPublish">) => (
  <Pile id="to-publish" title="Approved, to be published" count={items.length}>
    {items.map((item) => (
      <RevisionItem
        key={item.entry}
        of={item}
        aside={item.failed ? <Badge tone="danger">Schedule failed</Badge> : null}
      >
        Revision {item.number}, approved <RelativeTime value={item.approvedAt} now={now} />
        {item.failed && `. It was not published as scheduled: ${item.failed}`}
      </RevisionItem>
    ))}
  </Pile>
);

/** Redactions that need a second person. */
export const ToRedactPile = ({ items, now }: Items<"toRedact">) => (
  <Pile id="to-redact" title="Redactions to confirm" count={items.length}>
    {items.map((item) => (
      <RevisionItem key={`${item.entry} ${item.number}`} of={item}>
        Revision {item.number}. {item.by} asked <RelativeTime value={item.at} now={now} />: “
        {item.reason}”
      </RevisionItem>
    ))}
  </Pile>
);
