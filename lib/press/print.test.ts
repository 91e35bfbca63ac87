import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";
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

test("a long file is not packed at a length that keeps everybody else waiting", async () => {
  const words = Array.from({ length: 90_000 }, (_, at) => `${at} ${(at * 2_654_435_761) % 99_991}`);
  const body = Buffer.from(JSON.stringify(words));
  const took = async (work: () => unknown) => {
    const began = performance.now();
    await work();
    return performance.now() - began;
  };
  const best = await took(() =>
    promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } }),
  );
  const rendered = { status: 200, headers: { "content-type": "application/jsonl" }, body };
  expect(await took(() => print(rendered, "nobody"))).toBeLessThan(best / 2);
});
