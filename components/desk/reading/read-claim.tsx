import { TextLink } from "#components/ui/link-button.tsx";
import type { FormAction } from "#components/ui/form-state.ts";
import type { PeopleNames } from "#lib/desk/read/names.ts";
import type { ReadClaim } from "#lib/desk/read/reading.ts";
import { evidenceOf } from "#lib/editorial/claims.ts";
import { markQuote } from "#lib/editorial/quote-marks.ts";
import { refusalText } from "#lib/editorial/words.ts";
import { reviewAddress } from "../entries/addresses.ts";
import { ClaimSide } from "../review/claim-side.tsx";
import { Findings } from "../review/findings.tsx";
import { QuoteFound } from "../sources/quote-found.tsx";
import { ReadingCheck } from "./reading-check.tsx";
import { ReadingClaim } from "./reading-claim.tsx";

export type ReadContext = {
  source: string;
  snapshot?: { id: string; text: string };
  people: PeopleNames;
  now: Date;
  check: { action: FormAction; key: string };
};

/** What a claim is called on this screen, where several entries meet. */
export const keyOf = ({ revision, claim }: Pick<ReadClaim, "revision" | "claim">): string =>
  `${revision.id}/${claim.path}`;

/** A claim beside the source: whose it is, what it says, what it quotes, and what was found. */
export function ReadClaimCard({ read, context }: { read: ReadClaim; context: ReadContext }) {
  const { claim, entry, revision, checked, names, refusals } = read;
  const { snapshot, source, check } = context;
  const id = keyOf(read);
  const quotes = evidenceOf(claim).filter((citation) => citation.source === source);
  const others = new Set(evidenceOf(claim).map((citation) => citation.source));
  others.delete(source);
  const [refusal] = refusals;
  return (
    <ReadingClaim id={id} labelledBy={`label-${id}`}>
      <div>
        <h3 id={`label-${id}`} className="font-semibold">
          {claim.label}
          <span className="font-normal text-ink-soft">, {entry.title}</span>
        </h3>
        <TextLink
          href={`${reviewAddress(entry.id, revision.number)}#${claim.path}`}
          className="text-sm"
        >
          Revision {revision.number}
        </TextLink>
      </div>
      <ClaimSide kind={entry.kind} claim={claim} side="after" names={names} marks={false} />
      {quotes.map((citation) => (
        <div key={citation.id} className="grid gap-1">
          {citation.quote ? (
            <blockquote className="border-l-4 border-rule-strong pl-3 font-serif break-words">
              “{citation.quote}”
            </blockquote>
          ) : (
            <p className="text-sm text-ink-soft">No quote is given.</p>
          )}
          {citation.locator && <p className="text-sm text-ink-soft">At: {citation.locator}</p>}
          {citation.quote && snapshot && (
            <QuoteFound mark={markQuote(snapshot.text, citation.quote)} />
          )}
        </div>
      ))}
      {others.size > 0 && (
        <p className="text-sm break-words text-ink-soft">
          It also rests on{" "}
          {[...others].map((other) => names.sources[other]?.csl.title ?? other).join("; ")}
        </p>
      )}
      {read.lapsed && <Lapsed {...read.lapsed} people={context.people} />}
      <Findings
        reviewed={{ checked }}
        revision={revision.id}
        names={context.people}
        sources={names.sources}
        now={context.now}
      />
      {refusal ? (
        <p className="text-sm text-ink-soft">{refusalText(refusal, "check")}</p>
      ) : (
        <ReadingCheck
          id={id}
          action={check.action}
          label={`${claim.label}, ${entry.title}`}
          snapshot={snapshot?.id}
          hidden={{
            entry: entry.id,
            revision: revision.id,
            key: `${check.key} ${id}`,
            claim: `${checked.path} ${checked.hash}`,
            source,
          }}
        />
      )}
    </ReadingClaim>
  );
}

/** Why a check that somebody made does not count any more. */
function Lapsed({
  person,
  finding,
  number,
  source,
  people,
}: NonNullable<ReadClaim["lapsed"]> & { people: PeopleNames }) {
  return (
    <p className="text-sm break-words text-warn">
      {finding === "supported" ? "Supported" : "Disputed"} by {people[person] ?? "somebody"} in
      revision {number}.{" "}
      {source
        ? `The source was edited since (version ${source.before} to ${source.after}), so it must be checked again.`
        : "The claim or its evidence was changed since, so it must be checked again."}
    </p>
  );
}
