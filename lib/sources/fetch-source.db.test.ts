import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fetchedPages } from "#db/schema.ts";
import { openDesk, valueOf, type TestDesk } from "#lib/desk/testing/desk.ts";
import { createSource } from "./commands.ts";
import { fetchSource } from "./fetch-source.ts";
import { PageFetcher } from "./fetch/page-fetcher.ts";
import { keepSnapshot } from "./keep-snapshot.ts";
import { findSnapshot } from "./snapshots.ts";

const WORDS = "The leaders met in London and agreed on four steps, one after the other. ".repeat(8);
const PAGE = `<html lang="en"><head><title>Leaders meet</title>
  <meta property="og:site_name" content="The Paper">
  <meta property="article:published_time" content="2025-03-02T09:00:00Z"></head>
  <body><article><h1>Leaders meet</h1><p>${WORDS}</p><p>It ends here.</p></article></body></html>`;

let desk: TestDesk;
const server = createServer((asked, answer) => {
  const isThere = asked.url === "/article";
  answer.writeHead(200, { "content-type": "text/html" }).end(isThere ? PAGE : "<p></p>");
});
let site = "";
const fetcher = new PageFetcher({
  mayConnect: (address) => address === "127.0.0.1",
  mayName: () => true,
});
beforeAll(async () => {
  desk = await openDesk();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await desk.close();
});

const fetched = async (actor = desk.editor) => {
  const finding = await fetchSource({ db: desk.db, actor, fetcher }, `${site}/article`);
  if (!finding.ok) throw new Error(`Not fetched: ${finding.failure.why}`);
  return finding.found;
};
const typed = { kind: "news", title: "Leaders meet" };

test(
  "a page is found, and kept only once its finder confirms it",
  { timeout: 60_000 },
  async () => {
    const found = await fetched();
    expect(found.said).toMatchObject({
      title: "Leaders meet",
      publisher: "The Paper",
      issued: "2025-03-02",
      language: "en",
      accessed: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    });
    expect(found.text).toMatch(/^The leaders met[^\n]*\n\nIt ends here\.$/);

    const snapshot = { obtained: "fetched" as const, page: found.page };
    expect(await createSource(desk.as(desk.otherEditor), { ...typed, snapshot })).toMatchObject({
      invalid: { "snapshot.text": expect.stringContaining("Fetch the page again") },
    });
    const { source } = valueOf(await createSource(desk.as(desk.editor), { ...typed, snapshot }));
    expect(await findSnapshot(desk.db, source)).toMatchObject({
      obtained: "fetched",
      url: `${site}/article`,
      text: found.text,
    });
    // It is used up.
    expect(await keepSnapshot(desk.as(desk.editor), { source, snapshot })).toMatchObject({
      why: "invalid",
    });
  },
);

test("what nobody confirmed goes after a day", { timeout: 60_000 }, async () => {
  const { page } = await fetched();
  await desk.db.insert(fetchedPages).values({
    url: site,
    text: "Old",
    fetchedBy: desk.editor.id,
    at: new Date(Date.now() - 90_000_000),
  });
  await fetched();
  const texts = await desk.db.select({ text: fetchedPages.text }).from(fetchedPages);
  expect(texts.map(({ text }) => text)).not.toContain("Old");
  expect(await desk.db.select().from(fetchedPages).where(eq(fetchedPages.id, page))).toHaveLength(
    1,
  );
});

test("is for editors, and says why where nothing is found", { timeout: 60_000 }, async () => {
  const find = (path: string, actor = desk.editor) =>
    fetchSource({ db: desk.db, actor, fetcher }, `${site}${path}`);
  expect(await find("/article", desk.reviewer)).toEqual({
    ok: false,
    failure: { why: "not_allowed" },
  });
  expect(await find("/wordless")).toEqual({ ok: false, failure: { why: "empty" } });
  expect(await fetchSource({ db: desk.db, actor: desk.editor }, `${site}/article`)).toEqual({
    ok: false,
    failure: { why: "forbidden" },
  });
});
