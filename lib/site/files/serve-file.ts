import { missing, withdrawn, wrongParameters } from "../api/answer.ts";
import { localeIn } from "../reading/asked.ts";
import { wordsOf } from "../words/messages.ts";
import { openRecordIn, type Opened } from "../pages/page.ts";
import type { Withdrawal } from "../record/public-history.ts";

/** A file that the site gives away. */
export type File = {
  type: string;
  body: string | Buffer;
  /** What a reader's browser saves it as, where it is to be saved. */
  name?: string;
};

/** That an entry or a version of it has no file, for it is not public; and why, if it was withdrawn. */
export type NotPublic = { what: "entry" | "version"; withdrawal: Withdrawal | undefined };

/** Answers with a file made over the record at the request's `asOf`; undefined means that nothing is there. */
export async function serveFile(
  request: Request,
  make: (opened: Opened) => Promise<File | NotPublic | undefined>,
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
  if (file && "body" in file) return sent(file);
  return file?.withdrawal
    ? withdrawn(file.what, file.withdrawal, say)
    : missing("missing.title", say);
}

function sent({ type, body, name }: File): Response {
  return new Response(typeof body === "string" ? body : new Uint8Array(body), {
    headers: {
      "content-type": type,
      ...(name && { "content-disposition": `attachment; filename="${name}"` }),
    },
  });
}
