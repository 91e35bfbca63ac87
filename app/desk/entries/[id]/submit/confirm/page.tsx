import type { Metadata } from "next";
import { randomUUID } from "node:crypto";
import { submitAddress } from "#components/desk/entries/addresses.ts";
import { EntryHeading } from "#components/desk/entries/entry-heading.tsx";
import { ConfirmForm } from "#components/desk/submit/confirm-form.tsx";
import { ProblemList } from "#components/desk/submit/problem-list.tsx";
import { Proposal } from "#components/desk/submit/proposal.tsx";
import { WhoReviews } from "#components/desk/submit/who-reviews.tsx";
import { LinkButton, TextLink } from "#components/ui/link-button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { readCandidate } from "#lib/desk/read/submission.ts";
import { entryPage } from "../../../entry-page.ts";
import { confirmAction } from "../actions.ts";

export const metadata: Metadata = { title: "Confirm the submission" };

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** The second step of a submission: exactly what was prepared, whoever typed meanwhile. */
export default async function ConfirmPage({ params, searchParams }: Props) {
  const { db, actor, entry, isPublic } = await entryPage(params);
  const search = await searchParams;
  const hash = typeof search.hash === "string" ? search.hash : "";
  const note = typeof search.note === "string" ? search.note : "";
  const candidate = await readCandidate(db, entry, hash, actor.id);
  const back = `${submitAddress(entry.id)}?${new URLSearchParams({ note })}`;
  const heading = (
    <EntryHeading
      entry={entry}
      isPublic={isPublic}
      place="submit"
      title="Confirm the submission"
      lead="The second of two steps. A reviewer then checks each claim against its sources."
    />
  );
  if (!candidate)
    return (
      <>
        {heading}
        <Notice tone="warn" title="What you prepared is not there any more">
          <p>
            It was submitted already, or the draft was discarded or restored meanwhile. Your change
            note is kept.
          </p>
          <p>
            <LinkButton href={back}>Look again</LinkButton>
          </p>
        </Notice>
      </>
    );
  return (
    <>
      {heading}
      <div className="grid gap-8">
        {candidate.stale && (
          <Notice tone="warn" title="The draft has changed since you prepared this">
            <p>
              You can submit exactly what stands here, or{" "}
              <TextLink href={back}>look again at what the draft says now</TextLink>. Your change
              note is kept either way.
            </p>
          </Notice>
        )}
        {candidate.blocking.length > 0 && (
          <ProblemList
            entry={entry.id}
            problems={[]}
            faults={[]}
            blocking={candidate.blocking}
            content={candidate.frozen.content}
          />
        )}
        <Proposal entry={entry.id} {...candidate} />
        <WhoReviews {...candidate} />
        <ConfirmForm
          action={confirmAction}
          entry={entry.id}
          hash={hash}
          formKey={randomUUID()}
          note={note}
          couldReview={candidate.couldReview}
          reviewedLast={candidate.reviewedLast}
          backHref={back}
        />
        <p className="text-sm break-all text-ink-soft">
          Fingerprint of these words: <code>{hash.slice(0, 16)}…</code>
        </p>
      </div>
    </>
  );
}
