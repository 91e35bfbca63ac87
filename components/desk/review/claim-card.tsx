import { Disclosure } from "#components/ui/disclosure.tsx";
import type { FormAction } from "#components/ui/form-state.ts";
import { evidenceOf, type Claim } from "#lib/editorial/claims.ts";
import type { KindName } from "#lib/editorial/content.ts";
import type { EntryDiff } from "#lib/editorial/diff.ts";
import type { QuoteMarks } from "#lib/editorial/quote-marks.ts";
import type { Names } from "../diff/names.ts";
import { CheckForm } from "./check-form.tsx";
import { Citations } from "./citations.tsx";
import { ClaimTalk, type TalkContext } from "./claim-talk.tsx";
import { ClaimSide } from "./claim-side.tsx";
import { findDiff } from "./find-diff.ts";
import { Findings } from "./findings.tsx";
import type { ReviewedClaim } from "./types.ts";

export type ClaimContext = {
  kind: KindName;
  entry: string;
  revision: string;
  number: number;
  /** Of the revision that it is compared with. */
  beforeNumber?: number;
  diff?: EntryDiff;
  names: Names;
  people: Readonly<Record<string, string>>;
  /** Whether the quotes stand in the texts that are held of their sources. */
  marks: QuoteMarks;
  now: Date;
  /** Absent where this person may not check. */
  check?: { action: FormAction; key: string };
  talk: TalkContext;
};

/** The form that several claims' boxes belong to. */
export const SEVERAL = "check-several";

/** One claim: as it is public and as it would be, its evidence, and what was found. */
function ClaimCard({ reviewed, context }: { reviewed: ReviewedClaim; context: ClaimContext }) {
  const { claim, was, checked, changed } = reviewed;
  const { check } = context;
  const diff = findDiff(context.diff, claim.path);
  const named = `${checked.path} ${checked.hash}`;
  return (
    <article
      id={claim.path}
      data-claim
      tabIndex={-1}
      aria-labelledby={`label-${claim.path}`}
      className="grid gap-x-8 gap-y-4 rounded border border-rule bg-raised p-4 focus-visible:outline-3 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]"
    >
      <div className="grid content-start gap-3">
        <h3 id={`label-${claim.path}`} className="flex items-center gap-3 font-semibold">
          {check && checked.mustCite && (
            <input
              type="checkbox"
              name="claim"
              value={named}
              form={SEVERAL}
              aria-label={`Choose: ${claim.label}`}
              className="size-5 shrink-0 accent-accent"
            />
          )}
          {claim.label}
          {changed && (
            <span className="text-sm font-normal text-ink-soft">{was ? "Changed" : "New"}</span>
          )}
        </h3>
        <Sides claim={claim} was={changed ? was : undefined} context={context} />
      </div>
      <div className="grid content-start gap-4 border-t border-rule pt-4 xl:border-t-0 xl:border-l xl:pt-0 xl:pl-6">
        <Citations
          citations={evidenceOf(claim)}
          marks={context.marks}
          diffs={changed && was ? diff?.around.citations : undefined}
          names={context.names}
        />
        <Findings
          reviewed={reviewed}
          revision={context.revision}
          names={context.people}
          sources={context.names.sources}
          now={context.now}
        />
        <ClaimTalk path={claim.path} label={claim.label} context={context.talk} />
        {check && (checked.mustCite || claim.citations.length > 0) && (
          <CheckForm
            action={check.action}
            label={claim.label}
            hidden={{
              entry: context.entry,
              revision: context.revision,
              key: `${check.key} ${claim.path}`,
              claim: named,
            }}
          />
        )}
      </div>
    </article>
  );
}

function Sides({ claim, was, context }: { claim: Claim; was?: Claim; context: ClaimContext }) {
  const { kind, names, diff: whole } = context;
  const diff = findDiff(whole, claim.path);
  const after = (
    <ClaimSide
      kind={kind}
      claim={claim}
      side="after"
      diff={diff}
      names={names}
      marks={Boolean(was)}
    />
  );
  if (!was) return after;
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <div>
        <h4 className="mb-1 text-sm text-ink-soft">Revision {context.beforeNumber}</h4>
        <ClaimSide kind={kind} claim={was} side="before" diff={diff} names={names} marks />
      </div>
      <div>
        <h4 className="mb-1 text-sm text-ink-soft">Revision {context.number}</h4>
        {after}
      </div>
    </div>
  );
}

/** Claims under a heading; folded where nothing in them waits. */
export function ClaimSection({
  id,
  title,
  lead,
  claims,
  folded,
  context,
}: {
  id: string;
  title: string;
  lead?: string;
  claims: ReviewedClaim[];
  folded?: boolean;
  context: ClaimContext;
}) {
  if (claims.length === 0) return null;
  const cards = (
    <div className="grid gap-4">
      {lead && <p className="max-w-measure text-ink-soft">{lead}</p>}
      {claims.map((reviewed) => (
        <ClaimCard key={reviewed.claim.path} reviewed={reviewed} context={context} />
      ))}
    </div>
  );
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="mb-3 font-serif text-xl font-semibold">
        {title} <span className="text-ink-soft">({claims.length})</span>
      </h2>
      {folded ? (
        <Disclosure summary={claims.length === 1 ? "Show it" : `Show all ${claims.length}`}>
          {cards}
        </Disclosure>
      ) : (
        cards
      )}
    </section>
  );
}
