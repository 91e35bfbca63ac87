// The site's addresses, which stay (design: Addresses), with the queries that each accepts.
import type { KindName } from "#lib/editorial/content.ts";
import { kindAtPath, kindOf } from "#lib/editorial/kinds.ts";
import { CITATION_FILES } from "../files/cite.ts";
import { embedPath, FIGURE_NAMES } from "../figures/names.ts";
import { DEFAULT_LOCALE, localeNamed, type Locale } from "../words/locales.ts";

/** A query value that an address accepts. */
type Query = { name: string; form: RegExp };
type Address = {
  path: RegExp;
  queries: readonly Query[] | "all";
  /** Whether it says anything in words, so that there is one in each language. */
  isSpoken: boolean;
};

const word = (name: string): Query => ({ name, form: /^[a-z0-9-]{1,120}$/i });
const AS_OF: Query = { name: "asOf", form: /^.{1,40}$/ };
/** What a reader looks for, in one line. */
const QUESTION: Query = { name: "q", form: /^[^\p{C}]{1,500}$/u };
const YEAR: Query = { name: "year", form: /^\d{4}$/ };
const PAGE: Query = { name: "page", form: /^[1-9]\d{0,4}$/ };

const SINCE: Query = { name: "since", form: /^.{1,40}$/ };
const number = (name: string): Query => ({ name, form: /^[1-9]\d{0,6}$/ });

/** The path of a claim, as an entry makes it. */
const CLAIM: Query = { name: "claim", form: /^[\w-]{1,100}(?:\/[\w-]{1,100})?$/ };

const SLUG = "[a-z0-9]+(?:-[a-z0-9]+)*";
const KINDS = "(?:meetings|members|pledges)";
const SOURCE = "[a-z0-9][a-z0-9-]{1,62}";
const address = (path: string, ...queries: Query[]): Address => ({
  path: new RegExp(`^${path}$`),
  queries,
  isSpoken: true,
});

/** A file that is the same for readers of every language. */
const file = (path: string, ...queries: Query[]): Address => ({
  ...address(path, ...queries),
  isSpoken: false,
});

/** An address that is given its whole query, for it refuses by itself what it doesn't know. */
const strict = (path: string): Address => ({ ...file(path), queries: "all" });

/** Filters of each list, in the order of its form. */
const FILTERS = {
  meetings: ["level", "format"],
  members: ["type", "status"],
  pledges: ["kind", "status", "pledger", "currency"],
  sources: ["kind"],
  changes: ["kind"],
  search: ["kind"],
} as const;
const filters = (list: keyof typeof FILTERS) => FILTERS[list].map(word);

const FIGURE = `/figures/(?:${FIGURE_NAMES.join("|")})`;
const CITATION = `(?:${Object.keys(CITATION_FILES).join("|").replaceAll(".", "\\.")})`;

/** What says that nothing is at an address: a page, an answer for programmes that look for data, and one of the API. */
const MISSING = "/missing";
const MISSING_DATA = "/missing.json";
const MISSING_IN_API = "/api/v1/missing";

const ADDRESSES: readonly Address[] = [
  address("/", AS_OF),
  address("/meetings", ...filters("meetings"), PAGE, AS_OF),
  address("/members", ...filters("members"), PAGE, AS_OF),
  address("/pledges", ...filters("pledges"), PAGE, AS_OF),
  address("/sources", ...filters("sources"), PAGE, AS_OF),
  address("/changes", ...filters("changes"), SINCE, PAGE, AS_OF),
  address(`/${KINDS}/${SLUG}`, AS_OF),
  address(`/sources/${SOURCE}`, AS_OF),
  address(`/(?:overview|${KINDS}/${SLUG})/history`, AS_OF),
  address(`/(?:overview|${KINDS}/${SLUG})/compare`, number("from"), number("to"), SINCE),
  address(
    `/(?:overview|${KINDS}/${SLUG})/question`,
    CLAIM,
    { name: "source", form: new RegExp(`^${SOURCE}$`) },
    number("version"),
    { name: "sent", form: /^yes$/ },
  ),
  address(`/(?:overview|${KINDS}/${SLUG})/v/[1-9]\\d{0,6}`),
  address(`/(?:overview|${KINDS}/${SLUG})/${CITATION}`, AS_OF),
  address("/figures", AS_OF),
  address(FIGURE, AS_OF),
  address(`${FIGURE}/(?:embed|${CITATION})`, AS_OF),
  file(`${FIGURE}/data\\.csv`, AS_OF),
  address("/search", QUESTION, ...filters("search"), YEAR, PAGE, AS_OF),
  address("/questions", PAGE, AS_OF),
  address("/about", AS_OF),
  address("/log", PAGE, AS_OF),
  file("/log/verify-log\\.mjs"),
  address("/data", AS_OF),
  file("/data/record\\.(?:jsonl|zip)", AS_OF),
  address(`/feeds/(?:changes|overview|meetings|members|pledges|${KINDS}/${SLUG})\\.atom`, AS_OF),
  address(`/calendar/meetings(?:/${SLUG})?\\.ics`, AS_OF),
  address(`/cards/(?:record|(?:overview|${KINDS}/${SLUG})/[1-9]\\d{0,6})\\.png`),
  address(MISSING),
  address("/missing\\.json"),
  file("/(?:sitemap\\.xml|sitemaps/[1-9]\\d{0,3}\\.xml|robots\\.txt)"),
  strict("/api/v1(?:/[\\w-]+)*"),
  strict("/api/v1/openapi\\.json"),
];

/** Whether other sites may frame what is at a canonical address. */
export const mayBeFramed = (canonical: string): boolean => {
  const [path = ""] = languageOf(canonical).address.split("?");
  return FIGURE_NAMES.some((name) => path === embedPath(name));
};

const DATA = new RegExp(`^/(?:api$|(?:api|data|feeds|calendar)/|.*/(?:${CITATION}|data\\.csv)$)`);

/** Whether programmes on other sites may read what is at an address: whatever is no page and no picture. */
export const isData = (url: string): boolean =>
  DATA.test(languageOf(url).address.split("?")[0] ?? "");

/** A path of the site in a language: below a prefix, unless it is the first language or says nothing in words. */
export function inLocale(path: string, locale: Locale): string {
  if (locale === DEFAULT_LOCALE) return path;
  const end = path.search(/[?#]|$/);
  if (!find(path.slice(0, end))?.isSpoken) return path;
  return `/${locale}${path === "/" ? "" : end === 1 ? path.slice(1) : path}`;
}

/** The language that an address is in, and the same address without it. The first language has no prefix. */
export function languageOf(url: string): { locale: Locale; address: string } {
  const [, name] = /^\/([a-z]+)(?=[/?#]|$)/.exec(url) ?? [];
  const locale = localeNamed(name);
  if (!locale || locale === DEFAULT_LOCALE) return { locale: DEFAULT_LOCALE, address: url };
  const rest = url.slice(1 + locale.length);
  return { locale, address: rest.startsWith("/") ? rest : `/${rest}` };
}

/**
 * Whether a canonical address asks something. Of such addresses readers can make up as many as they like that answer with a
 * page: instants, words, cursors, but also filters that nothing fits, pages beyond the last, and any two versions.
 */
export const isEndless = (canonical: string): boolean => canonical.includes("?");

/** Where a request leads: to a page at its canonical address, or on to another address. */
export type Destination = { kind: "page"; address: string } | { kind: "moved"; location: string };

/** First parts of addresses that are not the site's. A test holds them against the folders of `app`. */
export const NOT_THE_SITE = ["desk", "sign-in", "_next"] as const;
/** Other parts' addresses with nothing below. */
const ALONE = ["/healthz", "/readyz", "/icon.svg"];

/**
 * The canonical address of a public page: queries that it doesn't know, empty ones and repetitions
 * fall away and the rest stand in a fixed order, so that one page has one address. An address where
 * nothing is leads to the page that says so; undefined for what is not the site's.
 */
export function destinationOf(url: string): Destination | undefined {
  const mark = url.indexOf("?");
  const path = mark === -1 ? url : url.slice(0, mark);
  const query = mark === -1 ? "" : url.slice(mark);
  if (path.length > 1 && path.endsWith("/")) {
    const bare = path.replace(/\/+$/, "");
    // "//host/" must never become a redirect to another host.
    return /^\/[^/\\]/.test(bare) && find(bare)
      ? { kind: "moved", location: bare + query }
      : whereNothingIs(path);
  }
  const found = find(path);
  return found
    ? { kind: "page", address: path + (query && canonicalQuery(found, query)) }
    : whereNothingIs(path);
}

/** Steps within a path, as they may be written: whoever resolves them is somewhere else than whoever doesn't. */
const STEP = /[/\\](?:\.|%2e){1,2}(?:[/\\]|$)/i;

/** What says so, as those who ask can read it, unless the address is another part's of the server. */
function whereNothingIs(path: string): Destination | undefined {
  const [, first = ""] = path.split("/");
  if (ALONE.includes(path)) return undefined;
  if (NOT_THE_SITE.some((other) => other === first) && !STEP.test(path)) return undefined;
  if (first === "api") return { kind: "page", address: MISSING_IN_API };
  const missing = isData(path) ? MISSING_DATA : MISSING;
  return { kind: "page", address: inLocale(missing, languageOf(path).locale) };
}

function find(path: string): Address | undefined {
  const { locale, address: bare } = languageOf(path);
  // "/fr/" is "/fr" with a slash too many, and no second address of it.
  const found = path !== `/${locale}/` && ADDRESSES.find(({ path: form }) => form.test(bare));
  return found && (found.isSpoken || locale === DEFAULT_LOCALE) ? found : undefined;
}

function canonicalQuery({ queries }: Address, query: string): string {
  const given = new URLSearchParams(query);
  if (queries === "all") {
    given.sort();
    return given.size > 0 ? `?${given}` : "";
  }
  const kept = new URLSearchParams();
  for (const { name, form } of queries) {
    const value = given.get(name)?.trim();
    if (value && form.test(value)) kept.set(name, value);
  }
  return kept.size > 0 ? `?${kept}` : "";
}

/** The public path of an entry. */
export function entryPath(kind: KindName, slug: string): string {
  return kind === "overview" ? "/" : `/${kindOf(kind).path}/${slug}`;
}

/** The path below which an entry's history and versions are. */
export function recordPath(kind: KindName, slug: string): string {
  return kind === "overview" ? "/overview" : entryPath(kind, slug);
}

/** The address of what changed from one version of an entry to another. */
export const comparePath = (
  kind: KindName,
  slug: string,
  versions: { from: number; to: number },
): string => withQuery(`${recordPath(kind, slug)}/compare`, versions);

/** The address where a claim of an entry is questioned, or one of several is chosen. */
export const questionPath = (
  kind: KindName,
  slug: string,
  of: { claim?: string; source?: string; version?: number; sent?: "yes" },
): string => withQuery(`${recordPath(kind, slug)}/question`, of);

/** The entry that is questioned at a canonical address in any language; undefined for other addresses. */
export function questionedAt(
  canonical: string,
): { kind: KindName; slug: string; claim: string; version: number; locale: Locale } | undefined {
  const { locale, address: at } = languageOf(canonical);
  const [path = "", query] = at.split("?");
  const [, folder = "", slug = ""] = /^\/([a-z]+)(?:\/([a-z0-9-]+))?\/question$/.exec(path) ?? [];
  const kind = folder === "overview" ? folder : kindAtPath(folder)?.kind;
  const given = new URLSearchParams(query);
  const claim = given.get("claim");
  const version = Number(given.get("version"));
  if (!kind || !claim || !version) return undefined;
  return { kind, slug, claim, version, locale };
}

/** The address of the feed of changes: of everything, a kind, or an entry. */
export function feedPath(kind?: KindName, slug?: string): string {
  if (!kind) return "/feeds/changes.atom";
  const of = kindOf(kind).path || kind;
  return slug === undefined || kind === "overview"
    ? `/feeds/${of}.atom`
    : `/feeds/${of}/${slug}.atom`;
}

/** One of several sitemaps, by its number from 1. */
export const sitemapPath = (which: number): string => `/sitemaps/${which}.xml`;

/** The address of the calendar of all meetings, or of one. */
export const calendarPath = (slug?: string): string =>
  slug === undefined ? "/calendar/meetings.ics" : `/calendar/meetings/${slug}.ics`;

/** The address of the picture of an entry's version, or of the whole record. */
export const cardPath = (entry?: { kind: KindName; slug: string; number: number }): string =>
  entry ? `/cards${recordPath(entry.kind, entry.slug)}/${entry.number}.png` : "/cards/record.png";

/** A path of the site with a query, or with more of it; what is undefined is left out. */
export function withQuery(
  path: string,
  query: Readonly<Record<string, string | number | undefined>>,
): string {
  const kept = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== "") kept.set(name, `${value}`);
  }
  if (kept.size === 0) return path;
  // A colon needs no escape in a query, and an instant reads better in print.
  const asked = `${kept}`.replaceAll("%3A", ":");
  return `${path}${path.includes("?") ? "&" : "?"}${asked}`;
}
