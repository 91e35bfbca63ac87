import { DateTime } from "#components/ui/date-time.tsx";
import { TextLink } from "#components/ui/link-button.tsx";
import type { RevisionStatus } from "#lib/editorial/workflow.ts";
import { compareAddress, historyAddress, reviewAddress } from "../../entries/addresses.ts";
import { StatusBadge } from "../../entries/status-badge.tsx";

type Revision = {
  number: number;
  note: string;
  submittedAt: Date;
  submittedBy: string;
  status: RevisionStatus;
  redacted: boolean;
};

/** The revisions of an entry beside its draft, the newest first. */
export function PanelHistory({ entry, revisions }: { entry: string; revisions: Revision[] }) {
  const newest = revisions.find(({ redacted }) => !redacted);
  return (
    <div className="grid gap-4 text-sm">
      {revisions.length === 0 && (
        <p className="text-ink-soft">
          Nothing has been submitted yet. Each submission becomes a revision, and is listed here.
        </p>
      )}
      <ol className="grid gap-3 empty:hidden">
        {revisions.slice(0, 10).map((revision) => (
          <li key={revision.number} className="grid gap-0.5 border-b border-rule pb-3">
            <span className="flex flex-wrap items-center gap-x-2">
              <TextLink href={reviewAddress(entry, revision.number)}>
                Revision {revision.number}
              </TextLink>
              <StatusBadge status={revision.status} />
            </span>
            <span className="break-words">{revision.note}</span>
            <span className="text-ink-soft">
              {revision.submittedBy}, <DateTime value={revision.submittedAt} />
            </span>
          </li>
        ))}
      </ol>
      <p className="flex flex-wrap gap-x-4 gap-y-1">
        {newest && (
          <TextLink href={compareAddress(entry, newest.number, "draft")}>
            What changed since revision {newest.number}
          </TextLink>
        )}
        <TextLink href={historyAddress(entry)}>The whole history</TextLink>
      </p>
    </div>
  );
}
