import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { reviewAddress, submitAddress } from "#components/desk/entries/addresses.ts";
import { EntryHeading } from "#components/desk/entries/entry-heading.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { newestNumber } from "#lib/desk/read/review.ts";
import { entryPage } from "../../entry-page.ts";

export const metadata: Metadata = { title: "Review" };

/** The newest revision, whatever its number. */
export default async function NewestReviewPage({ params }: { params: Promise<{ id: string }> }) {
  const { db, entry, isPublic } = await entryPage(params);
  const newest = await newestNumber(db, entry.id);
  if (newest > 0) redirect(reviewAddress(entry.id, newest));
  return (
    <>
      <EntryHeading entry={entry} isPublic={isPublic} place="review" title="Review" />
      <EmptyState
        title="Nothing has been submitted yet"
        action={<LinkButton href={submitAddress(entry.id)}>Submit the draft</LinkButton>}
      >
        Once the draft is submitted, its claims are checked here against their sources.
      </EmptyState>
    </>
  );
}
