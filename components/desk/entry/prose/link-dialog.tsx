"use client";
import { useState } from "react";
import type { Editor } from "@tiptap/react";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { entryOfLink } from "#lib/editorial/prose.ts";
import { useEntry } from "../draft/use-cards.ts";
import { EntryName } from "../fields/entry-picker.tsx";
import { isSafeLink } from "./safe-link.ts";

/** Sets, changes or removes the link at the selection. */
export function LinkDialog({
  editor,
  isOpen,
  onOpenChange,
}: {
  editor: Editor;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
}) {
  return (
    <Dialog title="Link" size="narrow" isOpen={isOpen} onOpenChange={onOpenChange}>
      {(close) => {
        const entry = entryOfLink(editor.getAttributes("link").href);
        return entry === undefined ? (
          <LinkForm editor={editor} close={close} />
        ) : (
          <EntryLinked editor={editor} entry={entry} close={close} />
        );
      }}
    </Dialog>
  );
}

/** A link that "@" made: it follows its entry and has no address to be typed. */
function EntryLinked({
  editor,
  entry,
  close,
}: {
  editor: Editor;
  entry: string;
  close: () => void;
}) {
  const card = useEntry(entry);
  return (
    <div className="grid gap-4">
      <p>
        These words link to the entry <EntryName entry={card} id={entry} />. Readers get a link
        where it is published, and the words alone where it is not.
      </p>
      <div>
        <Button
          onPress={() => {
            close();
            editor.chain().focus().extendMarkRange("link").unsetLink().run();
          }}
        >
          Remove the link
        </Button>
      </div>
    </div>
  );
}

function LinkForm({ editor, close }: { editor: Editor; close: () => void }) {
  const current: unknown = editor.getAttributes("link").href;
  const isLinked = typeof current === "string";
  const [address, setAddress] = useState(isLinked ? current : "");
  const [error, setError] = useState<string>();
  const apply = () => {
    const href = address.trim();
    if (!isSafeLink(href))
      return setError("Enter a whole web address, for example https://example.org");
    close();
    const chain = editor.chain().focus().extendMarkRange("link");
    if (editor.state.selection.empty && !isLinked)
      chain
        .insertContent({ type: "text", text: href, marks: [{ type: "link", attrs: { href } }] })
        .run();
    else chain.setLink({ href }).run();
  };
  return (
    <form
      noValidate
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        event.stopPropagation();
        apply();
      }}
    >
      <TextField
        id="link-address"
        name="address"
        type="url"
        label="Address"
        hint="A link is for reading on. What supports a statement is cited instead."
        error={error}
        autoFocus
        value={address}
        onChange={({ target }) => setAddress(target.value)}
      />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" tone="primary">
          {isLinked ? "Change the link" : "Link"}
        </Button>
        {isLinked && (
          <Button
            onPress={() => {
              close();
              editor.chain().focus().extendMarkRange("link").unsetLink().run();
            }}
          >
            Remove the link
          </Button>
        )}
      </div>
    </form>
  );
}
