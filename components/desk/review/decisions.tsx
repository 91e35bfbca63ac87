import { Button } from "#components/ui/button.tsx";
import type { FormAction } from "#components/ui/form-state.ts";
import { LinkButton } from "#components/ui/link-button.tsx";
import { refusalText } from "#lib/editorial/words.ts";
import type { Action, Refusal, RevisionStatus } from "#lib/editorial/workflow.ts";
import { restoreAddress } from "../entries/addresses.ts";
import { CommandForm } from "./command-form.tsx";
import { ScheduleForm } from "./schedule-form.tsx";

/** The server actions behind the buttons. */
export type DecisionActions = Record<Exclude<Offered, "restoreRevision">, FormAction>;
type Offered = (typeof BY_STATUS)[RevisionStatus][number];

/** Which commands make sense to offer in which status, in the order of the page. The rest would only confuse. */
const BY_STATUS = {
  in_review: ["approve", "requestChanges", "withdraw"],
  approved: ["publish", "schedule", "cancelSchedule", "revokeApproval"],
  published: ["retract"],
  replaced: ["republish", "restoreRevision", "requestRedaction", "confirmRedaction"],
  superseded: ["restoreRevision", "requestRedaction", "confirmRedaction"],
  withdrawn: ["restoreRevision", "requestRedaction", "confirmRedaction"],
  changes_requested: ["restoreRevision", "requestRedaction", "confirmRedaction"],
  retracted: ["restoreRevision", "requestRedaction", "confirmRedaction"],
} as const satisfies Record<RevisionStatus, readonly Action[]>;

type Props = {
  entry: string;
  revision: { id: string; number: number; hash: string };
  status: RevisionStatus;
  /** What it still needs, in words, where one approval is not enough. */
  approvals?: string;
  /** The approval that would be given now publishes it as well. */
  publishes: boolean;
  commands: { action: Action; refusals: Refusal[] }[];
  actions: DecisionActions;
  formKey: string;
};

/** What can be decided about a revision now; what cannot says why. */
export function Decisions(props: Props) {
  const { entry, revision, status, approvals, publishes, commands, actions, formKey } = props;
  const hidden = {
    entry,
    revision: revision.id,
    hash: revision.hash,
    number: String(revision.number),
    key: formKey,
  };
  const offered = (BY_STATUS[status] as readonly Offered[]).filter((action) =>
    isWorthOffering(action, commands),
  );
  if (offered.length === 0) return null;
  return (
    <section
      data-actions
      data-decision
      tabIndex={-1}
      aria-labelledby="decisions"
      className="grid gap-5"
    >
      <h2 id="decisions" className="font-serif text-xl font-semibold">
        Decide
      </h2>
      {approvals && status === "in_review" && <p className="max-w-measure">{approvals}.</p>}
      {offered.map((action) => (
        <Decision
          key={action}
          action={action}
          refusals={commands.find((one) => one.action === action)?.refusals ?? []}
          entry={entry}
          number={revision.number}
          look={action === "approve" && publishes ? APPROVE_AND_PUBLISH : LOOKS[action]}
          actions={actions}
          hidden={{ ...hidden, key: `${formKey} ${action}` }}
        />
      ))}
    </section>
  );
}

/** Things that make no sense at all now are left out, rather than shown switched off. */
const POINTLESS: readonly Refusal[] = ["not_scheduled", "no_redaction_request", "is_redacted"];
const QUIET: Partial<Record<Offered, readonly Refusal[]>> = {
  publish: ["is_scheduled"],
  schedule: ["is_scheduled"],
  withdraw: ["not_author"],
  requestRedaction: ["not_in_role"],
};
const isWorthOffering = (action: Offered, commands: Props["commands"]): boolean => {
  const refusals = commands.find((one) => one.action === action)?.refusals ?? [];
  return !refusals.some(
    (refusal) => POINTLESS.includes(refusal) || QUIET[action]?.includes(refusal),
  );
};

type DecisionProps = {
  action: Offered;
  refusals: Refusal[];
  entry: string;
  number: number;
  look: Look;
  actions: DecisionActions;
  hidden: Readonly<Record<string, string>>;
};

function Decision({ action, refusals, entry, number, look, actions, hidden }: DecisionProps) {
  if (refusals.length > 0)
    return <Button offBecause={reasonOf(refusals, action)}>{look.label}</Button>;
  if (action === "restoreRevision")
    return (
      <div>
        <LinkButton href={restoreAddress(entry, number)}>{look.label}…</LinkButton>
      </div>
    );
  if (action === "schedule")
    return <ScheduleForm action={actions.schedule} hidden={hidden} summary="Publish at a time…" />;
  return (
    <CommandForm
      action={actions[action]}
      hidden={hidden}
      label={look.label}
      tone={look.tone}
      words={look.words && { ...look.words, id: `${action}-words` }}
      folded={look.folded && `${look.folded}…`}
    >
      {look.explains && <p className="max-w-measure">{look.explains}</p>}
    </CommandForm>
  );
}

/** Whoever may not do it at all needs no list of what else is missing. */
const reasonOf = (refusals: Refusal[], action: Action): string => {
  const personal = refusals.find((refusal) => PERSONAL.includes(refusal));
  return (personal ? [personal] : refusals)
    .map((refusal) => refusalText(refusal, action))
    .join(" ");
};
const PERSONAL: readonly Refusal[] = ["not_in_role", "is_author", "same_person"];

type Look = {
  label: string;
  tone?: "primary" | "danger";
  /** What opens the form, for what should not be done by a single press. */
  folded?: string;
  explains?: string;
  words?: { name: "reason" | "note"; label: string; hint?: string };
};

/** By the rule of its kind, the last approval publishes. */
const APPROVE_AND_PUBLISH: Look = {
  label: "Approve and publish",
  tone: "primary",
  explains: "By the rule of its kind, readers see it at once.",
};

const LOOKS: Record<Offered, Look> = {
  approve: { label: "Approve", tone: "primary" },
  requestChanges: {
    label: "Request changes",
    folded: "Request changes",
    words: {
      name: "reason",
      label: "What should change?",
      hint: "Its authors read this.",
    },
  },
  withdraw: {
    label: "Withdraw from review",
    folded: "Withdraw",
    explains:
      "The revision stays in the history. The draft is untouched and can be submitted again.",
  },
  publish: { label: "Publish now", tone: "primary" },
  schedule: { label: "Schedule" },
  cancelSchedule: { label: "Cancel the schedule" },
  revokeApproval: {
    label: "Revoke the approval",
    tone: "danger",
    folded: "Revoke the approval",
    words: { name: "reason", label: "Why is the approval revoked?" },
  },
  retract: {
    label: "Retract for good",
    tone: "danger",
    folded: "Retract",
    explains:
      "Readers get your reason at this address in place of the text. What was retracted is never published again; a new revision can be.",
    words: { name: "reason", label: "Reason", hint: "Readers see it." },
  },
  republish: {
    label: "Publish again",
    folded: "Publish this revision again",
    words: { name: "note", label: "Change note", hint: "Readers see it." },
  },
  restoreRevision: { label: "Restore into the draft" },
  requestRedaction: {
    label: "Ask for the redaction",
    tone: "danger",
    folded: "Erase its content for legal reasons",
    explains:
      "A second person must confirm. Then the words are erased for good, everywhere; the fingerprint, the reason and both names stay.",
    words: {
      name: "reason",
      label: "Reason",
      hint: "It stays in the log, so do not repeat here what must be erased.",
    },
  },
  confirmRedaction: {
    label: "Erase for good",
    tone: "danger",
    folded: "Confirm the redaction",
    explains:
      "The words of this revision are erased for good, and every closed draft of this entry. A draft that holds them is closed: what others have typed there since is lost.",
  },
};
