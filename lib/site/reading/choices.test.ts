import { expect, test } from "vitest";
import { filterRows, pageFromEnd, pageOf, readPage } from "./choices.ts";

const rows = [1, 2, 3, 4, 5];

test("a list is cut into pages, and a page beyond the last is the last", () => {
  expect(pageOf(rows, undefined, 2)).toEqual({ rows: [1, 2], page: 1, pages: 3, total: 5 });
  expect(pageOf(rows, "3", 2).rows).toEqual([5]);
  expect(pageOf(rows, "99", 2)).toMatchObject({ rows: [5], page: 3 });
  expect(pageOf([], undefined, 2)).toEqual({ rows: [], page: 1, pages: 1, total: 0 });
});

test("a list that begins with the oldest has the latest on its first page, in the same order", () => {
  expect(pageFromEnd(rows, undefined, 2)).toEqual({ rows: [4, 5], page: 1, pages: 3, total: 5 });
  expect(pageFromEnd(rows, "2", 2).rows).toEqual([2, 3]);
  expect(pageFromEnd(rows, "3", 2).rows).toEqual([1]);
  expect(pageFromEnd(rows, undefined, 9).rows).toEqual(rows);
  expect(pageFromEnd([], "2", 9).rows).toEqual([]);
});

test("filters offer what the whole list has, whatever is chosen", () => {
  const list = [{ size: "small" }, { size: "large" }, { size: undefined }];
  const by = {
    name: "size",
    label: "Size",
    valuesOf: ({ size }: { size: string | undefined }) => [size],
    options: [
      { value: "small", label: "Small" },
      { value: "huge", label: "Huge" },
    ],
  };
  const all = filterRows(list, [by], {}, "en");
  expect(all.rows).toBe(list);
  const some = filterRows(list, [by], { size: "small" }, "en");
  expect(some.rows).toEqual([{ size: "small" }]);
  for (const { filters } of [all, some])
    expect(filters[0]?.options.map(({ value }) => value)).toEqual(["small", "large"]);
});

test("a page beyond the last is the last, also of what the database holds", async () => {
  const all = ["a", "b", "c", "d", "e"];
  const read = async ({ offset, limit }: { offset: number; limit: number }) => ({
    rows: all.slice(offset, offset + limit),
    total: all.length,
  });
  expect(await readPage("2", 2, read)).toEqual({ rows: ["c", "d"], page: 2, pages: 3, total: 5 });
  for (const beyond of ["3", "99999"])
    expect(await readPage(beyond, 2, read)).toEqual({ rows: ["e"], page: 3, pages: 3, total: 5 });
  for (const none of [undefined, "0", "-1", "x"])
    expect((await readPage(none, 2, read)).page).toBe(1);
  const nothing = async () => ({ rows: [], total: 0 });
  expect(await readPage("7", 2, nothing)).toEqual({ rows: [], page: 1, pages: 1, total: 0 });
});
