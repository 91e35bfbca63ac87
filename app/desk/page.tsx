import type { Metadata } from "next";
import { NewsPile } from "#components/desk/inbox/news-pile.tsx";
import {
  PublishedPile,
  ReleasesPile,
  ScheduledPile,
  WorkingOnPile,
} from "#components/desk/inbox/under-way.tsx";
import {
  QuestionsPile,
  SaidPile,
  SentBackPile,
  ToPublishPile,
  ToReadPile,
  ToRedactPile,
  ToReviewPile,
} from "#components/desk/inbox/waiting.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { appDb } from "#db/client.ts";
import { actorOf, requirePerson } from "#lib/auth/current.ts";
import { countNotices, readNotices } from "#lib/desk/notices/read-notices.ts";
import { readInbox } from "#lib/desk/read/inbox.ts";
import { may } from "#lib/editorial/policy.ts";
import { seeAllAction } from "./see-all.ts";

export const metadata: Metadata = { title: "Inbox" };

/** What waits for whoever is signed in. */
export default async function InboxPage() {
  const person = await requirePerson();
  const actor = actorOf(person);
  if (!may(actor, "readDesk"))
    return (
      <EmptyState title="You have no role at the desk yet">
        An admin can make you an editor, a reviewer or an admin. Then your work appears here.
      </EmptyState>
    );
  const [inbox, news, { unseen }] = await Promise.all([
    readInbox(appDb(), actor),
    readNotices(appDb(), person.id, { unseen: true, limit: 20 }),
    countNotices(appDb(), person.id),
  ]);
  const now = new Date();
  const mayCreate = may(actor, "createEntry");
  const mayReview = actor.roles.includes("reviewer");
  return (
    <>
      <PageHeading
        title="Inbox"
        actions={
          mayCreate && (
            <LinkButton href="/desk/entries/new" tone="primary">
              New entry
            </LinkButton>
          )
        }
      />
      <div className="grid gap-x-12 gap-y-10 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="grid content-start gap-10">
          {news.length > 0 && (
            <NewsPile items={news} count={unseen} now={now} seeAll={seeAllAction} />
          )}
          {inbox.toRedact.length > 0 && <ToRedactPile items={inbox.toRedact} now={now} />}
          {inbox.sentBack.length + inbox.disputed.length > 0 && (
            <SentBackPile sentBack={inbox.sentBack} disputed={inbox.disputed} now={now} />
          )}
          {inbox.said.length > 0 && <SaidPile items={inbox.said} now={now} />}
          {inbox.questions.length > 0 && <QuestionsPile items={inbox.questions} now={now} />}
          {mayReview && <ToReviewPile items={inbox.toReview} now={now} />}
          {inbox.toRead.length > 0 && <ToReadPile items={inbox.toRead} />}
          {inbox.toPublish.length > 0 && <ToPublishPile items={inbox.toPublish} now={now} />}
          <WorkingOnPile items={inbox.workingOn} now={now} mayCreate={mayCreate} />
        </div>
        <div className="grid content-start gap-10">
          {inbox.releases.length > 0 && <ReleasesPile items={inbox.releases} />}
          {inbox.scheduled.length > 0 && <ScheduledPile items={inbox.scheduled} />}
          <PublishedPile items={inbox.published} now={now} />
        </div>
      </div>
    </>
  );
}
