import { EmptyState } from "#components/ui/empty-state.tsx";
import type { FormAction } from "#components/ui/form-state.ts";
import type { KindName } from "#lib/editorial/content.ts";
import type { ReviewedThread } from "#lib/desk/read/review-threads.ts";
import type { EntryDiff as Diff } from "#lib/editorial/diff.ts";
import type { FrozenEntry } from "#lib/editorial/frozen.ts";
import type { QuoteMarks } from "#lib/editorial/quote-marks.ts";
import type { Warning } from "#lib/editorial/warnings.ts";
import type { Action, Refusal } from "#lib/editorial/workflow.ts";
import { EntryDiff } from "../diff/entry-diff.tsx";
import { namesOf } from "../diff/names.ts";
import { WarningList } from "../submit/warning-list.tsx";
import { claimLabel } from "../comments/labels.ts";
import { ClaimSection, SEVERAL, type ClaimContext } from "./claim-card.tsx";
import { ClaimKeys } from "./claim-keys.tsx";
import { ThreadInReview } from "./claim-talk.tsx";
import { beside } from "./find-diff.ts";
import { Progress } from "./progress.tsx";
import { SeveralForm } from "./several-form.tsx";
import { findingOf, type ReviewedClaim } from "./types.ts";

type View = {
  revision: { id: string; entryId: string; number: number };
  subject: {
    revision: { claims: { required: number; supported: number; disputed: number } };
  };
  commands: { action: Action; refusals: Refusal[] }[];
  frozen: FrozenEntry | null;
  before: { number: number; frozen: FrozenEntry } | null;
  diff?: Diff;
  claims: ReviewedClaim[];
  warnings: Warning[];
  names: Readonly<Record<string, string>>;
  threads: ReviewedThread[];
  carriedOver: { number: number; count: number }[];
  marks: QuoteMarks;
};

/** The claims of a revision: what changed or waits first, what stands unchanged folded at the end. */
export function ReviewBody({
  view,
  kind,
  action,
  talk,
  formKey,
}: {
  view: View;
  kind: KindName;
  action: FormAction;
  /** Says something about a claim; absent where this person may not. */
  talk?: FormAction;
  formKey: string;
}) {
  const { frozen, before, diff, claims, revision } = view;
  if (!frozen || !diff) return null;
  const entry = revision.entryId;
  const mayCheck = view.commands.some(
    (command) => command.action === "check" && command.refusals.length === 0,
  );
  const names = namesOf(before?.frozen, frozen);
  const context: ClaimContext = {
    kind,
    entry,
    revision: revision.id,
    number: revision.number,
    beforeNumber: before?.number,
    diff,
    names,
    people: view.names,
    marks: view.marks,
    now: new Date(),
    check: mayCheck ? { action, key: formKey } : undefined,
    talk: {
      entry,
      revision: revision.id,
      number: revision.number,
      threads: view.threads,
      ...(talk && { say: { action: talk, key: formKey } }),
    },
  };
  const paths = new Set(claims.map(({ claim }) => claim.path));
  const elsewhere = view.threads.filter(
    ({ claim, isResolved }) => !isResolved && !paths.has(claim),
  );
  const changed = claims.filter((claim) => claim.changed);
  const standing = claims.filter((claim) => !claim.changed);
  const waits = (claim: ReviewedClaim) =>
    findingOf(claim) === "disputed" || (claim.checked.mustCite && findingOf(claim) === "unchecked");
  const rest = beside(diff, paths);
  return (
    <>
      <Progress claims={view.subject.revision.claims} carriedOver={view.carriedOver} />
      {mayCheck && (
        <>
          <ClaimKeys>
            , <kbd>C</kbd> comment
          </ClaimKeys>
          <SeveralForm
            id={SEVERAL}
            action={action}
            hidden={{ entry, revision: revision.id, key: `${formKey} several` }}
          />
        </>
      )}
      {changed.length === 0 && !rest.changed && (
        <EmptyState title={`Nothing differs from revision ${before?.number ?? 0}`} />
      )}
      <ClaimSection
        id="changed"
        title={before ? `Changed since revision ${before.number}` : "New"}
        claims={changed}
        context={context}
      />
      {rest.changed && (
        <section aria-labelledby="beside">
          <h2 id="beside" className="mb-2 font-serif text-xl font-semibold">
            Other changes
          </h2>
          <p className="mb-2 max-w-measure text-ink-soft">
            Headings, order and what is gone. The approval covers them.
          </p>
          <EntryDiff kind={kind} diff={rest} names={names} />
        </section>
      )}
      <ClaimSection
        id="waiting"
        title="Unchanged, but without a check that stands"
        lead="Whoever checked these before is an author of this revision, or nobody has."
        claims={standing.filter(waits)}
        context={context}
      />
      <ClaimSection
        id="standing"
        title="Unchanged"
        claims={standing.filter((claim) => !waits(claim))}
        folded
        context={context}
      />
      {elsewhere.length > 0 && (
        <section aria-labelledby="elsewhere" className="grid gap-4">
          <h2 id="elsewhere" className="font-serif text-xl font-semibold">
            Comments on other places of the draft
          </h2>
          {elsewhere.map((thread) => (
            <ThreadInReview
              key={thread.id}
              thread={thread}
              label={claimLabel(kind, thread.claim)}
              context={context.talk}
            />
          ))}
        </section>
      )}
      {view.warnings.length > 0 && (
        <section aria-labelledby="warnings">
          <h2 id="warnings" className="mb-2 font-serif text-xl font-semibold">
            Worth a second look
          </h2>
          <WarningList
            warnings={view.warnings}
            content={frozen.content}
            hrefOf={(claim) => `#${claim}`}
          />
        </section>
      )}
    </>
  );
}
