// Answers of the API: JSON by its schema, CSV, and problems as RFC 9457 has them.
import { tableCsv, type Columns } from "../files/csv.ts";
import { absolute } from "../reading/absolute.ts";
import type { Withdrawal } from "../record/public-history.ts";
import type { PublicRecord } from "../record/published-at.ts";
import { DEFAULT_LOCALE } from "../words/locales.ts";
import { wordsOf, type Say } from "../words/messages.ts";
import type { WrongParameter } from "./parameters.ts";
import { PROBLEM, type Problem } from "./schemas.ts";

/** What a request asks for: the record at an instant, and the query as it was read. */
export type Asked<Q> = {
  record: PublicRecord;
  /** As the request put it; answers repeat it in their links. */
  asOf: string | undefined;
  query: Q;
  /** The parts of the path that vary, as they were asked for. */
  path: Readonly<Record<string, string>>;
  /** The address of this list after a cursor. */
  nextAfter: (cursor: string) => string;
  /** The absolute address of a path, at the same instant. */
  link: (path: string) => string;
};

/** JSON with a status of success. */
export const json = (body: unknown): Response =>
  new Response(JSON.stringify(body), {
    headers: { "content-type": "application/json; charset=utf-8" },
  });

/** A table, as a file of that name. Where a list goes on stands in its Link header. */
export function table<Row>(
  name: string,
  { rows, columns, next }: { rows: readonly Row[]; columns: Columns<Row>; next?: string | null },
): Response {
  return new Response(tableCsv(rows, columns), {
    headers: {
      "content-type": "text/csv; charset=utf-8; header=present",
      "content-disposition": `inline; filename="${name}.csv"`,
      ...(next && { link: `<${next}>; rel="next"` }),
    },
  });
}

type Said = Omit<Problem, "type" | "status">;

/** A problem in the form of RFC 9457. `type` is the place in the documentation that explains it. */
function problem(status: 400 | 404 | 410, type: string, said: Said): Response {
  const body: Problem = { type: absolute(`/data#${type}`), status, ...said };
  return new Response(JSON.stringify(PROBLEM.parse(body)), {
    status,
    headers: { "content-type": "application/problem+json; charset=utf-8" },
  });
}

/** The API speaks one language; files below a language's prefix speak that one. */
const inEnglish = wordsOf(DEFAULT_LOCALE);

/** Says of each parameter what is wrong with it. */
export const wrongParameters = (errors: WrongParameter[], say: Say = inEnglish): Response =>
  problem(400, "problem-parameter", {
    title: say("refused.parameters"),
    detail: errors.map(({ detail }) => detail).join(" "),
    errors,
  });

/** The cursor is one of another list. */
export const wrongCursor = (): Response =>
  wrongParameters([{ parameter: "cursor", detail: inEnglish("refused.cursor") }]);

/** Nothing is here, or nothing that may be known. */
export const missing = (key: MissingKey, say: Say = inEnglish): Response =>
  problem(404, "problem-missing", { title: say(key) });

type MissingKey = "missing.title" | `refused.${"address" | "nothing" | "noSource"}`;

/** What was here is no longer served, and why. */
export function withdrawn(
  what: "entry" | "version",
  { type, at, reason }: Withdrawal,
  say: Say = inEnglish,
): Response {
  const day = at.toISOString().slice(0, 10);
  return problem(410, "problem-withdrawn", {
    title: say(`refused.${what}.${type}`, { day }),
    detail: reason,
    withdrawn: { type, at: at.toISOString(), reason },
  });
}
