// Answers of the API: plain JSON, and problems as RFC 9457 has them.
import { config } from "#lib/config.ts";
import { parseAsOf } from "../instant.ts";
import { wordsOf, DEFAULT_LOCALE } from "../messages.ts";
import { publishedAt, type PublicRecord } from "../published-at.ts";

/** JSON with a status of success. */
export const answer = (body: unknown): Response =>
  new Response(JSON.stringify(body), {
    headers: { "content-type": "application/json; charset=utf-8" },
  });

/** A problem in the form of RFC 9457. */
export const problem = (status: 400 | 404 | 410, title: string, detail?: string): Response =>
  new Response(JSON.stringify({ type: "about:blank", title, status, ...(detail && { detail }) }), {
    status,
    headers: { "content-type": "application/problem+json; charset=utf-8" },
  });

/** The absolute address of a path of the site. */
export const absolute = (path: string): string => new URL(path, config().publicUrl).href;

/** What a request for a list or an item asks for. */
export type Asked = {
  record: PublicRecord;
  /** As the request put it; answers repeat it in their links. */
  asOf: string | undefined;
  query: URLSearchParams;
};

/** Answers a request over the record at its `asOf`, or says that it cannot be read. */
export async function answerAt(
  request: Request,
  respond: (asked: Asked) => Promise<Response>,
): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const asOf = parseAsOf(query.get("asOf") ?? undefined);
  if (!asOf.ok) {
    const say = wordsOf(DEFAULT_LOCALE);
    return problem(
      400,
      say("asOf.wrong.title"),
      say(`asOf.wrong.${asOf.problem}`, { text: asOf.text }),
    );
  }
  return respond({ record: publishedAt(asOf.t), asOf: asOf.text, query });
}

/** How far a list has been read, and how much to give: `limit` from 1 to 100, `cursor` from the answer before. */
export function slice(query: URLSearchParams): { limit: number; after: string } | Response {
  const limit = query.get("limit") ?? "50";
  if (!/^\d{1,3}$/.test(limit) || Number(limit) < 1 || Number(limit) > 100) {
    return problem(400, "The limit cannot be read", "“limit” is a number from 1 to 100.");
  }
  const cursor = query.get("cursor");
  const after = cursor === null ? "" : Buffer.from(cursor, "base64url").toString();
  if (cursor !== null && !/^[\w/-]{1,200}$/.test(after)) {
    return problem(
      400,
      "The cursor cannot be read",
      "Follow the “next” link of the answer before, or leave the cursor out.",
    );
  }
  return { limit: Number(limit), after };
}

/** The address of the next slice of a list. */
export function nextOf(request: Request, last: string): string {
  const { pathname, searchParams } = new URL(request.url);
  searchParams.set("cursor", Buffer.from(last).toString("base64url"));
  return absolute(`${pathname}?${searchParams}`);
}
