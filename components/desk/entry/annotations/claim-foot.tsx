"use client";
import type { ReactNode } from "react";
import { ClaimCitations } from "../citing/claim-citations.tsx";
import { useDraft } from "../draft/draft.tsx";
import { CertaintyChoice } from "./certainty.tsx";
import { AddNote, Note, useNoteOpen } from "./note.tsx";
import { ProblemLines } from "./problem-lines.tsx";

/** What goes with a claim: its sources, how firm it is, its note, and what it lacks. */
export function ClaimFoot({
  path,
  label,
  citable,
  firmable = citable,
  children,
}: {
  path: string;
  label: string;
  /** Whether sources may be cited for it. */
  citable: boolean;
  /** Whether there is something whose certainty can be told. */
  firmable?: boolean;
  children?: ReactNode;
}) {
  const { editing } = useDraft();
  const note = useNoteOpen(path);
  return (
    <div className="mt-1 grid gap-1.5 empty:hidden">
      <div className="flex flex-wrap items-center gap-1.5 empty:hidden">
        {citable && <ClaimCitations path={path} label={label} />}
        {editing && !note.isOpen && <AddNote label={label} onPress={note.open} />}
        {firmable && <CertaintyChoice path={path} label={label} />}
        {children}
      </div>
      {note.isOpen && <Note path={path} label={label} autoFocus={note.wanted} />}
      <ProblemLines path={path} />
    </div>
  );
}
