import { Badge } from "#components/ui/badge.tsx";
import { RelativeTime } from "#components/ui/date-time.tsx";
import { TextLink } from "#components/ui/link-button.tsx";
import { Cell, HeadCell, RowHeadCell, Table } from "#components/ui/table.tsx";
import type {
  Queued,
  QueueFigures as Figures,
  ReviewerFigures,
} from "#lib/desk/read/review-queue.ts";
import { kindOf } from "#lib/editorial/kinds.ts";
import { approvalsText } from "#lib/editorial/words.ts";
import { reviewAddress } from "../entries/addresses.ts";
import { EveryRowBox, RowBox } from "../several/choosing.tsx";
import { stretch } from "./queue-words.ts";

/** How much waits, and how long it takes. */
export function QueueFigures({
  waiting,
  figures: { decided, sentBack, median, ninth },
  days,
  now,
}: {
  waiting: readonly Queued[];
  figures: Figures;
  days: number;
  now: Date;
}) {
  const [oldest] = waiting;
  const facts: [string, string][] = [
    ["Waiting now", String(waiting.length)],
    [
      "The longest since",
      oldest ? stretch((now.getTime() - oldest.submittedAt.getTime()) / 1000) : "–",
    ],
    [`Decided in ${days} days`, String(decided)],
    ["Half of them within", median === null ? "–" : stretch(median)],
    ["Nine of ten within", ninth === null ? "–" : stretch(ninth)],
    ["Sent back", decided === 0 ? "–" : `${sentBack} of ${decided}`],
  ];
  return (
    <dl className="mb-8 grid grid-cols-2 gap-x-8 gap-y-4 border-y border-rule py-4 sm:grid-cols-3 lg:grid-cols-6">
      {facts.map(([name, value]) => (
        <div key={name} className="flex flex-col-reverse">
          <dt className="text-sm text-ink-soft">{name}</dt>
          <dd className="font-serif text-2xl font-semibold tabular-nums">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What is in review, the longest waiting first. Stands within a form that does something with the chosen ones. */
export const QueueTable = ({ waiting, now }: { waiting: readonly Queued[]; now: Date }) => (
  <Table caption="In review" hideCaption>
    <thead>
      <tr>
        <HeadCell className="w-10 pr-0">
          <EveryRowBox ids={waiting.map(({ entry }) => entry)} />
        </HeadCell>
        <HeadCell className="max-sm:w-2/3">Entry</HeadCell>
        <HeadCell>Waiting since</HeadCell>
        <HeadCell className="max-sm:hidden">Checked</HeadCell>
        <HeadCell className="max-md:hidden">Asked to review</HeadCell>
      </tr>
    </thead>
    <tbody>
      {waiting.map((item) => (
        <tr key={item.entry} className="has-checked:bg-accent-soft">
          <Cell className="pr-0">
            <RowBox id={item.entry} label={item.title} />
          </Cell>
          <RowHeadCell>
            <TextLink data-row href={reviewAddress(item.entry, item.number)}>
              {item.title}
            </TextLink>
            <span className="block text-sm font-normal text-ink-soft">
              {kindOf(item.kind).label.one}, revision {item.number} by {item.submittedBy}
              {item.isOwn && ", partly yours"}
            </span>
            {item.needed > 1 && (
              <span className="block text-sm font-normal text-ink-soft">
                {approvalsText(item, item.approvedBy)}
              </span>
            )}
            <span className="block text-sm font-normal text-ink-soft md:hidden">
              {item.asked ? `${item.asked} is asked` : "Nobody in particular is asked"}
            </span>
          </RowHeadCell>
          <Cell className="text-sm">
            <RelativeTime value={item.submittedAt} now={now} />
          </Cell>
          <Cell className="text-sm max-sm:hidden">
            <span className="flex flex-wrap items-center gap-2">
              {item.supported} of {item.required}
              {item.disputed > 0 && <Badge tone="danger">{item.disputed} disputed</Badge>}
            </span>
          </Cell>
          <Cell className="text-sm max-md:hidden">
            {item.asked ?? <span className="text-ink-soft">Nobody in particular</span>}
          </Cell>
        </tr>
      ))}
    </tbody>
  </Table>
);

/** Who reviews, how much is asked of them, and how much they decided. */
export const ReviewersTable = ({
  reviewers,
  days,
}: {
  reviewers: readonly ReviewerFigures[];
  days: number;
}) => (
  <Table caption="Reviewers" className="max-w-xl">
    <thead>
      <tr>
        <HeadCell>Reviewer</HeadCell>
        <HeadCell className="text-right">Asked now</HeadCell>
        <HeadCell className="text-right">Decided in {days} days</HeadCell>
      </tr>
    </thead>
    <tbody>
      {reviewers.map(({ id, name, asked, decided }) => (
        <tr key={id}>
          <RowHeadCell>{name}</RowHeadCell>
          <Cell className="text-right">{asked}</Cell>
          <Cell className="text-right">{decided}</Cell>
        </tr>
      ))}
    </tbody>
  </Table>
);
