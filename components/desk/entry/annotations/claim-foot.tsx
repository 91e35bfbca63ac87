"use client";
import type { ReactNode } from "react";
import { CommentButton } from "../comments/comment-button.tsx";
import { ClaimCitations } from "../citing/claim-citations.tsx";
import { useDraft } from "../draft/draft.tsx";
import { CertaintyChoice, CertaintyWords } from "./certainty.tsx";
import { AddNote, Note, NoteWords, useNoteOpen } from "./note.tsx";
import { ProblemLines } from "./problem-lines.tsx";

/** What goes with a claim: its sources, how firm it is, its note, and what it lacks. */
export function ClaimFoot({
  path,
  label,
  citable,
  firmable = citable,
  isFolded = false,
  opensNote = false,
  children,
}: {
  path: string;
  label: string;
  /** Whether sources may be cited for it. */
  citable: boolean;
  /** Whether there is something whose certainty can be told. */
  firmable?: boolean;
  /** Of a row that is read as a line: its note and certainty are shown, and edited once it is open. */
  isFolded?: boolean;
  /** Whether a note was asked for elsewhere. */
  opensNote?: boolean;
  children?: ReactNode;
}) {
  const { editing } = useDraft();
  const note = useNoteOpen(path, opensNote);
  return (
    <div className="mt-1 grid gap-1.5 empty:hidden">
      <div className="flex flex-wrap items-center gap-1.5 empty:hidden">
        {citable && <ClaimCitations path={path} label={label} />}
        <CommentButton path={path} label={label} isBrief={isFolded} />
        {editing && !isFolded && !note.isOpen && <AddNote label={label} onPress={note.open} />}
        {isFolded ? (
          <CertaintyWords path={path} />
        ) : (
          firmable && <CertaintyChoice path={path} label={label} />
        )}
        {children}
      </div>
      {isFolded ? (
        <NoteWords path={path} />
      ) : (
        note.isOpen && <Note path={path} label={label} autoFocus={note.wanted} />
      )}
      <ProblemLines path={path} />
    </div>
  );
}
