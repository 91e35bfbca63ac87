import { Notice } from "#components/ui/notice.tsx";
import type { Action, RevisionStatus } from "#lib/editorial/workflow.ts";
import { APPROVED_WORDS, DONE_WORDS } from "./done-words.ts";

/** Says what a decision did and what comes next; nothing once the revision has moved on. */
export function DoneNotice({ done, status }: { done: unknown; status: RevisionStatus }) {
  const words = wordsFor(done, status);
  if (!words) return null;
  return (
    <Notice tone="good" title={words.title} live>
      <p>{words.next}</p>
    </Notice>
  );
}

const wordsFor = (done: unknown, status: RevisionStatus) => {
  if (done === "approve" && APPROVED_WORDS[status]) return APPROVED_WORDS[status];
  const words = typeof done === "string" ? DONE_WORDS[done as Action] : undefined; // unknown words find nothing
  return words?.while.includes(status) ? words : undefined;
};
