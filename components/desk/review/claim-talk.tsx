import { Badge } from "#components/ui/badge.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import type { FormAction } from "#components/ui/form-state.ts";
import { TextLink } from "#components/ui/link-button.tsx";
import type { ReviewedThread } from "#lib/desk/read/review-threads.ts";
import { CommentLines, QuotedWords } from "../comments/comment-lines.tsx";
import { compareAddress } from "../entries/addresses.ts";
import { TalkForm } from "./talk-form.tsx";

/** What conversations need beside their claims. */
export type TalkContext = {
  entry: string;
  revision: string;
  number: number;
  threads: readonly ReviewedThread[];
  /** Says something; absent where this person may not. */
  say?: { action: FormAction; key: string };
};

/** What was said about one claim, and a box to say more. */
export function ClaimTalk({
  path,
  label,
  context,
}: {
  path: string;
  label: string;
  context: TalkContext;
}) {
  const threads = context.threads.filter(({ claim }) => claim === path);
  const open = threads.filter(({ isResolved }) => !isResolved);
  const resolved = threads.filter(({ isResolved }) => isResolved);
  return (
    <div className="grid gap-3 empty:hidden">
      {open.map((thread) => (
        <ThreadInReview key={thread.id} thread={thread} label={label} context={context} />
      ))}
      {resolved.length > 0 && (
        <Disclosure summary={`${resolved.length} resolved`} className="text-sm">
          <div className="grid gap-3">
            {resolved.map((thread) => (
              <ThreadInReview key={thread.id} thread={thread} label={label} context={context} />
            ))}
          </div>
        </Disclosure>
      )}
      {context.say && (
        <div data-new-comment>
          <TalkForm
            action={context.say.action}
            hidden={{
              entry: context.entry,
              revision: context.revision,
              claim: path,
              key: `${context.say.key} talk ${path}`,
            }}
            folded={`Comment on ${label}`}
            label={`Comment on ${label}`}
          />
        </div>
      )}
    </div>
  );
}

/** One conversation beside the claim under review. */
export function ThreadInReview({
  thread,
  label,
  context,
}: {
  thread: ReviewedThread;
  label: string;
  context: TalkContext;
}) {
  const { say } = context;
  return (
    <section
      aria-label={`Comments on ${label}`}
      className="grid gap-2 border-l-4 border-rule-strong pl-3 text-sm"
    >
      {thread.revision !== undefined && (
        <p className="flex flex-wrap items-center gap-x-2">
          <Badge>Review of revision {thread.revision}</Badge>
          <Since thread={thread} context={context} />
        </p>
      )}
      {thread.quote && <QuotedWords quote={thread.quote} isGone={false} />}
      <CommentLines comments={thread.comments} />
      {say && (
        <TalkForm
          action={say.action}
          hidden={{
            thread: thread.id,
            act: thread.isResolved ? "reopened" : "resolved",
            key: `${say.key} talk ${thread.id} ${thread.comments.length}`,
          }}
          folded="Answer"
          label="Your answer"
          step={thread.isResolved ? "Reopen" : "Resolve"}
        />
      )}
    </section>
  );
}

function Since({ thread, context }: { thread: ReviewedThread; context: TalkContext }) {
  if (thread.since === undefined || thread.revision === undefined) return null;
  const words = {
    changed: "This claim has changed since.",
    same: "This claim has not changed since.",
    gone: "This claim is gone since.",
  }[thread.since];
  return (
    <>
      <span className="font-semibold">{words}</span>
      {thread.since !== "same" && (
        <TextLink href={compareAddress(context.entry, thread.revision, context.number)}>
          What changed since revision {thread.revision}
        </TextLink>
      )}
    </>
  );
}
