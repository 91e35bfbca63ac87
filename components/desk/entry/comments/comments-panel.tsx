"use client";
import { useEffect } from "react";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { fieldsOf } from "#lib/editorial/kinds.ts";
import type { KindName } from "#lib/editorial/content.ts";
import type { Thread } from "#lib/desk/read/threads.ts";
import { QuotedWords } from "../../comments/comment-lines.tsx";
import { useDraft } from "../draft/draft.tsx";
import { useFindings } from "../draft/problems.tsx";
import { SuggestionCard } from "../suggestions/suggestion-card.tsx";
import { SuggestionForm } from "../suggestions/suggestion-form.tsx";
import { Composer } from "./composer.tsx";
import { claimLabel } from "../../comments/labels.ts";
import { useTalk, type About } from "./talk.tsx";
import { ThreadCard } from "./thread-card.tsx";

/** All conversations on the draft in the order of its fields, and a new one. */
export function CommentsPanel() {
  const { kind } = useDraft();
  const { threads, suggestions, composing, rewriting, selected } = useTalk();
  const inOrder = threads.toSorted((a, b) => placeIn(kind, a) - placeIn(kind, b));
  const open = inOrder.filter(({ isResolved }) => !isResolved);
  const resolved = inOrder.filter(({ isResolved }) => isResolved);
  useEffect(() => {
    if (selected)
      document.getElementById(`thread-${selected}`)?.scrollIntoView({ block: "nearest" });
  }, [selected]);
  return (
    <div className="grid gap-3">
      {rewriting && <SuggestionForm key={rewriting.words} run={rewriting} />}
      {composing && <NewThread key={JSON.stringify(composing)} about={composing} />}
      {!composing && !rewriting && (
        <p className="text-sm text-ink-soft">
          To comment, press “Comment” at a field, or choose words in a text and press Ctrl Alt M.
          “Suggest” in a text proposes other words.
        </p>
      )}
      {suggestions.map((suggestion) => (
        <SuggestionCard key={suggestion.id} suggestion={suggestion} />
      ))}
      {open.map((thread) => (
        <ThreadCard key={thread.id} thread={thread} />
      ))}
      {resolved.length > 0 && (
        <Disclosure
          summary={`${resolved.length} resolved`}
          open={resolved.some(({ id }) => id === selected)}
        >
          <div className="-ml-6 grid gap-3">
            {resolved.map((thread) => (
              <ThreadCard key={thread.id} thread={thread} />
            ))}
          </div>
        </Disclosure>
      )}
    </div>
  );
}

function NewThread({ about }: { about: About }) {
  const { entry, kind } = useDraft();
  const { lookups, compose } = useTalk();
  const label = claimLabel(kind, about.claim, useFindings().content);
  return (
    <section
      aria-label="New comment"
      className="grid gap-2 rounded border border-accent bg-raised p-3 text-sm"
    >
      {about.stretch && <QuotedWords quote={about.stretch.quote} isGone={false} />}
      <Composer
        label={`Comment on ${label}`}
        sendLabel="Comment"
        autoFocus
        onCancel={() => compose(undefined)}
        send={async (key, body) => {
          const said = await lookups.startThread(key, { entry, ...about, body });
          if (said.ok) compose(undefined);
          return said;
        }}
      />
    </section>
  );
}

const placeIn = (kind: KindName, { claim }: Thread): number =>
  fieldsOf(kind).findIndex(([name]) => name === claim.split("/")[0]);
