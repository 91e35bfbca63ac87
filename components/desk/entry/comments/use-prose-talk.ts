"use client";
// The conversations on one field's prose: marked in its text, and begun from what is selected there.
import { useCallback, useEffect, useMemo, useRef } from "react";
import type { Editor } from "@tiptap/react";
import { useDraft } from "../draft/draft.tsx";
import { showTalks, type Talk } from "../prose/commented.ts";
import { replacementsIn, runAt } from "../prose/runs.ts";
import { showSuggestions } from "../prose/suggested.ts";
import { stretchBetween } from "../prose/stretches.ts";
import { useTalk, type About, type Rewriting } from "./talk.tsx";

/** What the extension `Commented` of the field's editor tells; the same for as long as the field is shown. */
export function useProseTalk(field: string) {
  const { notePlaced, select } = useTalk();
  const latest = useRef({ notePlaced, select });
  useEffect(() => {
    latest.current = { notePlaced, select };
  });
  return useMemo(
    () => ({
      onPlaced: (ids: ReadonlySet<string>) => latest.current.notePlaced(field, ids),
      onPress: (id: string) => latest.current.select(id),
    }),
    [field],
  );
}

export type ProseTalk = {
  /** What a comment on the selection would be about. */
  about: () => About | undefined;
  /** The text around the cursor, to be written anew in suggestions; undefined where there is none. */
  run: () => Rewriting | undefined;
};

/** Marks the conversations in the editor's text and suggestions; gives what one on the selection would be about. */
export function useTalkIn(editor: Editor | null, field: string): ProseTalk {
  const { generation } = useDraft();
  const { threads, suggestions, selected, proses } = useTalk();
  const talks = useMemo(
    () =>
      threads.flatMap(({ id, stretch, quote, isResolved }): Talk[] =>
        stretch?.field !== field || isResolved
          ? []
          : [
              {
                id,
                stretch: { ...stretch, isOfThisDraft: stretch.generation === generation },
                ...(quote && { quote }),
                isSelected: id === selected,
              },
            ],
      ),
    [threads, field, generation, selected],
  );
  useEffect(() => {
    if (editor && !editor.isDestroyed) showTalks(editor.view, talks);
  }, [editor, talks]);

  const proposed = useMemo(
    () =>
      suggestions
        .filter(({ stretch }) => stretch.field === field)
        .map(({ id, stretch, oldText, newText }) => ({ id, stretch, oldText, newText })),
    [suggestions, field],
  );
  useEffect(() => {
    if (editor && !editor.isDestroyed) showSuggestions(editor.view, proposed);
  }, [editor, proposed]);

  const about = useCallback((): About | undefined => {
    if (!editor || editor.isDestroyed) return undefined;
    const { selection } = editor.state;
    const stretch = stretchBetween(editor.state, selection);
    const claim = claimAt(editor, field);
    return stretch && stretch.quote.trim()
      ? { claim, stretch: { ...stretch, quote: stretch.quote.slice(0, 2000), generation, field } }
      : { claim };
  }, [editor, field, generation]);
  useEffect(() => {
    proses.set(field, about);
    return () => {
      if (proses.get(field) === about) proses.delete(field);
    };
  }, [proses, field, about]);

  const run = useCallback((): Rewriting | undefined => {
    if (!editor || editor.isDestroyed) return undefined;
    const place = runAt(editor.state, editor.state.selection.from);
    const stretch = place && stretchBetween(editor.state, place);
    if (!stretch) return undefined;
    const claim = claimAt(editor, field);
    const words = stretch.quote;
    return {
      claim,
      words,
      piecesOf: (after) =>
        replacementsIn(editor.state, stretch, { words, after })?.map((piece) => ({
          claim,
          stretch: { ...piece.stretch, generation, field },
          newText: piece.newText,
        })),
    };
  }, [editor, field, generation]);
  return useMemo(() => ({ about, run }), [about, run]);
}

/** The path of the paragraph or table row with the start of the selection; the field's where it is in none. */
function claimAt(editor: Editor, field: string): string {
  const { $from } = editor.state.selection;
  for (let depth = 1; depth <= $from.depth; depth++) {
    const { type, attrs } = $from.node(depth);
    if (type.name !== "heading" && typeof attrs.id === "string") return `${field}/${attrs.id}`;
  }
  return field;
}
