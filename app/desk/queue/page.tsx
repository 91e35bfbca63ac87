import type { Metadata } from "next";
import { QueueFigures, QueueTable, ReviewersTable } from "#components/desk/review/queue.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { appDb } from "#db/client.ts";
import { requirePersonWho } from "#lib/auth/current.ts";
import { QUEUE_DAYS, readReviewQueue } from "#lib/desk/read/review-queue.ts";

export const metadata: Metadata = { title: "Review queue" };

/** Everything that waits for a review, whoever's it is. */
export default async function QueuePage() {
  const person = await requirePersonWho("readDesk");
  const { waiting, figures, reviewers } = await readReviewQueue(appDb(), person.id);
  const now = new Date();
  return (
    <>
      <PageHeading
        title="Review queue"
        lead="What has been submitted and waits for a decision, and how long decisions take."
      />
      <QueueFigures waiting={waiting} figures={figures} days={QUEUE_DAYS} now={now} />
      <div className="grid gap-12">
        {waiting.length === 0 ? (
          <EmptyState title="Nothing waits for a review">
            Whatever is submitted appears here until somebody decides.
          </EmptyState>
        ) : (
          <QueueTable waiting={waiting} now={now} />
        )}
        <ReviewersTable reviewers={reviewers} days={QUEUE_DAYS} />
      </div>
    </>
  );
}
