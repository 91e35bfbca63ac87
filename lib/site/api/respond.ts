import { absolute, linksAt } from "../reading/absolute.ts";
import { parseAsOf } from "../record/instant.ts";
import { publishedAt } from "../record/published-at.ts";
import { json, missing, wrongParameters } from "./answer.ts";
import { ENDPOINTS, goesOnBy, type Endpoint } from "./endpoints.ts";
import { openApi } from "./openapi.ts";
import { readQuery } from "./parameters.ts";

const ROOT = "/api/v1";

/** Answers a request to an address under `/api/v1`. */
export async function respond(request: Request): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url);
  const path = pathname.slice(ROOT.length);
  if (path === "/openapi.json") return json(openApi());
  for (const endpoint of ENDPOINTS) {
    const parts = matched(endpoint, path);
    if (parts) return respondFrom(endpoint, parts, { pathname, given: searchParams });
  }
  return missing("refused.address");
}

async function respondFrom(
  endpoint: Endpoint,
  path: Record<string, string>,
  { pathname, given }: { pathname: string; given: URLSearchParams },
): Promise<Response> {
  const read = readQuery(endpoint.parameters, given);
  if (!read.ok) return wrongParameters(read.wrong);
  const text = given.get("asOf") ?? undefined;
  const asOf = parseAsOf(text);
  if (!asOf.ok) throw new Error("The parameters let a date through that cannot be read.");
  return endpoint.respond({
    record: publishedAt(asOf.t),
    asOf: text,
    query: read.query,
    path,
    link: linksAt(text),
    nextAfter(last) {
      const query = new URLSearchParams(given);
      query.set(goesOnBy(endpoint), last);
      query.sort();
      return absolute(`${pathname}?${query}`);
    },
  });
}

/** What the varying parts of an endpoint's path are in a path; undefined if it is another endpoint's. */
function matched(endpoint: Endpoint, path: string): Record<string, string> | undefined {
  const wanted = endpoint.path.split("/");
  const asked = path.split("/");
  if (wanted.length !== asked.length) return undefined;
  const parts: Record<string, string> = {};
  for (const [at, part] of wanted.entries()) {
    const given = asked[at] ?? "";
    if (part.startsWith("{")) parts[part.slice(1, -1)] = given;
    else if (part !== given) return undefined;
  }
  return parts;
}
