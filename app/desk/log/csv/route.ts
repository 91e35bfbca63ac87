// The log as a table, narrowed as its page can be, newest first.
import { Readable } from "node:stream";
import type { NextRequest } from "next/server";
import { appDb } from "#db/client.ts";
import { readLog } from "#db/queries/log.ts";
import { personFromCookie } from "#lib/auth/person-from-cookie.ts";
import { may } from "#lib/editorial/policy.ts";
import { csvRows } from "#lib/site/files/csv.ts";
import { filterOf, parse, sentence, type Asked } from "../asked.ts";

export const dynamic = "force-dynamic";

const PAGE = 1_000;
const HEADING = ["number", "at", "type", "person", "what", "entry", "entry_id"];

/** Answers with all events at once; each carries its number in the chain. */
export async function GET(request: NextRequest): Promise<Response> {
  const person = await personFromCookie(request.headers.get("cookie"));
  if (!person || !may(person, "readLog")) return new Response(null, { status: 404 });
  const asked = parse(Object.fromEntries(request.nextUrl.searchParams));
  return new Response(Readable.toWeb(Readable.from(tableOf(asked))) as ReadableStream, {
    headers: {
      "content-type": "text/csv; charset=utf-8; header=present",
      "content-disposition": `attachment; filename="log.csv"`,
    },
  });
}

async function* tableOf(asked: Asked): AsyncGenerator<string> {
  yield csvRows([HEADING]);
  for (let before = asked.before; ;) {
    const page = await readLog(appDb(), { ...filterOf(asked), before }, PAGE);
    const rows = page.events.map((event) => [
      event.seq,
      event.at.toISOString(),
      event.type,
      event.actorName,
      sentence(event, page),
      event.entry?.title,
      event.entry?.id,
    ]);
    if (rows.length > 0) yield csvRows(rows);
    before = page.events.at(-1)?.seq;
    if (!page.hasMore || before === undefined) return;
  }
}
