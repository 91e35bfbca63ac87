import { Badge } from "#components/ui/badge.tsx";
import { DateTime } from "#components/ui/date-time.tsx";
import { TextLink } from "#components/ui/link-button.tsx";
import { Cell, HeadCell, RowHeadCell, Table } from "#components/ui/table.tsx";
import type { RevisionStatus } from "#lib/editorial/workflow.ts";
import { compareAddress, restoreAddress, reviewAddress } from "../entries/addresses.ts";
import { StatusBadge } from "../entries/status-badge.tsx";

type Revision = {
  number: number;
  note: string;
  submittedAt: Date;
  submittedBy: string;
  status: RevisionStatus;
  scheduled: boolean;
  redacted: boolean;
};

/** Every revision with what it is now, and the ways to it. */
export const RevisionsTable = ({
  entry,
  revisions,
  mayRestore,
}: {
  entry: string;
  revisions: Revision[];
  mayRestore: boolean;
}) => (
  <Table caption="Revisions, newest first" hideCaption>
    <thead>
      <tr>
        <HeadCell>Revision</HeadCell>
        <HeadCell>Now</HeadCell>
        <HeadCell className="max-sm:hidden">Change note</HeadCell>
        <HeadCell className="max-sm:hidden">Submitted</HeadCell>
        <HeadCell>
          <span className="sr-only">Compare and restore</span>
        </HeadCell>
      </tr>
    </thead>
    <tbody>
      {revisions.map((revision) => (
        <tr key={revision.number}>
          <RowHeadCell>
            <TextLink href={reviewAddress(entry, revision.number)} className="whitespace-nowrap">
              Revision {revision.number}
            </TextLink>
            {/* On a phone the rest of the row stands here. */}
            <span className="mt-1 grid gap-1 text-sm font-normal sm:hidden">
              <span className="break-words">{revision.note}</span>
              <span>
                <Submission {...revision} />
              </span>
            </span>
          </RowHeadCell>
          <Cell>
            <span className="flex flex-wrap gap-1">
              <StatusBadge status={revision.status} />
              {revision.scheduled && <Badge tone="accent">Scheduled</Badge>}
              {revision.redacted && <Badge tone="danger">Erased</Badge>}
            </span>
          </Cell>
          <Cell className="min-w-48 break-words max-sm:hidden">{revision.note}</Cell>
          <Cell className="text-sm max-sm:hidden">
            <Submission {...revision} />
          </Cell>
          <Cell className="text-sm">
            {!revision.redacted && (
              <ul className="grid gap-1">
                {revision.number > 1 && (
                  <li>
                    <TextLink href={compareAddress(entry, revision.number - 1, revision.number)}>
                      What it changed
                      <span className="sr-only"> (revision {revision.number})</span>
                    </TextLink>
                  </li>
                )}
                {mayRestore && (
                  <li>
                    <TextLink href={restoreAddress(entry, revision.number)}>
                      Restore<span className="sr-only"> revision {revision.number}</span> into the
                      draft
                    </TextLink>
                  </li>
                )}
              </ul>
            )}
          </Cell>
        </tr>
      ))}
    </tbody>
  </Table>
);

const Submission = ({
  submittedAt,
  submittedBy,
}: Pick<Revision, "submittedAt" | "submittedBy">) => (
  <>
    <DateTime value={submittedAt} />
    <br />
    <span className="text-ink-soft">by {submittedBy}</span>
  </>
);
