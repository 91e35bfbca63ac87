import type { Metadata } from "next";
import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { historyAddress } from "#components/desk/entries/addresses.ts";
import { EntryHeading } from "#components/desk/entries/entry-heading.tsx";
import { StatusBadge } from "#components/desk/entries/status-badge.tsx";
import { InReleases } from "#components/desk/releases/in-releases.tsx";
import { AskedToReview } from "#components/desk/review/asked-to-review.tsx";
import { Decisions } from "#components/desk/review/decisions.tsx";
import { DoneNotice } from "#components/desk/review/done-notice.tsx";
import { ReviewBody } from "#components/desk/review/review-body.tsx";
import { Standing } from "#components/desk/review/standing.tsx";
import { andList } from "#components/ui/and-list.ts";
import { DateTime } from "#components/ui/date-time.tsx";
import { TextLink } from "#components/ui/link-button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { releasesFor } from "#lib/desk/read/releases.ts";
import { readReview } from "#lib/desk/read/review.ts";
import { can } from "#lib/editorial/commands-for.ts";
import { completesWithOne } from "#lib/editorial/kind-rule.ts";
import { may } from "#lib/editorial/policy.ts";
import { approvalsText } from "#lib/editorial/words.ts";
import { addAction } from "../../../../releases/actions.ts";
import { entryPage } from "../../../entry-page.ts";
import * as actions from "./actions.ts";
import { talkAction } from "./talk-action.ts";

type Props = {
  params: Promise<{ id: string; number: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => ({
  title: `Revision ${(await params).number}`,
});

/** One revision: its claims with their evidence, what was found about them, and what can be decided. */
export default async function RevisionPage({ params, searchParams }: Props) {
  const { db, actor, entry, isPublic } = await entryPage(params);
  const number = Number((await params).number);
  const view = Number.isSafeInteger(number)
    ? await readReview(db, entry, number, actor)
    : undefined;
  if (!view) notFound();
  const { revision, subject, names } = view;
  const { status } = subject.revision;
  const formKey = randomUUID();
  const search = await searchParams;
  const authors = subject.revision.authors.map((id) => names[id] ?? "somebody");
  const releases = status === "approved" ? await releasesFor(db, revision.id) : undefined;
  const given = subject.revision.approvals;
  const approvals = approvalsText(
    given,
    given.by.map((id) => names[id] ?? "somebody"),
  );
  return (
    <>
      <EntryHeading
        entry={entry}
        isPublic={isPublic}
        place="review"
        title={
          <span className="flex flex-wrap items-center gap-x-4 gap-y-1">
            Revision {number} <StatusBadge status={status} />
          </span>
        }
        lead={
          <>
            Submitted by {names[revision.submittedBy] ?? "somebody"}{" "}
            <DateTime value={revision.submittedAt} />: “{revision.note}”
          </>
        }
      />
      <div className="grid gap-8">
        {"submitted" in search && status === "in_review" && (
          <Notice tone="good" title="Submitted" live>
            <p>
              {view.couldReview.length > 0
                ? `${andList(view.couldReview.map(({ name }) => name))} can review it now.`
                : "Nobody can review it yet: everybody who may review has written part of it."}
            </p>
          </Notice>
        )}
        <DoneNotice done={search.done} status={status} />
        <Standing
          entry={entry.id}
          number={number}
          newestNumber={view.newestNumber}
          status={status}
          names={names}
          sentBack={view.decisions.findLast(({ decision }) => decision === "request_changes")}
          revoked={view.revocation}
          schedule={view.schedule}
          scheduleFailed={view.lastScheduleFailed}
          redactionRequest={view.redactionRequest}
          redacted={subject.revision.redacted}
        />
        <p className="max-w-measure">
          Written by {andList(authors)}. {status === "in_review" && approvals && `${approvals}. `}
          <TextLink href={historyAddress(entry.id)}>The whole history</TextLink>
        </p>
        {status === "in_review" && (
          <AskedToReview
            request={
              view.request && {
                name: names[view.request.personId] ?? "Somebody",
                by: names[view.request.askedBy] ?? "somebody",
                isMe: view.request.personId === actor.id,
                isOwnWish: view.request.personId === view.request.askedBy,
                at: view.request.at,
              }
            }
            others={view.couldReview.filter(({ id }) => id !== view.request?.personId)}
            mayAsk={can("requestReview", actor, subject)}
            mayTakeOver={can("takeOverReview", actor, subject)}
            hidden={{
              entry: entry.id,
              revision: revision.id,
              number: String(number),
              key: formKey,
            }}
            actions={{ ask: actions.requestReviewAction, takeOver: actions.takeOverReviewAction }}
            now={new Date()}
          />
        )}
        <ReviewBody
          view={view}
          kind={entry.kind}
          action={actions.checkAction}
          talk={may(actor, "comment") ? talkAction : undefined}
          formKey={formKey}
        />
        {releases && (
          <InReleases
            {...releases}
            add={can("publish", actor, subject) ? addAction : undefined}
            hidden={{ revision: `${entry.id} ${revision.id}`, key: `${formKey} release` }}
            newHref={`/desk/releases/new?${new URLSearchParams({ revision: `${entry.id} ${revision.id}` })}`}
          />
        )}
        <Decisions
          entry={entry.id}
          revision={revision}
          status={status}
          approvals={approvals}
          publishes={subject.revision.publishesAtOnce && completesWithOne(given)}
          commands={view.commands}
          formKey={formKey}
          actions={{
            approve: actions.approveAction,
            requestChanges: actions.requestChangesAction,
            withdraw: actions.withdrawAction,
            publish: actions.publishAction,
            schedule: actions.scheduleAction,
            cancelSchedule: actions.cancelScheduleAction,
            revokeApproval: actions.revokeAction,
            retract: actions.retractAction,
            republish: actions.republishAction,
            requestRedaction: actions.requestRedactionAction,
            confirmRedaction: actions.confirmRedactionAction,
          }}
        />
      </div>
    </>
  );
}
