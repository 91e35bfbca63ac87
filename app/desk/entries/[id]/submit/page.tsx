import type { Metadata } from "next";
import { randomUUID } from "node:crypto";
import { EntryHeading } from "#components/desk/entries/entry-heading.tsx";
import { PrepareForm } from "#components/desk/submit/prepare-form.tsx";
import { ProblemList } from "#components/desk/submit/problem-list.tsx";
import { Proposal } from "#components/desk/submit/proposal.tsx";
import { WhoReviews } from "#components/desk/submit/who-reviews.tsx";
import type { Entry } from "#db/queries/entries.ts";
import { readSubmission, type SubmissionView } from "#lib/desk/read/submission.ts";
import { refusalsOfPolicy, type Actor } from "#lib/editorial/policy.ts";
import { refusalText } from "#lib/editorial/words.ts";
import { NO_DRAFT } from "#lib/editorial/workflow.ts";
import { entryPage } from "../../entry-page.ts";
import { prepareAction } from "./actions.ts";

export const metadata: Metadata = { title: "Submit for review" };

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** The first step of a submission: what is missing, what would change, and the change note. */
export default async function SubmitPage({ params, searchParams }: Props) {
  const { db, actor, entry, isPublic } = await entryPage(params);
  const { note } = await searchParams;
  const view = await readSubmission(db, entry, actor.id);
  const { problems, faults, proposal } = view;
  const blocking = proposal?.blocking ?? [];
  return (
    <>
      <EntryHeading
        entry={entry}
        isPublic={isPublic}
        place="submit"
        title="Submit for review"
        lead="The first of two steps. Nothing is submitted yet."
      />
      <div className="grid gap-8">
        {problems.length + faults.length + blocking.length > 0 && (
          <ProblemList
            entry={entry.id}
            problems={problems}
            faults={faults}
            blocking={blocking}
            content={proposal?.frozen.content}
          />
        )}
        {proposal && (
          <>
            <Proposal entry={entry.id} {...proposal} />
            <WhoReviews {...proposal} />
          </>
        )}
        <PrepareForm
          action={prepareAction}
          entry={entry.id}
          formKey={randomUUID()}
          note={typeof note === "string" ? note : undefined}
          offBecause={whatStops(actor, entry, view)}
        />
      </div>
    </>
  );
}

const whatStops = (
  actor: Actor,
  { archivedAt, templateFor }: Pick<Entry, "archivedAt" | "templateFor">,
  { problems, faults, proposal }: SubmissionView,
): string | undefined => {
  const [refusal] = refusalsOfPolicy("submit", actor, {
    draft: NO_DRAFT,
  });
  if (refusal) return refusalText(refusal, "submit");
  if (archivedAt !== null) return refusalText("is_archived", "submit");
  if (templateFor !== null) return refusalText("is_template", "submit");
  if (problems.length + faults.length > 0) return refusalText("draft_incomplete", "submit");
  if (proposal && proposal.blocking.length > 0) return refusalText("warnings_block", "submit");
  return proposal?.changed ? undefined : refusalText("nothing_changed", "submit");
};
