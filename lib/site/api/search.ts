import type { z } from "zod";
import { correctionsOf, questionOf } from "../search/public-search.ts";
import { matcherOf, type Piece } from "../search/excerpt.ts";
import { MOST_FOUND } from "../search/finding.ts";
import { resultsOf, type Result } from "../search/results.ts";
import { termsOf, tidyQuestion } from "../search/terms.ts";
import { readingAt } from "../reading/reading.ts";
import { json, wrongCursor, type Asked } from "./answer.ts";
import { writeCursor } from "./cursor.ts";
import type { PARAMETERS } from "./parameters.ts";
import { ANSWERS } from "./schemas.ts";

const SORT = "best";

/** `GET /search`: everything published that holds the words of a question. */
export async function searchFor(
  asked: Asked<z.infer<(typeof PARAMETERS)["search"]>>,
): Promise<Response> {
  const { record, link, query } = asked;
  const { q, kind, year, limit, cursor } = query;
  const offset = cursor ? cursor.keys[0] : 0;
  if (typeof offset !== "number" || offset >= MOST_FOUND || (cursor && cursor.sort !== SORT))
    return wrongCursor();
  const terms = await record.understood(termsOf(tidyQuestion(q)));
  const question = questionOf(terms);
  const { hits, total } = question
    ? await record.find({ question, kind, year, offset, limit })
    : { hits: [], total: { count: 0, isMore: false } };
  const reading = readingAt(record.t, undefined);
  const results = await resultsOf(hits, { record, reading, matches: matcherOf(terms) });
  const reached = offset + limit;
  return json(
    ANSWERS.search.parse({
      data: results.map((result) => told(result, link)),
      next:
        reached < total.count
          ? asked.nextAfter(writeCursor({ sort: SORT, keys: [reached] }))
          : null,
      total: total.count,
      more: total.isMore,
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
