import { textOf } from "#lib/auth/form-text.ts";
import { markedEncoding } from "./fetch/decode.ts";
import { extractApart } from "./fetch/extract-apart.ts";
import type { GivenSnapshot } from "./given-snapshot.ts";

const FILE_SIZE = 2_000_000;

/** What a form brought; `message` says what is wrong with its file. */
type Brought = { ok: true; snapshot?: GivenSnapshot } | { ok: false; message: string };

/** The text that a form brings: by its file, its box, or the page that was fetched; none where it has none of them. */
export async function snapshotFromForm(form: FormData): Promise<Brought> {
  const file = form.get("file");
  if (!(file instanceof File) || file.size === 0) {
    const text = textOf(form, "text");
    if (text !== "") return { ok: true, snapshot: { obtained: "pasted", text } };
    const page = form.get("keepFound") === "yes" ? textOf(form, "page") : "";
    return page === "" ? { ok: true } : { ok: true, snapshot: { obtained: "fetched", page } };
  }
  const refuse = (message: string): Brought => ({ ok: false, message });
  if (file.size > FILE_SIZE) return refuse("Choose a file of at most 2 MB");
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (/\.html?$/i.test(file.name)) {
    const page = await extractApart({ bytes, kind: "html" });
    if (!page?.text) return refuse("No article was found in this file: paste its text");
    return { ok: true, snapshot: { obtained: "uploaded", text: page.text } };
  }
  if (!/\.txt$/i.test(file.name)) return refuse("Choose a .txt or .html file, or paste the text");
  const words = wordsIn(bytes);
  if (words === undefined) return refuse("Choose a text file: this one holds something else");
  return { ok: true, snapshot: { obtained: "uploaded", text: words } };
}

/** The words in the bytes, in UTF-8, in UTF-16 with its mark, or else in Windows' Latin; undefined for what is no text. */
function wordsIn(bytes: Uint8Array): string | undefined {
  for (const encoding of [markedEncoding(bytes) ?? "utf-8", "windows-1252"]) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      return text.includes("\u0000") ? undefined : text;
    } catch {
      // Not in this encoding: the next one takes any bytes.
    }
  }
  return undefined;
}
