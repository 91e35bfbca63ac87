import { inflateRawSync } from "node:zlib";

/** The files of an archive by name, read by its directory, as programmes do. */
export function unzipped(archive: Buffer): Map<string, string> {
  const files = new Map<string, string>();
  const end = archive.lastIndexOf("PK\u0005\u0006");
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    const length = archive.readUInt16LE(at + 28);
    const local = archive.readUInt32LE(at + 42);
    const begin = local + 30 + archive.readUInt16LE(local + 26);
    const packed = archive.subarray(begin, begin + archive.readUInt32LE(at + 20));
    const name = archive.toString("utf8", at + 46, at + 46 + length);
    files.set(name, inflateRawSync(packed).toString());
    at += 46 + length;
  }
  return files;
}
