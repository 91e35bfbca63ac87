import type { z } from "zod";
import { sourcesIn } from "../listing/in-listing.ts";
import { issuedOn, loadSource } from "../pages/sources.ts";
import type { PublishedSource } from "../record/published-at.ts";
import { SOURCE_COLUMNS } from "../files/tables.ts";
import { json, missing, table, wrongCursor, type Asked } from "./answer.ts";
import { writeCursor } from "./cursor.ts";
import type { PARAMETERS } from "./parameters.ts";
import { ANSWERS } from "./schemas.ts";

/** `GET /sources`: what the public record rests on. */
export async function listSources(
  asked: Asked<z.infer<typeof PARAMETERS.sources>>,
): Promise<Response> {
  const { query, record, link } = asked;
  const { cursor, limit, sort } = query;
  if (cursor && (cursor.sort !== sort || cursor.keys.length !== 2)) return wrongCursor();
  const after = cursor?.keys.map(String);
  const sign = sort === "-issued" ? -1 : 1;
  const compare = (a: readonly string[], b: readonly string[]) =>
    sign * (compared(a[0], b[0]) || compared(a[1], b[1]));
  const keys = (source: PublishedSource) => [sort === "id" ? "" : issuedOn(source), source.id];
  const found = [...sourcesIn(await record.listing()).values()]
    .filter(({ csl }) => query.kind === undefined || csl.custom?.kind === query.kind)
    .filter((source) => after === undefined || compare(keys(source), after) > 0)
    .toSorted((a, b) => compare(keys(a), keys(b)));
  const sources = found.slice(0, limit);
  const last = found.length > limit ? sources.at(-1) : undefined;
  const next = last ? asked.nextAfter(writeCursor({ sort, keys: keys(last) })) : null;
  if (query.format === "csv") {
    return table("sources", { rows: sources, columns: SOURCE_COLUMNS, next });
  }
  const data = sources.map(({ id, version, csl, entries }) => ({
    id,
    version,
    csl,
    entries,
    url: link(`/sources/${id}`),
    api: link(`/api/v1/sources/${id}`),
  }));
  return json(ANSWERS.sources.parse({ data, next }));
}

/** `GET /sources/{id}`: a source with every public claim that rests on it. */
export async function oneSource(asked: Asked<unknown>): Promise<Response> {
  const { record, link, path } = asked;
  const source = path.id ? await loadSource({ record }, path.id) : undefined;
  if (!source) return missing("refused.noSource");
  return json(
    ANSWERS.source.parse({
      id: source.id,
      version: source.version,
      csl: source.csl,
      url: link(`/sources/${source.id}`),
      supports: source.uses.map(({ href, title, kind, claims }) => ({
        kind,
        title,
        url: link(href),
        claims,
      })),
    } satisfies z.input<typeof ANSWERS.source>),
  );
}

const compared = (a = "", b = ""): number => (a < b ? -1 : a > b ? 1 : 0);
