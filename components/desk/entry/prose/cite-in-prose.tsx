"use client";
import type { Editor } from "@tiptap/react";
import { CiteDialog } from "../citing/cite-dialog.tsx";
import { newId } from "./block-ids.ts";

/** Cites a source at the cursor. */
export function CiteInProse({
  editor,
  label,
  asked,
  onDone,
}: {
  editor: Editor | null;
  label: string;
  /** What is to be cited: a link, or whatever is looked for. Undefined while nobody asks. */
  asked: { link?: string } | undefined;
  onDone: () => void;
}) {
  return (
    <CiteDialog
      isOpen={asked !== undefined}
      onOpenChange={(isOpen) => !isOpen && onDone()}
      claim={`the text of ${label}`}
      link={asked?.link}
      onCite={({ source, quote = null, locator = null }) =>
        editor
          ?.chain()
          .focus()
          .insertContent({ type: "citation", attrs: { id: newId("c"), source, quote, locator } })
          .run()
      }
    />
  );
}
