import type * as Y from "yjs";
import { byOrder, keysToPlace, type Ordered } from "./order.ts";
import { newId } from "./paths.ts";
import { isPlain } from "./shapes.ts";
import { readMap, rowMap } from "./shared-types.ts";

const ID = /^[\w-]{1,64}$/;

/** Ids and order keys of a field's rows, in order. */
export const rowsOf = (doc: Y.Doc, field: string): Ordered[] =>
  readMap(doc, `rows/${field}`)
    .flatMap(([id, held]) =>
      ID.test(id) && isPlain(held) && typeof held.order === "string"
        ? [{ id, order: held.order }]
        : [],
    )
    .toSorted(byOrder);

/** Adds an empty row, at the end or at `index`, and gives its id. */
export const addRow = (
  doc: Y.Doc,
  field: string,
  at: { index?: number; id?: string } = {},
): string => {
  const id = at.id ?? newId();
  place(doc, field, id, at.index);
  return id;
};

/** Moves a row to stand at `index` among the others. */
export const moveRow = (doc: Y.Doc, field: string, id: string, index: number): void =>
  place(doc, field, id, index);

/** Removes a row. Its cells stay behind unread, so that undoing brings them back, with what others typed meanwhile. */
export const removeRow = (doc: Y.Doc, field: string, id: string): void =>
  rowMap(doc, field).delete(id);

const place = (doc: Y.Doc, field: string, id: string, index?: number): void =>
  doc.transact(() => {
    const others = rowsOf(doc, field).filter((row) => row.id !== id);
    for (const [row, order] of keysToPlace(others, id, index ?? others.length)) {
      rowMap(doc, field).set(row, { order });
    }
  });
