// How keys move in a grid, as in a spreadsheet.

/** A cell, counted from zero. */
export type Place = { row: number; column: number };
type Size = { rows: number; columns: number };
export type Pressed = {
  key: string;
  shiftKey: boolean;
  altKey: boolean;
  /** Control, or Command on a Mac. */
  mod: boolean;
};
/** Where the caret stands in the cell's text; both if all of it is selected or it is empty. */
export type Caret = { atStart: boolean; atEnd: boolean };

export type Move =
  | { to: Place }
  /** A new row after this one; the cell of it that the caret goes to. */
  | { addAfter: number; column: number }
  | { carry: -1 | 1 }
  | "remove"
  | "leave";

/**
 * What a key does in a cell: Enter goes down, to the column in which the row was begun, and makes a row after the last;
 * arrows go on at the edges of the text; with Alt they carry the row along; Escape leaves. Undefined where the key is
 * the text's, or the browser's as Tab is.
 */
export function moveFor(
  { key, shiftKey, altKey, mod }: Pressed,
  at: Place,
  size: Size,
  caret: Caret,
  begunIn: number,
): Move | undefined {
  const down = (by: number, column = at.column): Move | undefined =>
    at.row + by < 0 || at.row + by >= size.rows ? undefined : { to: { row: at.row + by, column } };
  const across = (by: number): Move | undefined =>
    at.column + by < 0 || at.column + by >= size.columns
      ? undefined
      : { to: { row: at.row, column: at.column + by } };
  if (altKey) {
    if (mod || shiftKey) return undefined;
    if (key === "ArrowUp" && at.row > 0) return { carry: -1 };
    if (key === "ArrowDown" && at.row < size.rows - 1) return { carry: 1 };
    return undefined;
  }
  switch (key) {
    case "Enter":
      if (mod) return { addAfter: at.row, column: begunIn };
      if (shiftKey) return down(-1);
      return down(1, begunIn) ?? { addAfter: at.row, column: begunIn };
    case "ArrowUp":
      return mod || shiftKey ? undefined : down(-1);
    case "ArrowDown":
      return mod || shiftKey ? undefined : down(1);
    case "ArrowLeft":
      return mod || shiftKey || !caret.atStart ? undefined : across(-1);
    case "ArrowRight":
      return mod || shiftKey || !caret.atEnd ? undefined : across(1);
    case "Home":
      return mod ? { to: { row: 0, column: 0 } } : undefined;
    case "End":
      return mod ? { to: { row: size.rows - 1, column: size.columns - 1 } } : undefined;
    case "Backspace":
    case "Delete":
      return mod && shiftKey ? "remove" : undefined;
    case "Escape":
      return "leave";
    default:
      return undefined;
  }
}
