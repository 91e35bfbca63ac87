import fc from "fast-check";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { csv } from "./csv.ts";

const readBack = (text: string): string[][] =>
  parse(text, { relaxColumnCount: true })
    .slice(1)
    .map((row: string[]) => row.map((cell) => cell.replace(/^'/, "")));

test("rows end in CRLF, and what needs quotes is quoted", () => {
  expect(
    csv(
      ["a", "b"],
      [
        ['say "so", twice', 2],
        [null, true],
      ],
    ),
  ).toBe('a,b\r\n"say ""so"", twice",2\r\n,true\r\n');
});

test.each([
  "=1+1",
  "+1",
  "-1",
  "@SUM(A1)",
  "\t=1",
  "\r=1",
  "\n=1",
  "'=1",
  "＝1",
  "＋1",
  "－1",
  "＠A",
])("%j is no formula, and nothing of it is lost", (text) => {
  const written = csv(["cell"], [[text]]);
  expect(written.split("\r\n").slice(1).join("\r\n").replace(/^"/, "")).toMatch(/^'/);
  expect(readBack(written)).toEqual([[text]]);
});

test("numbers stay numbers", () => {
  expect(csv(["n"], [[-5]])).toBe("n\r\n-5\r\n");
});

test("any texts come back as they were", () => {
  const row = fc.array(fc.string({ unit: "grapheme", minLength: 1 }), {
    minLength: 1,
    maxLength: 4,
  });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (rows) => {
      expect(readBack(csv(["heading"], rows))).toEqual(rows);
    }),
  );
});
