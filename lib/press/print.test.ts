import { brotliCompressSync, brotliDecompressSync, constants } from "node:zlib";
import { expect, test } from "vitest";
import { encodingFor, isUnchanged, print } from "./print.ts";

test.each([
  [undefined, "identity"],
  ["gzip, deflate, br, zstd", "br"],
  ["gzip", "gzip"],
  ["br;q=0, gzip;q=0.5", "gzip"],
  ["br;q=0.2, gzip;q=0.9", "gzip"],
  ["identity", "identity"],
  ["*", "br"],
  ["*;q=0", "identity"],
  ["BR", "br"],
] as const)("a reader that accepts %s gets %s", (accepted, encoding) => {
  expect(encodingFor(accepted)).toBe(encoding);
});

test.each([
  ['"a"', true],
  ['W/"a"', true],
  ['"b", "a"', true],
  ["*", true],
  ['"ab"', false],
  [undefined, false],
])("a copy tagged %s of a page tagged a is still good: %s", (given, expected) => {
  expect(isUnchanged(given, '"a"')).toBe(expected);
});

test.each([
  ["a page is packed as well as can be", 500_000, true],
  ["a long file is packed less well, in a fraction of the time", 1_100_000, false],
])("%s", async (_name, length, isBest) => {
  const words = Array.from({ length: length / 10 }, (_, at) => (at * 2_654_435_761) % 99_991);
  const body = Buffer.from(words.join(" words ").slice(0, length));
  const rendered = { status: 200, headers: { "content-type": "application/jsonl" }, body };
  const { copies } = await print(rendered, "nobody");
  const best = brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } });
  expect(copies.br.body.length <= best.length * 1.01).toBe(isBest);
  expect(brotliDecompressSync(copies.br.body).equals(body)).toBe(true);
});
