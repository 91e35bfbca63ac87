// Visits everything that a reader can reach: links, the choices of forms, the API and the files.
import { unzipped } from "#lib/site/testing/unzipped.ts";

/** What an address answered. */
export type Visited = {
  address: string;
  status: number;
  headers: Headers;
  body: string;
};

type CrawlOptions = {
  base: string;
  from: readonly string[];
  /** Addresses that are not followed. */
  isLeftAlone: (address: string) => boolean;
  /** Addresses at a time. */
  breadth?: number;
};

/** Follows every link of pages and answers from the given addresses on, each address once. */
export async function crawl({
  base,
  from,
  isLeftAlone,
  breadth = 4,
}: CrawlOptions): Promise<Visited[]> {
  const { origin } = new URL(base);
  const known = new Set(from);
  const waiting = [...from];
  const visited: Visited[] = [];

  const meet = (link: string, at: string) => {
    const target = URL.parse(link, `${origin}${at}`);
    if (!target || target.origin !== origin) return;
    const address = target.pathname + target.search;
    if (known.has(address) || isLeftAlone(address)) return;
    known.add(address);
    waiting.push(address);
  };
  const visit = async (address: string) => {
    const response = await fetch(`${origin}${address}`, { redirect: "manual" });
    const body = await readable(response);
    visited.push({ address, status: response.status, headers: response.headers, body });
    for (const link of linksIn(body, response.headers)) meet(link, address);
  };
  while (waiting.length > 0) {
    await Promise.all(waiting.splice(0, breadth).map(visit));
  }
  return visited;
}

/** What an answer says; an archive, what its files say. */
async function readable(response: Response): Promise<string> {
  if (response.headers.get("content-type") !== "application/zip") return response.text();
  const files = unzipped(Buffer.from(await response.arrayBuffer()));
  return [...files].flat().join("\n");
}

function linksIn(body: string, headers: Headers): string[] {
  const location = headers.get("location");
  const type = headers.get("content-type") ?? "";
  const found = type.includes("jsonl")
    ? body
        .trimEnd()
        .split("\n")
        .flatMap((line) => addressesIn(JSON.parse(line)))
    : type.includes("json")
      ? addressesIn(JSON.parse(body))
      : [...hrefsIn(body), ...picturesIn(body), ...locationsIn(body), ...choicesIn(body)];
  return [...(location ? [location] : []), ...found];
}

/** Pictures that a page shows where it is shared. */
const picturesIn = (html: string): string[] =>
  [...html.matchAll(/<meta property="og:image" content="([^"]*)"/g)].map(([, url = ""]) =>
    unescape(url),
  );

/** Addresses of a sitemap. */
const locationsIn = (xml: string): string[] =>
  [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, loc = ""]) => unescape(loc));

const hrefsIn = (html: string): string[] =>
  [...html.matchAll(/\bhref="([^"]*)"/g)].map(([, href = ""]) => unescape(href));

/** Each choice of each form by itself. */
const choicesIn = (html: string): string[] =>
  [...html.matchAll(/<form\b[^>]*\baction="([^"]*)"[^>]*>([\s\S]*?)<\/form>/g)].flatMap(
    ([, action = "", form = ""]) =>
      [...form.matchAll(/<select\b[^>]*\bname="([^"]*)"[^>]*>([\s\S]*?)<\/select>/g)].flatMap(
        ([, name = "", select = ""]) =>
          [...select.matchAll(/<option\b[^>]*\bvalue="([^"]+)"/g)].map(
            ([, value = ""]) =>
              `${unescape(action)}?${new URLSearchParams({ [name]: unescape(value) })}`,
          ),
      ),
  );

/** Strings of an answer that are addresses. */
function addressesIn(answer: unknown): string[] {
  if (typeof answer === "string") return /^https?:\/\//.test(answer) ? [answer] : [];
  if (typeof answer !== "object" || answer === null) return [];
  return Object.values(answer).flatMap(addressesIn);
}

const unescape = (text: string): string =>
  text.replaceAll("&amp;", "&").replaceAll("&quot;", '"').replaceAll("&#x27;", "'");
