import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { htmlTable } from "./html-table.ts";

const read = (html: string) => htmlTable(parseHTML(`<html><body>${html}</body></html>`).document);

test("a table of an encyclopaedia: spans are said in each row, footnotes and pictures are left", () => {
  expect(
    read(`<table class="wikitable"><caption>Who came</caption>
      <tr><th>Country</th><th>Name</th><th>Mode</th></tr>
      <tr><td rowspan="2"><span><img alt="" src="//x/f.png"></span>&nbsp;<a href="/wiki/France">France</a><sup>[3]</sup></td>
        <td>E. Macron</td><td rowspan="2">In person</td></tr>
      <tr><td>S. Lecornu<style>.x{}</style></td></tr>
      <tr><td><img alt="Poland" src="p.png"></td><td colspan="2">D. Tusk</td></tr></table>`),
  ).toEqual([
    ["Country", "Name", "Mode"],
    ["France", "E. Macron", "In person"],
    ["France", "S. Lecornu", "In person"],
    ["Poland", "D. Tusk", ""],
  ]);
});

test("a list, and neither", () => {
  expect(read("<ul><li>France</li><li>Poland<ul><li>Warsaw</li></ul></li></ul>")?.[0]).toEqual([
    "France",
  ]);
  expect(read("<p>France</p>")).toBeUndefined();
});

test("a hostile span fills no memory", () => {
  const rows = '<tr><td colspan="99999999" rowspan="99999999">x</td></tr>'.repeat(200);
  const table = read(`<table>${rows}</table>`) ?? [];
  expect(table.flat().length).toBeLessThanOrEqual(200 * 101);
});
