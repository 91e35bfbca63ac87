import { andList } from "#components/ui/and-list.ts";
import { Notice } from "#components/ui/notice.tsx";
import type { KindRule } from "#lib/editorial/kind-rule.ts";

/** Who wrote this, and who could review it; a warning where nobody could. */
export function WhoReviews({
  authors,
  couldReview,
  rule,
}: {
  authors: string[];
  couldReview: { name: string }[];
  /** Under which it would be submitted. */
  rule: KindRule;
}) {
  if (couldReview.length === 0)
    return (
      <Notice tone="warn" title="Nobody could review this">
        <p>
          Everybody who may review has written part of it: {andList(authors)}. It can be submitted,
          but it waits until an admin makes somebody else a reviewer.
        </p>
      </Notice>
    );
  if (couldReview.length < rule.approvals)
    return (
      <Notice tone="warn" title={`${rule.approvals} people must approve this`}>
        <p>
          It is written by {andList(authors)}. {andList(couldReview.map(({ name }) => name))} could
          review it, and nobody else. It can be submitted, but it waits until an admin makes
          somebody else a reviewer.
        </p>
      </Notice>
    );
  return (
    <p>
      Written by {andList(authors)}. {andList(couldReview.map(({ name }) => name))} could review it.
      {rule.approvals > 1 && ` ${rule.approvals} of them must approve.`}
      {rule.publishesAtOnce &&
        ` It is published with ${rule.approvals > 1 ? "the last approval" : "the approval"}.`}
    </p>
  );
}
