"use client";
import { useRef, type ClipboardEvent, type FocusEvent, type KeyboardEvent } from "react";
import { X } from "lucide-react";
import { announce } from "#components/ui/announce.ts";
import { classes } from "#components/ui/classes.ts";
import { HeadCell, Table } from "#components/ui/table.tsx";
import { addRow, cellPath, moveRow, removeRow, rowPath } from "#lib/collab/layout.ts";
import type { RowsField } from "#lib/editorial/fields.ts";
import { isSeveralCells, type Names } from "#lib/editorial/pasted.ts";
import { useDraft } from "../draft/draft.tsx";
import { useCitations } from "../draft/use-shared.ts";
import { usePresenceAt } from "../fields/claim-frame.tsx";
import { focusSoon } from "../fields/focus-soon.ts";
import { PresenceMarker } from "../presence/marker.tsx";
import { GridCell } from "./cells.tsx";
import { moveFor, type Caret, type Place } from "./movement.ts";
import type { GridUndo } from "./use-grid-undo.ts";

type GridProps = {
  name: string;
  field: RowsField;
  ids: readonly string[];
  names: Names;
  undo: GridUndo;
  /** More than one cell was pasted. */
  onPaste: (pasted: { text: string; html: string }) => void;
  /** A source is wanted for this row. */
  onCite: (row: string, label: string) => void;
};

/** The id of a cell's box. */
export const cellId = (field: string, row: string, column: string): string =>
  `grid-${cellPath(field, row, column)}`;

/** Rows as a table of boxes, filled in by keys as a spreadsheet is. */
export function Grid({ name, field, ids, names, undo, onPaste, onCite }: GridProps) {
  const { doc } = useDraft();
  const columns = Object.keys(field.columns);
  const stops = [...columns, ...(field.cited ? ["sources"] : []), "remove"];
  const begunIn = useRef(0);
  const byTab = useRef(false);
  const isTyped = useRef(false);

  const focusCell = (row: string | undefined, column: number) => {
    const stop = stops[column];
    if (!row || !stop) return;
    const box = document.getElementById(cellId(name, row, stop));
    box?.focus();
    if (box instanceof HTMLInputElement) box.select();
  };
  const add = (after: number, column: number) => {
    let id = "";
    doc.transact(() => (id = addRow(doc, name, { index: after + 1 })), undo.origin);
    announce(`Added ${field.one} ${after + 2}`);
    focusSoon(cellId(name, id, stops[column] ?? ""));
  };
  const remove = ({ row, column }: Place) => {
    const id = ids[row];
    if (!id) return;
    doc.transact(() => removeRow(doc, name, id), undo.origin);
    announce(`Removed ${field.one} ${row + 1}. Control Z brings it back.`);
    const next = ids[row + 1] ?? ids[row - 1];
    focusSoon(next ? cellId(name, next, stops[column] ?? "") : `add-${name}`);
  };
  const carry = ({ row, column }: Place, by: -1 | 1) => {
    const id = ids[row];
    if (!id) return;
    doc.transact(() => moveRow(doc, name, id, row + by), undo.origin);
    announce(`Now ${field.one} ${row + by + 1} of ${ids.length}`);
    focusSoon(cellId(name, id, stops[column] ?? ""));
  };
  const byKeys = (event: KeyboardEvent) => {
    const at = placeOf(event.target);
    if (!at || event.defaultPrevented || event.nativeEvent.isComposing) return;
    byTab.current = event.key === "Tab";
    const mod = event.ctrlKey || event.metaKey;
    const { key, shiftKey, altKey } = event;
    const isButton = event.target instanceof HTMLButtonElement;
    if (isButton && key === "Enter" && !mod && !shiftKey) return;
    const size = { rows: ids.length, columns: stops.length };
    const move = moveFor(
      { key, shiftKey, altKey, mod },
      at,
      size,
      caretIn(event.target),
      begunIn.current,
    );
    if (!move) return;
    event.preventDefault();
    // The first Escape is about what was typed.
    if (move === "leave" && isTyped.current) isTyped.current = false;
    else if (move === "leave") document.getElementById(`add-${name}`)?.focus();
    else if (move === "remove") remove(at);
    else if ("to" in move) focusCell(ids[move.to.row], move.to.column);
    else if ("carry" in move) carry(at, move.carry);
    else add(move.addAfter, move.column);
  };
  // Before the box takes it as undoing what was typed in it.
  const undoFirst = (event: KeyboardEvent) => {
    const mod = event.ctrlKey || event.metaKey;
    const key = event.key.toLowerCase();
    if (!mod || event.altKey || isTyped.current || (key !== "z" && key !== "y")) return;
    const done = key === "y" || event.shiftKey ? undo.redo() : undo.undo();
    if (!done) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const enter = (event: FocusEvent) => {
    const at = placeOf(event.target);
    if (at && !byTab.current) begunIn.current = at.column;
    byTab.current = false;
    isTyped.current = false;
  };
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData("text/plain");
    const html = event.clipboardData.getData("text/html");
    if (!isSeveralCells(text)) return;
    event.preventDefault();
    onPaste({ text, html });
  };

  return (
    // Keys of whichever box inside has the focus; the group itself takes none.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      data-grid={name}
      className="rounded border border-rule-strong bg-surface"
      onKeyDownCapture={undoFirst}
      onKeyDown={byKeys}
      onFocus={enter}
      onInput={() => (isTyped.current = true)}
      onPaste={paste}
    >
      <Table caption={`${field.label}, as a grid`} hideCaption>
        <thead>
          <tr>
            <HeadCell className="border-r border-rule px-1 text-right">
              <span className="sr-only">Number</span>
            </HeadCell>
            {columns.map((column, index) => (
              <HeadCell
                key={column}
                className={classes("border-r border-rule px-2 py-1.5", index === 0 && stuckClass)}
              >
                {field.columns[column]?.label}
              </HeadCell>
            ))}
            {field.cited && <HeadCell className="px-2 py-1.5">Sources</HeadCell>}
            <HeadCell className="px-0">
              <span className="sr-only">Remove</span>
            </HeadCell>
          </tr>
        </thead>
        <tbody>
          {ids.map((id, row) => (
            <GridRow
              key={id}
              {...{ name, field, names, id, row }}
              origin={undo.origin}
              onRemove={() => remove({ row, column: 0 })}
              onCite={onCite}
            />
          ))}
        </tbody>
      </Table>
    </div>
  );
}

function GridRow({
  name,
  field,
  names,
  id,
  row,
  origin,
  onRemove,
  onCite,
}: Pick<GridProps, "name" | "field" | "names" | "onCite"> & {
  id: string;
  row: number;
  origin: object;
  onRemove: () => void;
}) {
  const path = rowPath(name, id);
  const label = `${field.one} ${row + 1}`;
  const columns = Object.entries(field.columns);
  return (
    <tr
      id={path}
      data-claim={path}
      className="scroll-mt-28 data-arrived:shadow-[0_0_0_3px_var(--focus)]"
      {...usePresenceAt(path)}
    >
      <td className={classes(cellClass, "relative px-1.5 pt-2! text-right text-sm text-ink-soft")}>
        {row + 1}
        <span className="absolute top-0 left-6 whitespace-nowrap">
          <PresenceMarker path={path} />
        </span>
      </td>
      {columns.map(([column, spec], index) => (
        <td
          key={column}
          className={classes(cellClass, index === 0 && stuckClass)}
          data-row={row}
          data-column={index}
        >
          <GridCell
            id={cellId(name, id, column)}
            label={`${spec.label}, ${label}`}
            field={name}
            row={id}
            name={column}
            column={spec}
            columns={field.columns}
            names={names}
            origin={origin}
          />
        </td>
      ))}
      {field.cited && (
        <td className={cellClass} data-row={row} data-column={columns.length}>
          <SourcesButton
            id={cellId(name, id, "sources")}
            path={path}
            label={label}
            onPress={() => onCite(id, label)}
          />
        </td>
      )}
      <td className={cellClass} data-row={row} data-column={columns.length + (field.cited ? 1 : 0)}>
        <button
          type="button"
          id={cellId(name, id, "remove")}
          tabIndex={-1}
          aria-label={`Remove ${label}`}
          className={classes(buttonClass, "px-2 text-ink-soft hover:text-danger")}
          onClick={onRemove}
        >
          <X aria-hidden className="size-4" />
        </button>
      </td>
    </tr>
  );
}

const cellClass =
  "border-r border-b border-rule p-0 align-top last:border-r-0 in-[tr:last-child]:border-b-0";
/** What a row is about stays in sight while a narrow screen scrolls. */
const stuckClass = "sticky left-0 z-1 bg-surface";
const buttonClass =
  "flex min-h-10 w-full cursor-pointer items-center justify-center focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-focus pointer-coarse:min-h-11";

/** How many sources a row has; pressed, it asks for one. Reached by arrows: the tab key goes through the boxes. */
function SourcesButton({
  id,
  path,
  label,
  onPress,
}: {
  id: string;
  path: string;
  label: string;
  onPress: () => void;
}) {
  const { length } = useCitations(path);
  const words = length === 0 ? "Cite" : length === 1 ? "1 source" : `${length} sources`;
  return (
    <button
      type="button"
      id={id}
      tabIndex={-1}
      aria-label={`${words}: ${label}${length > 0 ? ", add another" : ""}`}
      className={classes(buttonClass, "px-2 text-sm", length === 0 && "font-semibold text-accent")}
      onClick={onPress}
    >
      {words}
    </button>
  );
}

function placeOf(target: EventTarget): Place | undefined {
  const cell = target instanceof Element ? target.closest<HTMLElement>("[data-column]") : null;
  if (!cell) return undefined;
  return { row: Number(cell.dataset["row"]), column: Number(cell.dataset["column"]) };
}

function caretIn(target: EventTarget): Caret {
  if (!(target instanceof HTMLInputElement)) return { atStart: true, atEnd: true };
  const { selectionStart, selectionEnd, value } = target;
  const isWhole = selectionStart === 0 && selectionEnd === value.length;
  return {
    atStart: isWhole || (selectionStart === 0 && selectionEnd === 0),
    atEnd: isWhole || (selectionStart === value.length && selectionEnd === value.length),
  };
}
