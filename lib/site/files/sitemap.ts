// What search engines are told of: the pages as they are now, and nothing that was withdrawn.
import { kindOf } from "#lib/editorial/kinds.ts";
import { KIND_NAMES } from "#lib/editorial/content.ts";
import { absolute } from "../reading/absolute.ts";
import { entryPath, inLocale, sitemapPath } from "../reading/addresses.ts";
import { FIGURE_NAMES, figurePath } from "../figures/names.ts";
import { sourcesIn } from "../listing/in-listing.ts";
import { LOCALES, type Locale } from "../words/locales.ts";
import type { PublicRecord } from "../record/published-at.ts";
import { element, xmlDocument, type Xml } from "./xml.ts";

/** At most what one sitemap may hold. */
const MOST = 50_000;

const PROTOCOL = "http://www.sitemaps.org/schemas/sitemap/0.9";

type Page = { path: string; changed?: string };

/**
 * The sitemap (sitemaps.org, version 0.9) of every page that has an address of its own; where one cannot hold them all,
 * an index of several.
 */
export async function sitemap(record: PublicRecord, most = MOST): Promise<string> {
  const parts = await partsOf(record, most);
  const [only, ...more] = parts;
  if (only && more.length === 0) return urls(only);
  return xmlDocument(
    element(
      "sitemapindex",
      { xmlns: PROTOCOL },
      parts.map((_, at) =>
        element("sitemap", {}, element("loc", {}, absolute(sitemapPath(at + 1)))),
      ),
    ),
  );
}

/** One of those that the index names, from 1; undefined where there are not so many. */
export async function sitemapPart(
  record: PublicRecord,
  number: number,
  most = MOST,
): Promise<string | undefined> {
  const part = (await partsOf(record, most))[number - 1];
  return part && urls(part);
}

/** Pages by the sitemap that holds them, at least one. */
async function partsOf(record: PublicRecord, most: number): Promise<Page[][]> {
  const pages = await pagesOf(record);
  const each = Math.floor(most / LOCALES.length);
  return Array.from({ length: Math.max(1, Math.ceil(pages.length / each)) }, (_, at) =>
    pages.slice(at * each, (at + 1) * each),
  );
}

async function pagesOf(record: PublicRecord): Promise<Page[]> {
  const listing = await record.listing();
  const fixed = [
    ...KIND_NAMES.filter((kind) => kind !== "overview").map((kind) => `/${kindOf(kind).path}`),
    "/sources",
    "/changes",
    "/questions",
    "/about",
    "/log",
    "/data",
    "/figures",
    ...FIGURE_NAMES.map(figurePath),
  ];
  return [
    ...KIND_NAMES.flatMap((kind) => listing[kind]).map(({ kind, slug, startsAt }) => ({
      path: entryPath(kind, slug),
      changed: startsAt.toISOString(),
    })),
    ...fixed.map((path) => ({ path })),
    ...[...sourcesIn(listing).keys()].map((id) => ({ path: `/sources/${id}` })),
  ];
}

const urls = (pages: readonly Page[]): string =>
  xmlDocument(
    element(
      "urlset",
      { xmlns: PROTOCOL, "xmlns:xhtml": "http://www.w3.org/1999/xhtml" },
      pages.flatMap((page) => LOCALES.map((locale) => urlIn(locale, page))),
    ),
  );

/** A page in one language, with its like in all. */
const urlIn = (locale: Locale, { path, changed }: Page): Xml =>
  element(
    "url",
    {},
    element("loc", {}, absolute(inLocale(path, locale))),
    changed !== undefined && element("lastmod", {}, changed),
    LOCALES.map((hreflang) =>
      element("xhtml:link", {
        rel: "alternate",
        hreflang,
        href: absolute(inLocale(path, hreflang)),
      }),
    ),
  );

/** What crawlers may visit: the public side, and on it the record as it is now. */
export const robots = (): string =>
  [
    "User-agent: *",
    "Disallow: /desk",
    "Disallow: /sign-in",
    "Disallow: /*?*asOf=",
    "Disallow: /search",
    "Disallow: /*/search",
    "Disallow: /*/question",
    "",
    `Sitemap: ${absolute("/sitemap.xml")}`,
    "",
  ].join("\n");
