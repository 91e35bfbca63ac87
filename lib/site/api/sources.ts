import { withQuery } from "../addresses.ts";
import { loadSource } from "../sources.ts";
import { absolute, answer, answerAt, nextOf, problem, slice } from "./answer.ts";

/** `GET /api/v1/sources`: what the public record rests on, by id. */
export const listSources = (request: Request): Promise<Response> =>
  answerAt(request, async ({ record, asOf, query }) => {
    const range = slice(query);
    if (range instanceof Response) return range;
    const found = (await record.sources())
      .filter(({ id }) => id > range.after)
      .toSorted((a, b) => (a.id < b.id ? -1 : 1));
    const data = found.slice(0, range.limit);
    const last = data.at(-1);
    return answer({
      data: data.map(({ id, version, csl, entries }) => ({
        id,
        version,
        csl,
        entries,
        url: absolute(withQuery(`/sources/${id}`, { asOf })),
      })),
      next: found.length > range.limit && last ? nextOf(request, last.id) : null,
    });
  });

/** `GET /api/v1/sources/<id>`: a source with every public claim that rests on it. */
export const oneSource = (request: Request, id: string): Promise<Response> =>
  answerAt(request, async ({ record, asOf }) => {
    const source = await loadSource({ record }, id);
    if (!source) return problem(404, "Nothing public rests on such a source");
    const link = (path: string) => absolute(withQuery(path, { asOf }));
    return answer({
      id,
      version: source.version,
      csl: source.csl,
      url: link(`/sources/${id}`),
      supports: source.uses.map(({ href, title, kind, claims }) => ({
        kind,
        title,
        url: link(href),
        claims,
      })),
    });
  });
