// Everything on record, streamed as it is read: however much it is, no process holds it whole.
import { Readable } from "node:stream";
import { createGzip } from "node:zlib";
import { appDb } from "#db/client.ts";
import { personFromCookie } from "#lib/auth/person-from-cookie.ts";
import { config } from "#lib/config.ts";
import { allowExport, exportLines } from "#lib/desk/export-record.ts";

export const dynamic = "force-dynamic";

/** Answers a form: what is put on the log is no mere reading. */
export async function POST(request: Request): Promise<Response> {
  const person = await personFromCookie(request.headers.get("cookie"));
  if (!person || !(await allowExport(appDb(), person.id)))
    return new Response("Only admins may do this.\n", { status: person ? 403 : 401 });
  const lines = Readable.from(exportLines(appDb(), config().databaseUrls.app));
  const packed = lines.pipe(createGzip());
  lines.on("error", (error) => {
    console.error("An export broke off", error);
    // The download ends as one that failed: a copy that only looks whole would be worse.
    packed.destroy(error);
  });
  packed.on("close", () => lines.destroy());
  const day = new Date().toISOString().slice(0, 10);
  return new Response(Readable.toWeb(packed) as ReadableStream, {
    headers: {
      "content-type": "application/gzip",
      "content-disposition": `attachment; filename="ratify-${day}.jsonl.gz"`,
    },
  });
}
