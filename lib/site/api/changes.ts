import type { z } from "zod";
import { changeRow } from "../pages/changes.ts";
import type { Change } from "../record/public-log.ts";
import { CHANGE_COLUMNS } from "../files/tables.ts";
import { json, table, wrongCursor, type Asked } from "./answer.ts";
import { writeCursor } from "./cursor.ts";
import type { PARAMETERS } from "./parameters.ts";
import { ANSWERS } from "./schemas.ts";

const GENESIS = "0".repeat(64);

/** `GET /changes`: every publication, and everything that was taken back. */
export async function listChanges(
  asked: Asked<z.infer<typeof PARAMETERS.changes>>,
): Promise<Response> {
  const { query, record, link } = asked;
  const { cursor, limit, sort, kind, slug, type, since, before } = query;
  const after = cursor?.keys[0];
  if (cursor && (cursor.sort !== sort || typeof after !== "number")) return wrongCursor();
  const { changes } = await record.changes({
    kind,
    slug,
    type,
    since,
    before,
    after: typeof after === "number" ? after : undefined,
    oldestFirst: sort === "seq",
    limit: limit + 1,
  });
  const rows = changes.slice(0, limit);
  const last = changes.length > limit ? rows.at(-1) : undefined;
  const next = last ? asked.nextAfter(writeCursor({ sort, keys: [last.seq] })) : null;
  const url = (change: Change) => link(changeRow(change).href);
  if (query.format === "csv") {
    return table("changes", { rows, columns: { ...CHANGE_COLUMNS, url }, next });
  }
  const data = rows.map((change) => ({
    seq: change.seq,
    at: change.at.toISOString(),
    type: change.type,
    kind: change.data.kind,
    slug: change.data.slug,
    number: change.data.number,
    title: change.title,
    said: changeRow(change).said ?? null,
    together: changeRow(change).together ?? null,
    url: url(change),
  }));
  return json(ANSWERS.changes.parse({ data, next }));
}

/** `GET /log`: the links of the public log, which readers verify. */
export async function listLinks(asked: Asked<z.infer<typeof PARAMETERS.log>>): Promise<Response> {
  const { query, record } = asked;
  const [found, head] = await Promise.all([
    record.links({ after: query.after, limit: query.limit }),
    record.head(),
  ]);
  const last = found.at(-1);
  const goesOn = last && head && last.seq < head.seq;
  return json(
    ANSWERS.log.parse({
      data: found.map(({ seq, prevHash, hash, body, at, type, entryId, revisionId }) => ({
        seq,
        prevHash,
        hash,
        body,
        withheld:
          body === null
            ? { at: at.toISOString(), type, entry: entryId, revision: revisionId }
            : null,
      })),
      next: goesOn ? asked.nextAfter(`${last.seq}`) : null,
      head: head ?? { seq: 0, hash: GENESIS },
    } satisfies z.input<typeof ANSWERS.log>),
  );
}
