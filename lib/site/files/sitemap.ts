// What search engines are told of: the pages as they are now, and nothing that was withdrawn.
import { kindOf } from "#lib/editorial/kinds.ts";
import { KIND_NAMES } from "#lib/editorial/content.ts";
import { absolute } from "../reading/absolute.ts";
import { entryPath, inLocale } from "../reading/addresses.ts";
import { FIGURE_NAMES, figurePath } from "../figures/names.ts";
import { sourcesIn } from "../listing/in-listing.ts";
import { LOCALES, type Locale } from "../words/locales.ts";
import type { PublicRecord } from "../record/published-at.ts";
import { element, xmlDocument, type Xml } from "./xml.ts";

/** At most what one sitemap may hold. */
const MOST = 50_000;

/** The sitemap (sitemaps.org, version 0.9) of every page that has an address of its own. */
export async function sitemap(record: PublicRecord): Promise<string> {
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
  const pages: { path: string; changed?: string }[] = [
    ...KIND_NAMES.flatMap((kind) => listing[kind]).map(({ kind, slug, startsAt }) => ({
      path: entryPath(kind, slug),
      changed: startsAt.toISOString(),
    })),
    ...fixed.map((path) => ({ path })),
    ...[...sourcesIn(listing).keys()].map((id) => ({ path: `/sources/${id}` })),
  ].slice(0, MOST / LOCALES.length);
  return xmlDocument(
    element(
      "urlset",
      {
        xmlns: "http://www.sitemaps.org/schemas/sitemap/0.9",
        "xmlns:xhtml": "http://www.w3.org/1999/xhtml",
      },
      pages.flatMap((page) => LOCALES.map((locale) => urlIn(locale, page))),
    ),
  );
}

/** A page in one language, with its like in all. */
const urlIn = (locale: Locale, { path, changed }: { path: string; changed?: string }): Xml =>
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
