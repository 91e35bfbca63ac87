"use client";
import { useState } from "react";
import type { Doc } from "yjs";
import { Button } from "#components/ui/button.tsx";
import { readContent } from "#lib/collab/layout.ts";
import type { KindName } from "#lib/editorial/content.ts";
import { contentText } from "../draft/content-text.ts";

/** Puts all that a document says on the clipboard; shown as text where the browser forbids that. */
export function CopyText({ kind, doc }: { kind: KindName; doc: () => Doc | Promise<Doc> }) {
  const [state, setState] = useState<"idle" | "copied" | { text: string }>("idle");
  const copy = async () => {
    const text = contentText(readContent(kind, await doc()));
    try {
      await navigator.clipboard.writeText(text);
      setState("copied");
    } catch {
      setState({ text });
    }
  };
  return (
    <>
      <Button size="small" onPress={() => void copy()}>
        {state === "copied" ? "Copied" : "Copy my text"}
      </Button>
      {typeof state === "object" && (
        <textarea
          readOnly
          rows={8}
          aria-label="My text"
          value={state.text}
          className="w-full rounded border border-rule-strong bg-raised p-2"
        />
      )}
    </>
  );
}
