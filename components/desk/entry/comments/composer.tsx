"use client";
import { useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import type { Said } from "./lookups.ts";
import { MentionBox } from "./mention-box.tsx";
import { useTalk } from "./talk.tsx";

type Send = (key: string, body: string) => Promise<Said>;

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
  send: Send;
  sendLabel: string;
  autoFocus?: boolean;
  onCancel?: () => void;
}) {
  const { people, say } = useTalk();
  const [words, setWords] = useState("");
  const [error, setError] = useState<string>();
  const [isSending, setSending] = useState(false);
  const attempt = useRef({ words: "", key: "" });
  const submit = async () => {
    const body = words.trim();
    if (!body) return setError("Write something first");
    if (attempt.current.words !== body) attempt.current = { words: body, key: crypto.randomUUID() };
    setSending(true);
    const said = await say(() => send(attempt.current.key, body));
    setSending(false);
    setError(said.ok ? undefined : said.words);
    if (said.ok) setWords("");
  };
  return (
    <form
      className="grid gap-2"
      aria-busy={isSending}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isSending) void submit();
      }}
    >
      <MentionBox
        label={label}
        value={words}
        onChange={(typed) => {
          setWords(typed);
          setError(undefined);
        }}
        people={people}
        autoFocus={autoFocus}
        error={error}
        onSend={() => {
          if (!isSending) void submit();
        }}
        onCancel={onCancel}
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" size="small" tone="primary">
          {isSending ? "Sending…" : sendLabel}
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
