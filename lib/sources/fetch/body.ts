import { pipeline } from "node:stream";
import { promisify } from "node:util";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import type { Readable, Transform } from "node:stream";
import { FetchRefused } from "./fetch-failure.ts";

const UNPACK: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  "x-gzip": createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/** An answer's bytes, unpacked as they come. Refuses more than `most`, packed or unpacked, and a packing that is not known. */
export async function bodyOf(
  body: Readable,
  { encoding, most }: { encoding?: string; most: number },
): Promise<Buffer> {
  const packing = encoding?.trim().toLowerCase() || "identity";
  if (packing === "identity") return collect(body, most);
  const unpack = UNPACK[packing]?.();
  if (!unpack) throw new FetchRefused({ why: "type" });
  const piped = promisify(pipeline)(limited(body, most), unpack);
  const [bytes] = await Promise.all([collect(unpack, most), piped]);
  return bytes;
}

async function collect(body: AsyncIterable<Buffer>, most: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of limited(body, most)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function* limited(body: AsyncIterable<Buffer>, most: number): AsyncGenerator<Buffer> {
  let length = 0;
  for await (const chunk of body) {
    length += chunk.length;
    if (length > most) throw new FetchRefused({ why: "too_big" });
    yield chunk;
  }
}
