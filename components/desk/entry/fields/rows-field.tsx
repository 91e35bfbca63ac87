"use client";
import { useEffect, useState } from "react";
import { Plus, Undo2 } from "lucide-react";
import { announce } from "#components/ui/announce.ts";
import { Button } from "#components/ui/button.tsx";
import { addRow, moveRow, removeRow } from "#lib/collab/layout.ts";
import type { RowsField as Field } from "#lib/editorial/fields.ts";
import { NothingSaid, SayNothing } from "../annotations/nothing-here.tsx";
import { ProblemLines } from "../annotations/problem-lines.tsx";
import { useDraft } from "../draft/draft.tsx";
import { useEmpty, useRowIds } from "../draft/use-shared.ts";
import { fitsGrid, GridView } from "../grid/grid-view.tsx";
import { cellId } from "../grid/grid.tsx";
import type { Pasted } from "../grid/paste-dialog.tsx";
import { RowTools } from "../grid/row-tools.tsx";
import { useGridUndo } from "../grid/use-grid-undo.ts";
import { focusSoon } from "./focus-soon.ts";
import { RowItem } from "./row-item.tsx";

/**
 * Rows of a field: read as lines; one opens to be edited in place. Order is changed by buttons or Alt with an arrow.
 * Rows of short cells can also be filled in as a grid.
 */
export function RowsField({ name, field }: { name: string; field: Field }) {
  const { doc, editing } = useDraft();
  const ids = useRowIds(name);
  const [reason, setReason] = useEmpty(name);
  const [open, setOpen] = useState<string>();
  const [isGrid, setGrid] = useState(false);
  const [pasted, setPasted] = useState<Pasted>();
  // The empty row that a grid begins with: what is pasted takes its place.
  const [starter, setStarter] = useState<string>();
  const undo = useGridUndo();
  const asGrid = editing && isGrid;
  const [removed, setRemoved] = useState<{ id: string; index: number }>();
  useOpenByAddress(name, setOpen);

  const add = () => {
    let id = "";
    doc.transact(() => {
      id = addRow(doc, name);
      if (reason) setReason(undefined);
    }, undo.origin);
    setOpen(id);
    focusSoon(asGrid ? cellId(name, id, Object.keys(field.columns)[0] ?? "") : `${name}/${id}`);
  };
  const toGrid = (next: boolean) => {
    setGrid(next);
    const first = Object.keys(field.columns)[0] ?? "";
    if (next && ids[0]) focusSoon(cellId(name, ids[0], first));
    else if (next) {
      let id = "";
      doc.transact(() => (id = addRow(doc, name)), undo.origin);
      setStarter(id);
      focusSoon(cellId(name, id, first));
    }
  };
  const remove = (id: string, index: number) => {
    removeRow(doc, name, id);
    setRemoved({ id, index });
    announce(`Removed ${field.one} ${index + 1}. It can be brought back below the list.`);
    focusSoon(`add-${name}`);
  };
  const bringBack = () => {
    if (!removed) return;
    addRow(doc, name, removed);
    setRemoved(undefined);
    announce(`Brought back ${field.one} ${removed.index + 1}`);
    focusSoon(`${name}/${removed.id}`);
  };
  const move = (id: string, to: number) => {
    if (to < 0 || to >= ids.length) return;
    const focused = document.activeElement?.id;
    moveRow(doc, name, id, to);
    announce(`Now ${field.one} ${to + 1} of ${ids.length}`);
    // Moving an element in the page takes its focus away.
    if (focused) focusSoon(focused);
  };

  return (
    <section
      aria-labelledby={`${name}-heading`}
      className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-2"
    >
      <div id={name} tabIndex={-1} className="scroll-mt-28">
        <h2
          id={`${name}-heading`}
          className={editing ? "font-semibold" : "text-sm font-semibold text-ink-soft"}
        >
          {field.label}
          {ids.length > 0 && <span className="font-normal text-ink-soft"> ({ids.length})</span>}
        </h2>
        {editing && field.help && <p className="text-sm text-ink-soft">{field.help}</p>}
      </div>
      {asGrid && ids.length > 0 && (
        <GridView name={name} field={field} ids={ids} undo={undo} onPaste={setPasted} />
      )}
      {!asGrid && ids.length > 0 && (
        <ol className="grid border-y border-rule">
          {ids.map((id, index) => (
            <RowItem
              key={id}
              name={name}
              field={field}
              id={id}
              index={index}
              previous={ids[index - 1]}
              isLast={index === ids.length - 1}
              isOpen={editing && open === id}
              onToggle={() => setOpen(open === id ? undefined : id)}
              onMove={(to) => move(id, to)}
              onRemove={() => remove(id, index)}
            />
          ))}
        </ol>
      )}
      {ids.length === 0 && reason && <NothingSaid path={name} label={field.label} />}
      {ids.length === 0 && !reason && !editing && <p className="text-ink-soft">Not filled in</p>}
      <ProblemLines path={name} />
      {editing && (
        <div className="flex flex-wrap items-center gap-2">
          <Button id={`add-${name}`} size="small" onPress={add}>
            <Plus aria-hidden className="size-4" />
            Add {article(field.one)} {field.one}
          </Button>
          {fitsGrid(field) && (
            <RowTools
              {...{ name, field, ids, undo, pasted, starter }}
              isGrid={asGrid}
              onGrid={toGrid}
              onPasted={setPasted}
            />
          )}
          {ids.length === 0 && !reason && <SayNothing path={name} label={field.label} />}
          {removed && (
            <Button size="small" tone="quiet" onPress={bringBack}>
              <Undo2 aria-hidden className="size-4" />
              Bring back the removed {field.one}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}

const article = (noun: string) => (/^[aeiou]/i.test(noun) ? "an" : "a");

/** A link to a row opens it. */
function useOpenByAddress(name: string, open: (id: string) => void) {
  useEffect(() => {
    const follow = () => {
      const [field, id] = decodeURIComponent(location.hash.slice(1)).split("/");
      if (field === name && id) open(id);
    };
    follow();
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, [name, open]);
}
