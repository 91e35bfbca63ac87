import type { z } from "zod";
import { correctionsOf, queryOf } from "../search/public-search.ts";
import { matcherOf, type Piece } from "../search/excerpt.ts";
import { resultsOf, type Result } from "../search/results.ts";
import { termsOf, tidyQuestion } from "../search/terms.ts";
import { readingAt } from "../reading.ts";
import { json, wrongCursor, type Asked } from "./answer.ts";
import { writeCursor } from "./cursor.ts";
import type { PARAMETERS } from "./parameters.ts";
import { ANSWERS } from "./schemas.ts";

const SORT = "best";
/** Results that can be paged through. */
const MOST = 1000;

/** `GET /search`: everything published that holds the words of a question. */
export async function searchFor(
  asked: Asked<z.infer<(typeof PARAMETERS)["search"]>>,
): Promise<Response> {
  const { record, link, query } = asked;
  const { q, kind, year, limit, cursor } = query;
  const offset = cursor ? Number(cursor.keys[0]) : 0;
  if (cursor && (cursor.sort !== SORT || !(offset >= 0 && offset < MOST))) return wrongCursor();
  const terms = await record.understood(termsOf(tidyQuestion(q)));
  const wanted = queryOf(terms);
  const { hits, counts } = wanted
    ? await record.find({ query: wanted, kind, year, offset, limit })
    : { hits: [], counts: [] };
  const total = counts
    .filter((each) => (!kind || each.kind === kind) && (!year || each.year === year))
    .reduce((sum, { count }) => sum + count, 0);
  const reading = readingAt(record.t, undefined);
  const results = await resultsOf(hits, { record, reading, matches: matcherOf(terms) });
  const reached = offset + limit;
  return json(
    ANSWERS.search.parse({
      data: results.map((result) => told(result, link)),
      next:
        reached < Math.min(total, MOST)
          ? asked.nextAfter(writeCursor({ sort: SORT, keys: [reached] }))
          : null,
      total,
      corrections: correctionsOf(terms),
    } satisfies z.input<typeof ANSWERS.search>),
  );
}

function told(
  { kind, path, api, title, when, place, excerpt }: Result,
  link: Asked<unknown>["link"],
): z.input<typeof ANSWERS.search>["data"][number] {
  return {
    kind,
    title: text(title),
    url: link(path),
    api: link(api),
    date: when ?? null,
    place: place ?? null,
    excerpt: text(excerpt),
  };
}

const text = (pieces: readonly Piece[]) => pieces.map((piece) => piece.text).join("");
