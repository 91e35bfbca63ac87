import type { Metadata } from "next";
import { randomUUID } from "node:crypto";
import { QueueFigures, QueueTable, ReviewersTable } from "#components/desk/review/queue.tsx";
import { SeveralForm } from "#components/desk/several/several-form.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { appDb } from "#db/client.ts";
import { actorOf, requirePersonWho } from "#lib/auth/current.ts";
import { whoCouldReview } from "#lib/desk/read/could-review.ts";
import { QUEUE_DAYS, readReviewQueue } from "#lib/desk/read/review-queue.ts";
import { severalAction } from "../several/actions.ts";
import { offersFor } from "../several/offers.ts";

export const metadata: Metadata = { title: "Review queue" };

/** Everything that waits for a review, whoever's it is. */
export default async function QueuePage() {
  const person = await requirePersonWho("readDesk");
  const { waiting, figures, reviewers } = await readReviewQueue(appDb(), person.id);
  // Whoever reads the desk may ask somebody.
  const offers = offersFor(actorOf(person), ["takeOverReview", "requestReview"]);
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
          <SeveralForm
            action={severalAction}
            formKey={randomUUID()}
            back="/desk/queue"
            offers={offers}
            people={await whoCouldReview(appDb(), [])}
          >
            <QueueTable waiting={waiting} now={now} />
          </SeveralForm>
        )}
        <ReviewersTable reviewers={reviewers} days={QUEUE_DAYS} />
      </div>
    </>
  );
}
