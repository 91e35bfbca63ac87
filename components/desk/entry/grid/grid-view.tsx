"use client";
import { useId, useState } from "react";
import { announce } from "#components/ui/announce.ts";
import { addCitation, rowPath } from "#lib/collab/layout.ts";
import type { RowsField } from "#lib/editorial/fields.ts";
import { CiteDialog } from "../citing/cite-dialog.tsx";
import { useDraft } from "../draft/draft.tsx";
import { FITS } from "./cells.tsx";
import { Grid } from "./grid.tsx";
import type { Pasted } from "./paste-dialog.tsx";
import type { GridUndo } from "./use-grid-undo.ts";
import { useNames } from "./use-names.ts";

/** Whether the rows of a field fit into a grid: several columns, each of which is one box. */
export const fitsGrid = ({ columns }: RowsField): boolean =>
  Object.keys(columns).length > 1 &&
  Object.values(columns).every(({ type }) => FITS.includes(type));

/** The rows of a field as a grid, with what its keys do. */
export function GridView({
  name,
  field,
  ids,
  undo,
  onPaste,
}: {
  name: string;
  field: RowsField;
  ids: readonly string[];
  undo: GridUndo;
  onPaste: (pasted: Pasted) => void;
}) {
  const { doc } = useDraft();
  const { names } = useNames(field);
  const [citing, setCiting] = useState<{ row: string; label: string }>();
  const helpId = useId();
  return (
    <>
      <p id={helpId} className="text-sm text-ink-soft">
        Tab goes on, Enter goes to the next row and makes one after the last, arrows move, Escape
        leaves. A pasted list or table is shown before it is added. Ctrl Z undoes.
      </p>
      <Grid
        {...{ name, field, ids, names, undo, onPaste }}
        onCite={(row, label) => setCiting({ row, label })}
      />
      <CiteDialog
        isOpen={citing !== undefined}
        onOpenChange={(isOpen) => !isOpen && setCiting(undefined)}
        claim={citing?.label ?? ""}
        onCite={(words) => {
          if (!citing) return;
          doc.transact(() => addCitation(doc, rowPath(name, citing.row), words), undo.origin);
          announce("Source added");
        }}
      />
    </>
  );
}
