import { missing, wrongParameters } from "../api/answer.ts";
import { localeIn } from "../reading/asked.ts";
import { wordsOf } from "../words/messages.ts";
import { openRecordIn, type Opened } from "../pages/page.ts";

/** A file that the site gives away. */
export type File = {
  type: string;
  body: string | Buffer;
  /** What a reader's browser saves it as, where it is to be saved. */
  name?: string;
};

/** Answers with a file made over the record at the request's `asOf`; undefined means that nothing is there. */
export async function serveFile(
  request: Request,
  make: (opened: Opened) => Promise<File | undefined>,
): Promise<Response> {
  const locale = localeIn(request.headers);
  const asOf = new URL(request.url).searchParams.get("asOf") ?? undefined;
  const opened = await openRecordIn(locale, asOf);
  const say = wordsOf(locale);
  if (!opened.ok) {
    const { problem, text } = opened.asOf;
    const detail = say(`asOf.wrong.${problem}`, { text });
    return wrongParameters([{ parameter: "asOf", detail }], say);
  }
  const file = await make(opened.page);
  if (!file) return missing("missing.title", say);
  const { type, body, name } = file;
  return new Response(typeof body === "string" ? body : new Uint8Array(body), {
    headers: {
      "content-type": type,
      ...(name && { "content-disposition": `attachment; filename="${name}"` }),
    },
  });
}
