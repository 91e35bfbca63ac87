"use client";
import { useState } from "react";
import { Check, RotateCcw } from "lucide-react";
import { announce } from "#components/ui/announce.ts";
import { Badge } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import { classes } from "#components/ui/classes.ts";
import { FieldError } from "#components/ui/form-field.tsx";
import { offerUndo } from "#components/ui/offer-undo.ts";
import type { Thread } from "#lib/desk/read/threads.ts";
import { CommentLines, QuotedWords } from "../../comments/comment-lines.tsx";
import { useDraft } from "../draft/draft.tsx";
import { useFindings } from "../draft/problems.tsx";
import { PlaceLink } from "../panel/place-link.tsx";
import { Composer } from "./composer.tsx";
import { claimLabel } from "../../comments/labels.ts";
import { useTalk } from "./talk.tsx";
import { useSaying } from "./use-saying.ts";

/** One conversation: what it is about, what was said, and what can be done with it. */
export function ThreadCard({ thread }: { thread: Thread }) {
  const { kind } = useDraft();
  const { selected, select, isGone } = useTalk();
  const { content } = useFindings();
  const isSelected = selected === thread.id;
  const label = claimLabel(kind, thread.claim, content);
  return (
    // Its words in the text are marked while the focus is inside; the card itself does nothing.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <article
      id={`thread-${thread.id}`}
      aria-label={`Comments on ${label}`}
      className={classes(
        "grid gap-2 rounded border bg-raised p-3 text-sm",
        isSelected ? "border-accent shadow-[0_0_0_1px_var(--accent)]" : "border-rule",
      )}
      onFocus={() => {
        if (!isSelected) select(thread.id);
      }}
    >
      <header className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <PlaceLink path={thread.claim}>{label}</PlaceLink>
        {thread.revision !== undefined && <Badge>Review of revision {thread.revision}</Badge>}
        {thread.assignee && !thread.isResolved && (
          <Badge tone="accent">For {thread.assignee.name}</Badge>
        )}
      </header>
      {thread.quote && <QuotedWords quote={thread.quote} isGone={isGone(thread)} />}
      <CommentLines comments={thread.comments} />
      <Steps thread={thread} />
    </article>
  );
}

function Steps({ thread }: { thread: Thread }) {
  const { lookups, say } = useTalk();
  const saying = useSaying();
  const [isReplying, setReplying] = useState(false);
  const step = (act: "resolved" | "reopened") =>
    saying.attempt(act, (key) => lookups.continueThread(key, { thread: thread.id, act }));
  const resolve = async () => {
    // By then this card is among the resolved ones, so that it is not this form that reopens it.
    const reopen = () =>
      void say(() =>
        lookups.continueThread(crypto.randomUUID(), { thread: thread.id, act: "reopened" }),
      ).then((said) => announce(said.ok ? "Reopened" : said.words));
    if (await step("resolved")) offerUndo("Resolved", reopen);
  };
  if (thread.isResolved) {
    return (
      <>
        <Button size="small" tone="quiet" className="w-fit" onPress={() => void step("reopened")}>
          <RotateCcw aria-hidden className="size-4" />
          Reopen
        </Button>
        <FieldError id={thread.id} error={saying.error} />
      </>
    );
  }
  return (
    <>
      {isReplying && (
        <Composer
          label="Your answer"
          sendLabel="Answer"
          autoFocus
          onCancel={() => setReplying(false)}
          send={async (key, body) => {
            const said = await lookups.continueThread(key, {
              thread: thread.id,
              act: "said",
              body,
            });
            if (said.ok) setReplying(false);
            return said;
          }}
        />
      )}
      <div className="flex flex-wrap items-center gap-2">
        {!isReplying && (
          <Button size="small" onPress={() => setReplying(true)}>
            Answer
          </Button>
        )}
        <Button size="small" tone="quiet" onPress={() => void resolve()}>
          <Check aria-hidden className="size-4" />
          Resolve
        </Button>
        <Assign
          thread={thread}
          onAssign={(assignee) =>
            void saying.attempt(`assigned ${assignee}`, (key) =>
              lookups.continueThread(key, {
                thread: thread.id,
                act: "assigned",
                ...(assignee && { assignee }),
              }),
            )
          }
        />
      </div>
      <FieldError id={thread.id} error={saying.error} />
    </>
  );
}

/** `onAssign` gets the person's id, or nothing for nobody. */
function Assign({ thread, onAssign }: { thread: Thread; onAssign: (assignee: string) => void }) {
  const { people } = useTalk();
  return (
    <select
      aria-label="Assigned to"
      value={thread.assignee?.id ?? ""}
      onChange={({ target }) => onAssign(target.value)}
      className="min-h-8 max-w-full rounded border border-transparent bg-transparent px-1 text-sm hover:border-rule-strong pointer-coarse:min-h-11"
    >
      <option value="">Assigned to nobody</option>
      {people.map(({ id, name }) => (
        <option key={id} value={id}>
          For {name}
        </option>
      ))}
    </select>
  );
}
