"use client";
// What can be done to many rows at once.
import { useState } from "react";
import type { Doc } from "yjs";
import { ClipboardPaste, Copy, Quote, Rows3, Table2, Undo2 } from "lucide-react";
import { announce } from "#components/ui/announce.ts";
import { Button } from "#components/ui/button.tsx";
import {
  addCitation,
  appendRows,
  cellPath,
  citationsOf,
  removeRow,
  rowPath,
  textAt,
  valueAt,
} from "#lib/collab/layout.ts";
import type { Citation, Row } from "#lib/editorial/content.ts";
import type { RowsField } from "#lib/editorial/fields.ts";
import { CiteDialog } from "../citing/cite-dialog.tsx";
import { useDraft } from "../draft/draft.tsx";
import { useUncitedRows } from "../draft/use-shared.ts";
import { CopyDialog } from "./copy-dialog.tsx";
import { LeftOver } from "./left-over.tsx";
import { PasteDialog, type Pasted } from "./paste-dialog.tsx";
import type { GridUndo } from "./use-grid-undo.ts";

type ToolsProps = {
  name: string;
  field: RowsField;
  ids: readonly string[];
  undo: GridUndo;
  isGrid: boolean;
  onGrid: (isGrid: boolean) => void;
  /** The row that the grid began with, if it did. */
  starter: string | undefined;
  /** What was pasted into the grid and is being looked at. */
  pasted: Pasted | undefined;
  onPasted: (pasted: Pasted | undefined) => void;
};

export function RowTools(props: ToolsProps) {
  const { name, field, ids, undo, isGrid, onGrid, starter, pasted, onPasted } = props;
  const { doc } = useDraft();
  const [isCopying, setCopying] = useState(false);
  const [citing, setCiting] = useState<readonly string[]>();
  const [left, setLeft] = useState<readonly string[]>([]);
  const uncited = useUncitedRows(name, ids);

  const take = (cells: Row["cells"][], notTaken: string[]) => {
    doc.transact(() => {
      if (starter && saysNothing(doc, name, field, starter)) removeRow(doc, name, starter);
      appendRows(doc, name, field, cells, undo.origin);
    }, undo.origin);
    setLeft(notTaken);
    const rest =
      notTaken.length > 0 ? ` ${notTaken.length} lines were not added; they stand below.` : "";
    announce(`Added ${cells.length} to ${field.label}.${rest} Undo takes all of them back.`);
  };
  const citeAll = (words: Omit<Citation, "id">) => {
    doc.transact(() => {
      for (const id of citing ?? []) addCitation(doc, rowPath(name, id), words);
    }, undo.origin);
    announce(`Cited for ${citing?.length ?? 0} rows`);
  };
  return (
    <>
      <Button
        size="small"
        aria-label={`${isGrid ? "Show as lines" : "Fill in as a grid"}: ${field.label}`}
        onPress={() => onGrid(!isGrid)}
      >
        {isGrid ? (
          <Rows3 aria-hidden className="size-4" />
        ) : (
          <Table2 aria-hidden className="size-4" />
        )}
        {isGrid ? "Show as lines" : "Fill in as a grid"}
      </Button>
      <Button
        size="small"
        aria-label={`Paste a list: ${field.label}`}
        onPress={() => onPasted({ text: "", html: "" })}
      >
        <ClipboardPaste aria-hidden className="size-4" />
        Paste a list
      </Button>
      <Button
        size="small"
        aria-label={`Copy from another: ${field.label}`}
        onPress={() => setCopying(true)}
      >
        <Copy aria-hidden className="size-4" />
        Copy from another
      </Button>
      {field.cited && uncited.length > 1 && (
        <Button size="small" onPress={() => setCiting(uncited)}>
          <Quote aria-hidden className="size-4" />
          Cite for the {uncited.length} without a source
        </Button>
      )}
      {undo.canUndo && (
        <Button
          size="small"
          tone="quiet"
          aria-label={`Undo the last change of ${field.label}`}
          onPress={undo.undo}
        >
          <Undo2 aria-hidden className="size-4" />
          Undo
        </Button>
      )}
      <div className="w-full empty:hidden">
        <LeftOver lines={left} onDone={() => setLeft([])} />
      </div>
      <PasteDialog
        name={name}
        field={field}
        pasted={pasted}
        onClose={() => onPasted(undefined)}
        onTake={take}
      />
      <CopyDialog
        name={name}
        field={field}
        isOpen={isCopying}
        onClose={() => setCopying(false)}
        onTake={take}
      />
      <CiteDialog
        isOpen={citing !== undefined}
        onOpenChange={(isOpen) => !isOpen && setCiting(undefined)}
        claim={`${citing?.length ?? 0} rows of ${field.label}`}
        onCite={citeAll}
      />
    </>
  );
}

/** Whether nobody has put anything into a row. */
const saysNothing = (doc: Doc, name: string, field: RowsField, id: string): boolean =>
  citationsOf(doc, rowPath(name, id)).length === 0 &&
  Object.entries(field.columns).every(([column, { type }]) => {
    const path = cellPath(name, id, column);
    return type === "text" || type === "longText"
      ? textAt(doc, path).length === 0
      : valueAt(doc, path, type) === undefined;
  });
