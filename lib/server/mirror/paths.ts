// Which addresses of the site a folder of static files can hold, and under which names.
import { posix } from "node:path";
import { destinationOf, languageOf } from "#lib/site/reading/addresses.ts";
import type { Locale } from "#lib/site/words/locales.ts";

/** The page for what is nowhere, by the name under which web servers look for it. */
const MISSING = { address: "/missing", file: "404.html" };

/** Addresses of the site that are neither pages nor data: styles, fonts and the icon. */
const ASSET = /^\/(?:_next\/static\/|icon\.svg|favicon\.ico)/;

/** Searches, questions of readers, and pages of which there is one for each instant. */
const LEFT = /^\/search(?:$|\?)|^[^?]*\/question(?:$|\?)|[?&](?:asOf|since)=/;

/**
 * The file that holds what is at an address, relative to the mirror's folder: "meetings/x/index.html",
 * "feeds/changes.atom", "fr/pledges/page-2/index.html". Undefined for what a mirror leaves to the living site: searches,
 * questions of readers, instants, questions to the API, languages that it is not in, and everything that is not public.
 */
export function fileOf(address: string, languages: readonly Locale[]): string | undefined {
  if (ASSET.test(address)) return address.slice(1).split("?")[0];
  const destination = destinationOf(address);
  if (destination?.kind !== "page") return undefined;
  const canonical = destination.address;
  const { locale, address: within } = languageOf(canonical);
  if (!languages.includes(locale)) return undefined;
  // Web servers know one such page, whatever a reader's language.
  if (address === MISSING.address) return MISSING.file;
  const isElsewhere = pathOf(canonical) !== pathOf(address);
  if (isElsewhere || within === MISSING.address) return undefined;
  if (LEFT.test(within)) return undefined;
  const [path = "/", query] = canonical.split("?");
  if (path.startsWith("/api/")) return query ? undefined : named(path.slice(1), ".json");
  const folders = query ? partsOf(query) : [];
  if (posix.extname(path)) return folders.length > 0 ? undefined : path.slice(1);
  return posix.join(path.slice(1), ...folders, "index.html");
}

const pathOf = (address: string) => address.split("?")[0];

const named = (path: string, ending: string) => (path.endsWith(ending) ? path : path + ending);

/** A query as folders: "from=1&to=2" is "from-1", "to-2". Its values are words and numbers: see addresses.ts. */
const partsOf = (query: string): string[] =>
  [...new URLSearchParams(query)].map(([name, value]) => `${name}-${value.toLowerCase()}`);

/** The way from one file of the mirror to another, as a link. */
export function wayBetween(from: string, to: string): string {
  const way = posix.relative(posix.dirname(from), to);
  return way.split("/").map(encodeURIComponent).join("/");
}
