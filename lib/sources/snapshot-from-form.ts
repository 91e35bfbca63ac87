import { extractApart } from "./fetch/extract-apart.ts";
import type { GivenSnapshot } from "./given-snapshot.ts";

const FILE_SIZE = 2_000_000;

type Brought =
  | { ok: true; snapshot?: GivenSnapshot; typed: string }
  | { ok: false; box: "file"; message: string; typed: string };

/** The text that a form brings: by its file, its box, or the page that was fetched; none where it has none of them. */
export async function snapshotFromForm(form: FormData): Promise<Brought> {
  const [file, text] = [form.get("file"), form.get("text")];
  const typed = typeof text === "string" ? text : "";
  if (!(file instanceof File) || file.size === 0) {
    if (typed.trim() !== "")
      return { ok: true, typed, snapshot: { obtained: "pasted", text: typed } };
    const page = form.get("keepFound") === "yes" ? form.get("page") : null;
    if (typeof page !== "string") return { ok: true, typed };
    return { ok: true, typed, snapshot: { obtained: "fetched", page } };
  }
  const refuse = (message: string): Brought => ({ ok: false, box: "file", message, typed });
  if (file.size > FILE_SIZE) return refuse("Choose a file of at most 2 MB");
  const bytes = await file.arrayBuffer();
  if (/\.html?$/i.test(file.name)) {
    const page = await extractApart({ bytes: new Uint8Array(bytes), kind: "html" });
    if (!page?.text) return refuse("No article was found in this file: paste its text");
    return { ok: true, typed, snapshot: { obtained: "uploaded", text: page.text } };
  }
  if (!/\.txt$/i.test(file.name)) return refuse("Choose a .txt or .html file, or paste the text");
  const words = textOf(bytes);
  if (words === undefined) return refuse("Choose a text file: this one holds something else");
  return { ok: true, typed, snapshot: { obtained: "uploaded", text: words } };
}

/** The words in the bytes, in UTF-8, in UTF-16 with its mark, or else in Windows' Latin; undefined for what is no text. */
function textOf(bytes: ArrayBuffer): string | undefined {
  const [first, second] = new Uint8Array(bytes);
  const marked =
    first === 0xff && second === 0xfe
      ? "utf-16le"
      : first === 0xfe && second === 0xff
        ? "utf-16be"
        : undefined;
  for (const encoding of [marked ?? "utf-8", "windows-1252"]) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      return text.includes("\u0000") ? undefined : text;
    } catch {
      // Not in this encoding: the next one takes any bytes.
    }
  }
  return undefined;
}
