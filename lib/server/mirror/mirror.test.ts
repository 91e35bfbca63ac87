import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { LOCALES } from "#lib/site/words/locales.ts";
import { fileOf } from "./paths.ts";
import { rewritePage, rewriteStyles } from "./rewrite.ts";
import { writeMirror } from "./write-mirror.ts";

const ORIGIN = "https://record.example";
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "ratify-mirror-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const nowhere = async () => undefined;

test.each([
  ["/", "index.html"],
  ["/meetings", "meetings/index.html"],
  ["/meetings/a-b", "meetings/a-b/index.html"],
  ["/pledges?page=2", "pledges/page-2/index.html"],
  ["/pledges?page=2&kind=Funding&unknown=1", "pledges/kind-funding/page-2/index.html"],
  ["/pledges/x/compare?from=1&to=2", "pledges/x/compare/from-1/to-2/index.html"],
  ["/feeds/changes.atom", "feeds/changes.atom"],
  ["/api/v1", "api/v1.json"],
  ["/api/v1/entries/meeting/a", "api/v1/entries/meeting/a.json"],
  ["/api/v1/openapi.json", "api/v1/openapi.json"],
  ["/_next/static/chunks/a.css", "_next/static/chunks/a.css"],
  ["/missing", "404.html"],
  ["/nothing-here", undefined],
  ["/api/v2", undefined],
  ["/favicon.png", undefined],
  ["/api/v1/entries?kind=pledge", undefined],
  ["/meetings?asOf=2025-09-01", undefined],
  ["/changes?since=2025-09-01", undefined],
  ["/search?q=x", undefined],
  ["/search", undefined],
  ["/fr", "fr/index.html"],
  ["/fr/meetings", "fr/meetings/index.html"],
  ["/uk/pledges?page=2", "uk/pledges/page-2/index.html"],
  ["/fr/search?q=x", undefined],
  ["/fr/search", undefined],
  ["/fr/meetings/a/question", undefined],
  ["/fr/missing", undefined],
  ["/fr/nothing-here", undefined],
  ["/desk", undefined],
  ["/data/record.zip?asOf=2025-09-01", undefined],
  ["/_next/../../etc/passwd", undefined],
])("%s is held by %s", (address, file) => {
  expect(fileOf(address, LOCALES)).toBe(file);
});

test("what is in a language that is left out stays with the living site", () => {
  expect(fileOf("/fr/meetings", ["en", "fr"])).toBe("fr/meetings/index.html");
  expect(fileOf("/uk/meetings", ["en", "fr"])).toBeUndefined();
  const { text, leadsTo } = rewritePage(
    `<a href="/fr/members">f</a><a href="/uk/members">u</a>`,
    { origin: ORIGIN, address: "/members", file: "members/index.html", languages: ["en", "fr"] },
    "",
  );
  expect(text).toBe(`<a href="../fr/members/index.html">f</a><a href="${ORIGIN}/uk/members">u</a>`);
  expect(leadsTo).toEqual(["/fr/members"]);
});

test("links lead to files where there are some, and to the living site else", () => {
  const { text, leadsTo } = rewritePage(
    `<html><head></head><body><a href="/">o</a><a href="/meetings/b#c">b</a><a href="#here">h</a>` +
      `<a href="/pledges?kind=x&amp;page=2">p</a><a href="/meetings/a?asOf=2025-01-01">t</a><a href="/desk">d</a>` +
      `<a href="https://elsewhere.example/?a=1&amp;b=2">e</a><link rel="canonical" href="https://record.example/meetings/a"/><link rel="stylesheet" href="/_next/static/x.css"/>` +
      `<form action="/search" method="get"></form><footer></footer></body></html>`,
    { origin: ORIGIN, address: "/meetings/a", file: "meetings/a/index.html", languages: LOCALES },
    "<p>copy</p>",
  );
  for (const part of [
    `href="../../index.html"`,
    `href="../b/index.html#c"`,
    `href="#here"`,
    `href="../../pledges/kind-x/page-2/index.html"`,
    `href="https://record.example/meetings/a?asOf=2025-01-01"`,
    `href="https://record.example/desk"`,
    `href="https://elsewhere.example/?a=1&amp;b=2"`,
    `<link rel="canonical" href="https://record.example/meetings/a"/>`,
    `href="../../_next/static/x.css"`,
    `action="https://record.example/search"`,
    `<head><meta http-equiv="content-security-policy" content="default-src 'none'`,
    "<p>copy</p></footer>",
  ]) {
    expect(text).toContain(part);
  }
  expect(leadsTo).toEqual(["/", "/meetings/b", "/pledges?kind=x&page=2", "/_next/static/x.css"]);
});

test("a style sheet finds its fonts", () => {
  const { text, leadsTo } = rewriteStyles(
    `@font-face{src:url(../media/a.woff2)}b{background:url("/_next/static/media/b.svg")}i{background:url(data:image/png,x)}`,
    {
      origin: ORIGIN,
      address: "/_next/static/chunks/x.css",
      file: "_next/static/chunks/x.css",
      languages: LOCALES,
    },
  );
  expect(text).toBe(
    `@font-face{src:url("../media/a.woff2")}b{background:url("../media/b.svg")}i{background:url(data:image/png,x)}`,
  );
  expect(leadsTo).toEqual(["/_next/static/media/a.woff2", "/_next/static/media/b.svg"]);
});

test("everything that is linked is written once, and other files byte for byte", async () => {
  const rendered: string[] = [];
  const into = join(folder, "new");
  const files = await writeMirror({
    movedTo: nowhere,
    folder: into,
    languages: LOCALES,
    origin: ORIGIN,
    now: new Date("2026-01-02T00:00:00Z"),
    render: async (address) => {
      rendered.push(address);
      const html = (body: string) => ({
        status: 200,
        headers: { "content-type": "text/html; charset=utf-8" },
        body: Buffer.from(`<html><head></head><body>${body}<footer></footer></body></html>`),
      });
      if (address === "/")
        return html(
          `<a href="/meetings/x">x</a><a href="/feeds/changes.atom">f</a><a href="/search?q=a">s</a>`,
        );
      if (address === "/feeds/changes.atom")
        return {
          status: 200,
          headers: { "content-type": "application/atom+xml" },
          body: Buffer.from([0xff, 0, 1]),
        };
      if (address.endsWith(".xml"))
        return {
          status: 200,
          headers: { "content-type": "application/xml; charset=utf-8" },
          body: Buffer.from(
            address === "/sitemap.xml"
              ? `<sitemapindex><sitemap><loc>${ORIGIN}/sitemaps/1.xml</loc></sitemap></sitemapindex>`
              : `<urlset><url><loc>${ORIGIN}/nothing-here</loc></url></urlset>`,
          ),
        };
      if (address === "/icon.svg") return { status: 404, headers: {}, body: Buffer.from("") };
      return html(`<a href="/">home</a>`);
    },
  });
  expect(rendered.toSorted()).toEqual([...new Set(rendered)].toSorted());
  expect(rendered).not.toContain("/search?q=a");
  expect(readFileSync(join(into, "feeds/changes.atom"))).toEqual(Buffer.from([0xff, 0, 1]));
  expect(readFileSync(join(into, "meetings/x/index.html"), "utf8")).toContain(
    `href="../../index.html"`,
  );
  expect(readFileSync(join(into, "sitemaps/1.xml"), "utf8")).toContain("<urlset>");
  expect(readFileSync(join(into, "MIRROR.txt"), "utf8")).toContain("cannot do");
  expect(files).toBe(rendered.length);
  await expect(
    writeMirror({
      movedTo: nowhere,
      folder: into,
      languages: LOCALES,
      origin: ORIGIN,
      now: new Date(),
      render: async () => Promise.reject(new Error()),
    }),
  ).rejects.toThrow("not empty");
});

test("an address that an entry had once leads on to the one that it has now", async () => {
  const into = join(folder, "moved");
  const entry = /^(?:\/fr)?\/meetings\/new(?:\/compare\?from=1&to=2)?$/;
  await writeMirror({
    folder: into,
    languages: LOCALES,
    origin: ORIGIN,
    now: new Date(),
    movedTo: async (address) =>
      /meetings\/old\b/.test(address) ? address.replace("/old", "/new") : undefined,
    render: async (address) => {
      const answer = (status: number, type: string, body: string) => ({
        status,
        headers: { "content-type": type },
        body: Buffer.from(body),
      });
      if (address === "/calendar/meetings/new.ics") return answer(200, "text/calendar", "BEGIN");
      if (address.endsWith(".ics")) return answer(404, "application/problem+json", "{}");
      if (entry.test(address)) return answer(200, "text/html", "<html>It is here</html>");
      if (address !== "/") return answer(404, "text/html", "<html>Nothing</html>");
      const links = [
        "/meetings/old",
        "/fr/meetings/old",
        "/meetings/old/compare?from=1&amp;to=2",
        "/calendar/meetings/old.ics",
        "/meetings/never",
      ];
      return answer(200, "text/html", links.map((to) => `<a href="${to}">m</a>`).join(""));
    },
  });
  const read = (file: string) => readFileSync(join(into, file), "utf8");
  const page = read("meetings/old/index.html");
  expect(page).toContain(`<meta http-equiv="refresh" content="0; url=../new/index.html"/>`);
  expect(page).toContain(`<link rel="canonical" href="${ORIGIN}/meetings/new"/>`);
  expect(page).toContain(`<a href="../new/index.html">This page has moved</a>`);
  expect(read("fr/meetings/old/index.html")).toContain(`<html lang="fr">`);
  expect(read("meetings/old/compare/from-1/to-2/index.html")).toContain(
    "url=../../../../new/compare/from-1/to-2/index.html",
  );
  expect(read("meetings/new/compare/from-1/to-2/index.html")).toContain("It is here");
  expect(read("meetings/new/index.html")).toContain("It is here");
  expect(read("calendar/meetings/old.ics")).toBe("BEGIN");
  expect(() => read("meetings/never/index.html")).toThrow("ENOENT");
});
