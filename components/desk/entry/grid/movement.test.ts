import * as fc from "fast-check";
import { expect, test } from "vitest";
import { moveFor, type Move, type Pressed } from "./movement.ts";

const SIZE = { rows: 3, columns: 4 };
const whole = { atStart: true, atEnd: true };
const press = (key: string, held: Partial<Pressed> = {}): Pressed => ({
  key,
  shiftKey: false,
  altKey: false,
  mod: false,
  ...held,
});

test.each<[string, Partial<Pressed>, Move | undefined]>([
  ["Enter", {}, { to: { row: 2, column: 0 } }],
  ["Enter", { shiftKey: true }, { to: { row: 0, column: 2 } }],
  ["Enter", { mod: true }, { addAfter: 1, column: 0 }],
  ["ArrowDown", {}, { to: { row: 2, column: 2 } }],
  ["ArrowUp", {}, { to: { row: 0, column: 2 } }],
  ["ArrowLeft", {}, { to: { row: 1, column: 1 } }],
  ["ArrowRight", {}, { to: { row: 1, column: 3 } }],
  ["ArrowRight", { shiftKey: true }, undefined],
  ["ArrowUp", { altKey: true }, { carry: -1 }],
  ["ArrowDown", { altKey: true }, { carry: 1 }],
  ["Home", {}, undefined],
  ["Home", { mod: true }, { to: { row: 0, column: 0 } }],
  ["End", { mod: true }, { to: { row: 2, column: 3 } }],
  ["Delete", {}, undefined],
  ["Delete", { mod: true, shiftKey: true }, "remove"],
  ["Escape", {}, "leave"],
  ["Tab", {}, undefined],
  ["a", {}, undefined],
])("%s with %j in the middle is %j", (key, held, move) => {
  expect(moveFor(press(key, held), { row: 1, column: 2 }, SIZE, whole, 0)).toEqual(move);
});

test("Enter on the last row makes a row, begun where this one was", () => {
  expect(moveFor(press("Enter"), { row: 2, column: 3 }, SIZE, whole, 1)).toEqual({
    addAfter: 2,
    column: 1,
  });
});

test("arrows belong to the text until its edge", () => {
  const inside = { atStart: false, atEnd: false };
  const at = { row: 1, column: 1 };
  expect(moveFor(press("ArrowLeft"), at, SIZE, inside, 0)).toBeUndefined();
  expect(moveFor(press("ArrowRight"), at, SIZE, inside, 0)).toBeUndefined();
  expect(moveFor(press("ArrowUp"), at, SIZE, inside, 0)).toBeDefined();
});

test("no key leads out of the grid", () => {
  const key = fc.constantFrom(
    "Enter",
    "ArrowUp",
    "ArrowDown",
    "ArrowLeft",
    "ArrowRight",
    "Home",
    "End",
  );
  const flag = fc.boolean();
  fc.assert(
    fc.property(
      fc.record({ key, shiftKey: flag, altKey: flag, mod: flag }),
      fc.nat(2),
      fc.nat(3),
      (pressed, row, column) => {
        const move = moveFor(pressed, { row, column }, SIZE, whole, 0);
        if (typeof move !== "object") return;
        if ("to" in move) {
          expect(move.to.row).toBeGreaterThanOrEqual(0);
          expect(move.to.row).toBeLessThan(SIZE.rows);
          expect(move.to.column).toBeGreaterThanOrEqual(0);
          expect(move.to.column).toBeLessThan(SIZE.columns);
        }
        if ("carry" in move) expect([0, 1, 2]).toContain(row + move.carry);
      },
    ),
  );
});
