"use client";
import { Check, CircleAlert, CloudOff, LoaderCircle } from "lucide-react";
import type { SaveState } from "#lib/collab/client.ts";
import { classes } from "#components/ui/classes.ts";
import { saveWords, troubleWords } from "./save-words.ts";

const ICONS = {
  connecting: LoaderCircle,
  ready: Check,
  saving: LoaderCircle,
  saved: Check,
  offline: CloudOff,
  refused: CircleAlert,
} as const satisfies Record<SaveState["kind"], unknown>;

/** How far what was typed is safe, always in view. Read out only when it is trouble, not at each "Saved". */
export function SaveStateWords({ save, isEditing }: { save: SaveState; isEditing: boolean }) {
  const Icon = ICONS[save.kind];
  const isTrouble = save.kind === "offline" || save.kind === "refused";
  const words = saveWords(save, isEditing);
  return (
    <p
      data-save-state={save.kind}
      className={classes(
        "flex items-center gap-1.5 text-sm tabular-nums",
        isTrouble ? "font-semibold text-danger" : "text-ink-soft",
      )}
    >
      <Icon aria-hidden className="size-4 shrink-0" />
      <span>{words}</span>
      <span className="sr-only" role="status">
        {troubleWords(save)}
      </span>
    </p>
  );
}
