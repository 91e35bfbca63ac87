"use client";
import { useEffect, useMemo, useState } from "react";
import * as Y from "yjs";
import { announce } from "#components/ui/announce.ts";
import { useDraft } from "../draft/draft.tsx";

export type GridUndo = {
  /** What a transaction must come from to be undone here: whatever it does is undone in one step. */
  origin: object;
  canUndo: boolean;
  /** False where there is nothing to undo. */
  undo: () => boolean;
  redo: () => boolean;
};

/** Undo and redo of what one person does to the rows of one field, and of nothing that others do. */
export function useGridUndo(): GridUndo {
  const { doc } = useDraft();
  const origin = useMemo(() => ({}), []);
  const [manager, setManager] = useState<Y.UndoManager>();
  const [canUndo, setCanUndo] = useState(false);
  useEffect(() => {
    const made = new Y.UndoManager(doc, { trackedOrigins: new Set([origin]), captureTimeout: 0 });
    const look = () => setCanUndo(made.canUndo());
    made.on("stack-item-added", look);
    made.on("stack-item-popped", look);
    setManager(made);
    return () => made.destroy();
  }, [doc, origin]);
  return {
    origin,
    canUndo,
    undo: () => isDone(manager?.undo(), "Undone"),
    redo: () => isDone(manager?.redo(), "Done again"),
  };
}

function isDone(step: unknown, words: string): boolean {
  if (!step) return false;
  announce(words);
  return true;
}
