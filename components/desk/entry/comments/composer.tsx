"use client";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import type { Said } from "./lookups.ts";
import { MentionBox } from "./mention-box.tsx";
import { useTalk } from "./talk.tsx";
import { useSaying } from "./use-saying.ts";

/** A box for a comment; what was typed stays until it has been taken. */
export function Composer({
  label,
  send,
  sendLabel,
  autoFocus,
  onCancel,
}: {
  label: string;
  /** Says it. `key` is the same for a second attempt at the same words. */
  send: (key: string, body: string) => Promise<Said>;
  sendLabel: string;
  autoFocus?: boolean;
  onCancel?: () => void;
}) {
  const { people } = useTalk();
  const saying = useSaying();
  const [words, setWords] = useState("");
  const submit = async () => {
    const body = words.trim();
    if (!body) return saying.fail("Write something first");
    if (await saying.attempt(body, (key) => send(key, body))) setWords("");
  };
  return (
    <form
      className="grid gap-2"
      aria-busy={saying.isSaying}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <MentionBox
        label={label}
        value={words}
        onChange={(typed) => {
          setWords(typed);
          saying.forget();
        }}
        people={people}
        autoFocus={autoFocus}
        error={saying.error}
        onSend={() => void submit()}
        onCancel={onCancel}
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" size="small" tone="primary">
          {saying.isSaying ? "Sending…" : sendLabel}
        </Button>
        {onCancel && (
          <Button size="small" tone="quiet" onPress={onCancel}>
            Cancel
          </Button>
        )}
      </div>
    </form>
  );
}
