import type { ReactNode } from "react";
import { DateTime } from "#components/ui/date-time.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { RevisionStatus } from "#lib/editorial/workflow.ts";
import { reviewAddress } from "../entries/addresses.ts";
import { TextLink } from "#components/ui/link-button.tsx";

type Props = {
  entry: string;
  number: number;
  newestNumber: number;
  status: RevisionStatus;
  names: Readonly<Record<string, string>>;
  sentBack?: { personId: string; reason: string | null; at: Date };
  revoked?: { personId: string; reason: string; at: Date };
  schedule?: { publishAt: Date; personId: string };
  scheduleFailed?: string;
  redactionRequest?: { personId: string; reason: string; at: Date };
  redacted: boolean;
};

/** What must not be missed about a revision: why it was sent back, when it will be public, that a newer one exists. */
export function Standing(props: Props) {
  const { entry, number, newestNumber, status, names, sentBack, revoked } = props;
  const { schedule, scheduleFailed, redactionRequest, redacted } = props;
  const name = (id: string) => names[id] ?? "Somebody";
  return (
    <>
      {newestNumber > number && (
        <Notice>
          <p>
            There is a newer one:{" "}
            <TextLink href={reviewAddress(entry, newestNumber)}>revision {newestNumber}</TextLink>.
          </p>
        </Notice>
      )}
      {redacted && (
        <Notice tone="danger" title="The content of this revision was erased">
          {redactionRequest && (
            <Said by={name(redactionRequest.personId)}>{redactionRequest.reason}</Said>
          )}
        </Notice>
      )}
      {status === "changes_requested" && (revoked ?? sentBack) && (
        <Notice tone="warn" title={revoked ? "The approval was revoked" : "Changes are requested"}>
          {revoked ? (
            <Said by={name(revoked.personId)}>{revoked.reason}</Said>
          ) : (
            sentBack && <Said by={name(sentBack.personId)}>{sentBack.reason}</Said>
          )}
        </Notice>
      )}
      {schedule && (
        <Notice title="Scheduled">
          <p>
            It will be public at <DateTime value={schedule.publishAt} />, as{" "}
            {name(schedule.personId)} has scheduled.
          </p>
        </Notice>
      )}
      {scheduleFailed && status === "approved" && !schedule && (
        <Notice tone="danger" title="It was not published as scheduled">
          <p>{scheduleFailed}</p>
        </Notice>
      )}
      {redactionRequest && !redacted && (
        <Notice tone="warn" title="Somebody has asked to erase this revision">
          <Said by={name(redactionRequest.personId)}>{redactionRequest.reason}</Said>
        </Notice>
      )}
    </>
  );
}

const Said = ({ by, children }: { by: string; children: ReactNode }) => (
  <p className="break-words">
    {by}: “{children}”
  </p>
);
