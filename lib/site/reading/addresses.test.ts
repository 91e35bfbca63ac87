import { readdir } from "node:fs/promises";
import { expect, test } from "vitest";
import { RESERVED_SLUGS } from "#lib/editorial/kinds.ts";
import {
  destinationOf,
  inLocale,
  isData,
  isEndless,
  languageOf,
  mayBeFramed,
  NOT_THE_SITE,
  withQuery,
} from "./addresses.ts";
import { LOCALES } from "../words/locales.ts";

const page = (address: string) => ({ kind: "page", address });

test.each([
  "/",
  "/meetings",
  "/meetings/2025-03-02-london-summit",
  "/members/japan/history",
  "/pledges/uk-loan/v/12",
  "/overview/history",
  "/overview/v/1",
  "/sources/ref-3",
  "/changes",
  "/data",
  "/data/record.zip?asOf=2025-09-01",
  "/feeds/changes.atom",
  "/feeds/pledges/uk-loan.atom",
  "/calendar/meetings.ics",
  "/calendar/meetings/2025-03-02-london-summit.ics",
  "/sitemap.xml",
  "/sitemaps/2.xml",
  "/cards/record.png",
  "/cards/overview/1.png",
  "/cards/meetings/2025-03-02-london-summit/2.png",
  "/robots.txt",
  "/about",
  "/log?page=2",
  "/meetings?level=leaders&page=2",
  "/members?page=3&asOf=2025-09-01",
  "/log/verify-log.mjs",
  "/api/v1/entries/pledge/uk-loan",
  "/figures",
  "/figures/members",
  "/figures/members/embed",
  "/figures/members/data.csv",
  "/figures/members/cite.bib",
  "/members/japan/cite.ris",
  "/overview/cite.json",
])("%s is public as it stands", (address) => {
  expect(destinationOf(address)).toEqual(page(address));
});

test.each([
  "/fr",
  "/uk/meetings?level=leaders&asOf=2025-09-01",
  "/fr/meetings?page=2",
  "/fr/overview/history",
  "/uk/members/japan/v/2",
  "/fr/feeds/changes.atom",
  "/uk/calendar/meetings.ics",
  "/fr/cards/record.png",
  "/fr/figures/members/cite.bib",
])("%s is the same in another language", (address) => {
  expect(destinationOf(address)).toEqual(page(address));
});

test("a page is asked for in its language, at the address that it has in every language", () => {
  expect(languageOf("/fr/meetings/x?asOf=2025-09-01")).toEqual({
    locale: "fr",
    address: "/meetings/x?asOf=2025-09-01",
  });
  expect(languageOf("/uk?asOf=2025-09-01")).toEqual({ locale: "uk", address: "/?asOf=2025-09-01" });
  expect(languageOf("/ukraine")).toEqual({ locale: "en", address: "/ukraine" });
  expect(languageOf("/en/meetings")).toEqual({ locale: "en", address: "/en/meetings" });
});

test("what says nothing in words has one address", () => {
  for (const path of ["/api/v1/log", "/data/record.zip", "/figures/members/data.csv", "/desk"]) {
    expect(inLocale(path, "fr")).toBe(path);
    expect(destinationOf(`/fr${path}`)?.kind === "moved").toBe(false);
    expect(destinationOf(`/fr${path}`)).not.toEqual(page(`/fr${path}`));
  }
  expect(inLocale("/", "fr")).toBe("/fr");
  expect(inLocale("/?asOf=2025-09-01", "uk")).toBe("/uk?asOf=2025-09-01");
  expect(inLocale("/meetings#attendance", "uk")).toBe("/uk/meetings#attendance");
  expect(inLocale("/meetings", "en")).toBe("/meetings");
});

test("each language has a page for addresses where nothing is", () => {
  expect(destinationOf("/fr/nothing")).toEqual(page("/fr/missing"));
  expect(destinationOf("/fr/fr")).toEqual(page("/fr/missing"));
  expect(destinationOf("/uk/desk")).toEqual(page("/uk/missing"));
  expect(destinationOf("/fr/?asOf=2025-09-01")).toEqual({
    kind: "moved",
    location: "/fr?asOf=2025-09-01",
  });
});

test.each([
  "/desk",
  "/desk/entries/x.y",
  "/sign-in",
  "/_next/static/chunks/a.js",
  "/healthz",
  "/icon.svg",
])("%s is left to others", (address) => {
  expect(destinationOf(address)).toBeUndefined();
});

test.each([
  "/nothing",
  "/meetings/UPPER",
  "/meetings/a/v/0",
  "/sources/a/b",
  "//meetings",
  "/v/1",
  "/figures/none",
  "/favicon.ico",
  "/icon.svg/a",
  "/healthz/history",
  "/meetings/a.b",
  "/overview/v/1.0",
  "/sitemaps/0.xml",
  // Whoever resolves the dots sees another address than whoever doesn't: a way round the press.
  "/./meetings",
  "/pledges/../desk",
  "/desk/../meetings",
  "/desk/%2e%2E/meetings",
  "/desk/.%2e/meetings",
  "/desk\\..\\meetings",
  "/_next/static/../../meetings",
  "/healthz/..",
])("nothing is at %s, and a page says so", (address) => {
  expect(destinationOf(address)).toEqual(page("/missing"));
});

test.each([
  ["/feeds/nothing.atom", "/missing.json"],
  ["/fr/calendar/members.ics", "/fr/missing.json"],
  ["/uk/data/record.xml", "/uk/missing.json"],
  ["/figures/none/data.csv", "/missing.json"],
  ["/meetings/UPPER/cite.bib", "/missing.json"],
])("nothing is at %s, and programmes can read that", (address, answer) => {
  expect(isData(address)).toBe(true);
  expect(destinationOf(address)).toEqual(page(answer));
});

test("every folder of the app that is not the site's is left alone", async () => {
  // Groups in brackets are no part of an address: what is in them is the site's, or below one of the others.
  const folders = await readdir("app", { withFileTypes: true });
  const others = folders
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith("("))
    .map(({ name }) => name)
    .filter((name) => name !== "api");
  expect(others.length).toBeGreaterThan(0);
  expect(NOT_THE_SITE).toEqual(expect.arrayContaining(others));
});

test("other sites may frame figures in the form that is made for it, and nothing else", () => {
  for (const address of [
    "/figures/members/embed",
    "/figures/totals/embed?asOf=2025-09-01",
    "/fr/figures/members/embed",
  ]) {
    expect(mayBeFramed(address)).toBe(true);
  }
  const others = ["/", "/figures/members", "/figures/none/embed", "/desk?/figures/members/embed"];
  for (const address of others) expect(mayBeFramed(address)).toBe(false);
});

test("queries that a page doesn't know, empty ones and repetitions make no other page", () => {
  expect(
    destinationOf("/meetings?format=virtual&utm_source=x&level=leaders&level=ministers"),
  ).toEqual(page("/meetings?level=leaders&format=virtual"));
  expect(destinationOf("/meetings?level=&asOf=")).toEqual(page("/meetings"));
  expect(destinationOf("/pledges/uk-loan/v/1?asOf=2025-01-01")).toEqual(
    page("/pledges/uk-loan/v/1"),
  );
  expect(destinationOf("/pledges?page=0&kind=%00")).toEqual(page("/pledges"));
});

test("the API is given every query, in one order, to refuse what it doesn't know", () => {
  expect(destinationOf("/api/v1/entries?sort=x&kind=&limit=1")).toEqual(
    page("/api/v1/entries?kind=&limit=1&sort=x"),
  );
  expect(destinationOf("/api/v1/there/is/nothing")).toEqual(page("/api/v1/there/is/nothing"));
});

test.each(["/api", "/api/", "/api/v2", "/api/v1/entries/meeting/a.b", "/api/v1/sources/a%20b"])(
  "the API says that it has nothing at %s",
  (address) => {
    expect(destinationOf(address)).toEqual(page("/api/v1/missing"));
  },
);

test("what asks something may be made up, and an address alone may not", () => {
  const made = ["/pledges?pledger=nobody", "/log?page=99999", "/overview/compare?from=1&to=2"];
  for (const address of [...made, "/api/v1/entries?limit=0x10", "/search?q=a"])
    expect(isEndless(address)).toBe(true);
  for (const address of ["/", "/fr/meetings", "/api/v1/entries"])
    expect(isEndless(address)).toBe(false);
});

test("a date that cannot be read is still the page's to explain", () => {
  expect(destinationOf("/?asOf=yesterday")).toEqual(page("/?asOf=yesterday"));
});

test("a slash too many leads to the page, and never to another host", () => {
  expect(destinationOf("/meetings/?level=leaders")).toEqual({
    kind: "moved",
    location: "/meetings?level=leaders",
  });
  for (const address of ["//example.org/", "/\\example/"]) {
    expect(destinationOf(address)).toEqual(page("/missing"));
  }
});

test("words that addresses use are no slugs of entries", () => {
  expect(RESERVED_SLUGS).toEqual(expect.arrayContaining(["history", "v", ...LOCALES]));
});

test("a query leaves out what is not set", () => {
  expect(withQuery("/meetings", { level: "leaders", page: undefined, asOf: "" })).toBe(
    "/meetings?level=leaders",
  );
});
