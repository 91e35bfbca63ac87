"use client";
import { useId, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { TextArea } from "#components/ui/text-field.tsx";
import { useDraft } from "../draft/draft.tsx";
import { useTalk, type Rewriting } from "../comments/talk.tsx";
import { useSaying } from "../comments/use-saying.ts";

/** A run of text to be written anew. Each change becomes a suggestion that is taken or left by itself. */
export function SuggestionForm({ run }: { run: Rewriting }) {
  const { entry } = useDraft();
  const { lookups, rewrite } = useTalk();
  const saying = useSaying();
  const id = useId();
  const [words, setWords] = useState(run.words);
  const send = async () => {
    const after = words.replaceAll(/\s*\n\s*/g, " ");
    if (after === run.words) return saying.fail("Change something first.");
    const pieces = run.piecesOf(after);
    if (!pieces)
      return saying.fail("Somebody has changed these words meanwhile. Choose “Suggest” again.");
    if (await saying.attempt(after, (key) => lookups.suggest(key, { entry, pieces })))
      rewrite(undefined);
  };
  return (
    <form
      aria-label="New suggestion"
      aria-busy={saying.isSaying}
      className="grid gap-2 rounded border border-accent bg-raised p-3 text-sm"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <TextArea
        id={id}
        name="words"
        label="Write it as it should be"
        hint="The draft does not change until an editor accepts. Then you become one of its authors, and cannot review it."
        error={saying.error}
        autoFocus
        value={words}
        maxLength={20_000}
        inputClassName="font-serif text-base"
        onChange={({ target }) => {
          setWords(target.value);
          saying.forget();
        }}
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" size="small" tone="primary">
          {saying.isSaying ? "Sending…" : "Suggest"}
        </Button>
        <Button size="small" tone="quiet" onPress={() => rewrite(undefined)}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
