"use client";
import { Check, X } from "lucide-react";
import { Button } from "#components/ui/button.tsx";
import { DateTime } from "#components/ui/date-time.tsx";
import { FieldError } from "#components/ui/form-field.tsx";
import type { Suggestion } from "#lib/desk/read/suggestions.ts";
import { changeIn } from "#lib/editorial/suggestions.ts";
import { claimLabel } from "../../comments/labels.ts";
import { Deleted, Inserted } from "../../diff/marks.tsx";
import { useTalk } from "../comments/talk.tsx";
import { useSaying } from "../comments/use-saying.ts";
import { useDraft } from "../draft/draft.tsx";
import { PlaceLink } from "../panel/place-link.tsx";

/** One proposed replacement, and the ways to take it or leave it. */
export function SuggestionCard({ suggestion }: { suggestion: Suggestion }) {
  const { kind, me, editing } = useDraft();
  const { lookups } = useTalk();
  const saying = useSaying();
  const { before, removed, added, after } = changeIn(suggestion.oldText, suggestion.newText);
  const end = (outcome: "accepted" | "rejected" | "withdrawn") =>
    void saying.attempt(outcome, (key) =>
      lookups.endSuggestion(key, { suggestion: suggestion.id, outcome }),
    );
  return (
    <article
      aria-label={`Suggestion for ${claimLabel(kind, suggestion.claim)}`}
      className="grid gap-2 rounded border border-rule bg-raised p-3 text-sm"
    >
      <p>
        <span className="font-semibold">{suggestion.by.name}</span> suggests{" "}
        <span className="text-ink-soft">
          <DateTime value={suggestion.at} />
        </span>
      </p>
      <p className="font-serif text-base break-words">
        {before}
        {removed !== "" && <Deleted>{removed}</Deleted>}
        {added !== "" && <Inserted>{added}</Inserted>}
        {after}
      </p>
      <PlaceLink path={suggestion.claim}>Go to the place</PlaceLink>
      <div className="flex flex-wrap gap-2">
        {editing && (
          <>
            <Button size="small" onPress={() => end("accepted")}>
              <Check aria-hidden className="size-4" />
              Accept
            </Button>
            <Button size="small" tone="quiet" onPress={() => end("rejected")}>
              <X aria-hidden className="size-4" />
              Reject
            </Button>
          </>
        )}
        {suggestion.by.id === me.id && (
          <Button size="small" tone="quiet" onPress={() => end("withdrawn")}>
            Withdraw
          </Button>
        )}
      </div>
      <FieldError id={suggestion.id} error={saying.error} />
    </article>
  );
}
