"use client";
import { useMemo, useState, type ReactNode } from "react";
import type { Editor } from "@tiptap/react";
import { toast } from "#components/ui/toaster.tsx";
import type { CleanPaste } from "./clean.ts";
import { Pasting, withCitations } from "./pasting.ts";
import { ReferencesDialog } from "./references-dialog.tsx";

/** The extension that cleans what is pasted, and the dialog that it asks in. */
export function usePasting(): {
  extension: ReturnType<typeof Pasting.configure>;
  dialog: (editor: Editor | null) => ReactNode;
} {
  const [found, setFound] = useState<CleanPaste>();
  const extension = useMemo(
    () => Pasting.configure({ onReferences: setFound, onBareMarks: tellOfBareMarks }),
    [],
  );
  return {
    extension,
    dialog: (editor) => (
      <ReferencesDialog
        found={found}
        onClose={() => setFound(undefined)}
        onPaste={({ html }, sources) => {
          if (!editor) return;
          editor.commands.focus();
          editor.view.pasteHTML(withCitations(html, sources));
        }}
      />
    ),
  };
}

function tellOfBareMarks(count: number) {
  const marks = count === 1 ? "1 mark of a reference was" : `${count} marks of references were`;
  toast(`${marks} left out: copy the list of references along to make sources of them`);
}
