import { UserRound } from "lucide-react";
import { andList } from "#components/ui/and-list.ts";
import { Badge } from "#components/ui/badge.tsx";
import { DateTime, RelativeTime } from "#components/ui/date-time.tsx";
import { TextLink } from "#components/ui/link-button.tsx";
import { Cell, HeadCell, RowHeadCell, Table } from "#components/ui/table.tsx";
import type { PersonIn } from "#lib/collab/who-is-in.ts";
import type { KindName } from "#lib/editorial/content.ts";
import { kindOf } from "#lib/editorial/kinds.ts";
import type { RevisionStatus } from "#lib/editorial/workflow.ts";
import { EveryRowBox, RowBox } from "../several/choosing.tsx";
import { entryAddress, reviewAddress } from "./addresses.ts";
import { missingWords } from "./missing-words.ts";
import { StatusBadge } from "./status-badge.tsx";

type Listed = {
  id: string;
  kind: KindName;
  slug: string;
  title: string;
  problems: number | null;
  touchedAt: Date;
  touchedBy: string | null;
  publicNumber: number | null;
  last: { number: number; status: RevisionStatus; submittedAt: Date } | null;
  scheduledFor: Date | null;
  isTemplate: boolean;
};

/** Entries with where they stand and what their drafts still lack. */
export const EntriesTable = ({
  entries,
  showKind,
  canChoose,
  whoIsIn,
  me,
  now,
}: {
  entries: Listed[];
  showKind: boolean;
  /** Within a form that does something with the chosen ones. */
  canChoose: boolean;
  /** Those who have a draft open now, by the entry. */
  whoIsIn: ReadonlyMap<string, readonly PersonIn[]>;
  /** Whoever looks, who is called "you". */
  me: string;
  now: Date;
}) => (
  <Table caption="Entries, last changed first" hideCaption className="md:min-w-2xl">
    <thead>
      <tr>
        {canChoose && (
          <HeadCell className="w-10 pr-0">
            <EveryRowBox ids={entries.map(({ id }) => id)} />
          </HeadCell>
        )}
        <HeadCell className="max-sm:w-2/3">Title</HeadCell>
        {showKind && <HeadCell className="max-md:hidden">Kind</HeadCell>}
        <HeadCell>Standing</HeadCell>
        <HeadCell className="max-sm:hidden">Missing</HeadCell>
        <HeadCell className="max-md:hidden">Last changed</HeadCell>
      </tr>
    </thead>
    <tbody>
      {entries.map((entry) => (
        <tr key={entry.id} className="has-checked:bg-accent-soft">
          {canChoose && (
            <Cell className="pr-0">
              <RowBox id={entry.id} label={entry.title} />
            </Cell>
          )}
          <RowHeadCell className="min-w-28 break-words md:min-w-56">
            <TextLink data-row href={entryAddress(entry.id)}>
              {entry.title}
            </TextLink>
            {showKind && (
              <span className="block text-sm font-normal text-ink-soft md:hidden">
                {kindOf(entry.kind).label.one}
              </span>
            )}
            <PeopleIn people={whoIsIn.get(entry.id) ?? []} me={me} />
            {entry.problems ? (
              <span className="block text-sm font-normal sm:hidden">
                {missingWords(entry.problems)}
              </span>
            ) : null}
          </RowHeadCell>
          {showKind && <Cell className="max-md:hidden">{kindOf(entry.kind).label.one}</Cell>}
          <Cell>
            <StandingOf entry={entry} now={now} />
          </Cell>
          <Cell className="max-sm:hidden">
            {entry.problems ? (
              entry.problems === 1 ? (
                "1 thing"
              ) : (
                `${entry.problems} things`
              )
            ) : (
              <span className="text-ink-soft">Nothing</span>
            )}
          </Cell>
          <Cell className="text-sm max-md:hidden">
            <RelativeTime value={entry.touchedAt} now={now} />
            {entry.touchedBy && <span className="text-ink-soft"> by {entry.touchedBy}</span>}
          </Cell>
        </tr>
      ))}
    </tbody>
  </Table>
);

/** As many names as there are faces on the draft's own page. */
const NAMED = 4;

function PeopleIn({ people, me }: { people: readonly PersonIn[]; me: string }) {
  if (people.length === 0) return null;
  const names = people.slice(0, NAMED).map(({ id, name }) => (id === me ? "you" : name));
  const rest = people.length - names.length;
  return (
    <span className="flex items-baseline gap-1.5 text-sm font-normal text-accent">
      <UserRound aria-hidden className="size-3.5 shrink-0 self-center" />
      In it now: {andList(rest > 0 ? [...names, `${rest} more`] : names)}
    </span>
  );
}

function StandingOf({ entry, now }: { entry: Listed; now: Date }) {
  const { last, publicNumber, scheduledFor } = entry;
  const underWay = last && last.status !== "published" && last.status !== "replaced";
  return (
    <div className="grid justify-items-start gap-1 text-sm">
      {publicNumber !== null && <StatusBadge status="published" />}
      {underWay && (
        <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <TextLink href={reviewAddress(entry.id, last.number)} className="no-underline">
            <StatusBadge status={last.status} />
            <span className="sr-only"> revision {last.number}</span>
          </TextLink>
          {last.status === "in_review" && (
            <span className="text-ink-soft">
              submitted <RelativeTime value={last.submittedAt} now={now} />
            </span>
          )}
          {scheduledFor && (
            <span className="text-ink-soft">
              for <DateTime value={scheduledFor} />
            </span>
          )}
        </span>
      )}
      {publicNumber === null && !underWay && (
        <Badge>{entry.isTemplate ? "Template" : "Draft only"}</Badge>
      )}
    </div>
  );
}
