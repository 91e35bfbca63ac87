import { Notice } from "#components/ui/notice.tsx";
import type { Action, RevisionStatus } from "#lib/editorial/workflow.ts";
import { DONE_WORDS } from "./done-words.ts";

/** Says what a decision did and what comes next; nothing once the revision has moved on. */
export function DoneNotice({ done, status }: { done: unknown; status: RevisionStatus }) {
  const words = typeof done === "string" ? DONE_WORDS[done as Action] : undefined; // unknown words find nothing
  if (!words?.while.includes(status)) return null;
  return (
    <Notice tone="good" title={words.title} live>
      <p>{words.next}</p>
    </Notice>
  );
}
