"use client";
import { useState } from "react";
import { Check, Copy } from "lucide-react";
import { announce } from "#components/ui/announce.ts";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { TextField } from "#components/ui/text-field.tsx";

/** A single-use link, shown this once. */
export function LinkShown({ title, link, note }: { title: string; link: string; note: string }) {
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(link);
    setCopied(true);
    announce("The link is copied");
  };
  return (
    <Notice tone="good" title={title} className="max-w-2xl">
      <div className="grid gap-3">
        <p>{note}</p>
        <TextField
          label="Link"
          name="link"
          readOnly
          value={link}
          onFocus={(event) => event.currentTarget.select()}
          inputClassName="font-mono text-sm"
        />
        <Button onPress={() => void copy()} className="w-fit">
          {isCopied ? (
            <Check aria-hidden className="size-4" />
          ) : (
            <Copy aria-hidden className="size-4" />
          )}
          {isCopied ? "Copied" : "Copy the link"}
        </Button>
      </div>
    </Notice>
  );
}
