/** The text in a page's bytes: by its byte order mark, the header, its own meta element, or else as UTF-8. */
export function decodePage(bytes: Uint8Array, charset: string | undefined): string {
  return decoderFor(markedEncoding(bytes) ?? charset ?? declared(bytes)).decode(bytes);
}

/** The encoding that a byte order mark names; undefined without one. */
export function markedEncoding([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return first === 0xef && second === 0xbb && third === 0xbf ? "utf-8" : undefined;
}

/** Within its first 1,024 bytes, as the standard has it. */
function declared(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 1024));
  return /<meta[^>]+charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1];
}

function decoderFor(label: string | undefined): TextDecoder {
  try {
    return new TextDecoder(label ?? "utf-8");
  } catch {
    return new TextDecoder("utf-8");
  }
}
