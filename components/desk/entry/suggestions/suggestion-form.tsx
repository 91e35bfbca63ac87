"use client";
import { useId, useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { classes } from "#components/ui/classes.ts";
import { inputClass } from "#components/ui/form-field.tsx";
import { useDraft } from "../draft/draft.tsx";
import { useTalk, type Rewriting } from "../comments/talk.tsx";

/** A run of text to be written anew. Each change becomes a suggestion that is taken or left by itself. */
export function SuggestionForm({ run }: { run: Rewriting }) {
  const { entry } = useDraft();
  const { lookups, say, rewrite } = useTalk();
  const id = useId();
  const [words, setWords] = useState(run.words);
  const [error, setError] = useState<string>();
  const [isSending, setSending] = useState(false);
  const attempt = useRef({ words: "", key: "" });
  const send = async () => {
    const after = words.replaceAll(/\s*\n\s*/g, " ");
    if (after === run.words) return setError("Change something first.");
    const pieces = run.piecesOf(after);
    if (!pieces)
      return setError("Somebody has changed these words meanwhile. Choose “Suggest” again.");
    if (attempt.current.words !== after)
      attempt.current = { words: after, key: crypto.randomUUID() };
    setSending(true);
    const said = await say(() => lookups.suggest(attempt.current.key, { entry, pieces }));
    setSending(false);
    if (said.ok) rewrite(undefined);
    else setError(said.words);
  };
  return (
    <form
      aria-label="New suggestion"
      aria-busy={isSending}
      className="grid gap-2 rounded border border-accent bg-raised p-3 text-sm"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isSending) void send();
      }}
    >
      <label htmlFor={id} className="font-semibold">
        Write it as it should be
      </label>
      <p id={`${id}-help`} className="text-ink-soft">
        The draft does not change until an editor accepts. Then you become one of its authors, and
        cannot review it.
      </p>
      <textarea
        id={id}
        // Asked for by whoever pressed "Suggest".
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        value={words}
        maxLength={20_000}
        aria-describedby={error ? `${id}-help ${id}-error` : `${id}-help`}
        aria-invalid={error ? true : undefined}
        className={classes(inputClass, "field-sizing-content max-h-[40vh] font-serif text-base")}
        onChange={({ target }) => {
          setWords(target.value);
          setError(undefined);
        }}
      />
      {error && (
        <p id={`${id}-error`} role="alert" className="font-semibold text-danger">
          {error}
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" size="small" tone="primary">
          {isSending ? "Sending…" : "Suggest"}
        </Button>
        <Button size="small" tone="quiet" onPress={() => rewrite(undefined)}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
