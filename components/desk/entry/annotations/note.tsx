"use client";
import { useState } from "react";
import { StickyNote } from "lucide-react";
import { Button } from "#components/ui/button.tsx";
import { classes } from "#components/ui/classes.ts";
import { FormField, inputClass } from "#components/ui/form-field.tsx";
import { useDraft } from "../draft/draft.tsx";
import { TextBox } from "../draft/text-box.tsx";
import { useNote } from "../draft/use-shared.ts";

const MOST = 2000;

/** Whether a claim's note is open: it always is once it says something. */
export function useNoteOpen(path: string, isAsked = false) {
  const [, words] = useNote(path);
  const [wanted, setWanted] = useState(false);
  const isWanted = wanted || isAsked;
  return { isOpen: isWanted || words !== "", open: () => setWanted(true), wanted: isWanted };
}

/** Opens the note of a claim that has none. */
export const AddNote = ({ label, onPress }: { label: string; onPress: () => void }) => (
  <Button tone="quiet" size="small" aria-label={`Add a note to ${label}`} onPress={onPress}>
    <StickyNote aria-hidden className="size-4" />
    Note
  </Button>
);

/** A claim's note, a footnote for readers: to read, or to write letter by letter with others. */
export function Note({
  path,
  label,
  autoFocus,
}: {
  path: string;
  label: string;
  autoFocus?: boolean;
}) {
  const { editing } = useDraft();
  const [text, words] = useNote(path);
  const id = `note-${path}`;
  if (!editing) return <NoteWords path={path} />;
  const error =
    words.length > MOST
      ? `Shorten the note to ${MOST} characters: it has ${words.length}.`
      : undefined;
  return (
    <FormField
      id={id}
      label={
        <span className="text-sm">
          Note<span className="sr-only"> on {label}</span>
        </span>
      }
      hint="A footnote for readers. Empty it to remove it."
      error={error}
    >
      <TextBox
        id={id}
        text={text}
        lines="many"
        rows={2}
        autoFocus={autoFocus}
        className={classes(inputClass, "field-sizing-content")}
        aria-describedby={`${id}-hint`}
      />
    </FormField>
  );
}

/** A claim's note, to read. */
export function NoteWords({ path }: { path: string }) {
  const [, words] = useNote(path);
  if (words === "") return null;
  return (
    <p className="text-sm whitespace-pre-line text-ink-soft">
      <span className="font-semibold">Note: </span>
      {words}
    </p>
  );
}
