// The published site as files, served by the plainest of servers, and held against the living site.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { expect, test } from "@playwright/test";
import { crawl } from "../support/crawl.ts";
import { startServer, type RunningServer } from "../support/start-server.ts";

const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".zip": "application/zip",
};

// A server of its own: other stories publish meanwhile.
let site: RunningServer;
test.beforeAll(async () => {
  test.setTimeout(600_000);
  site = await startServer();
});
test.afterAll(() => site?.remove());

test("a mirror says what the site says, and no link in it is broken", async ({ browser }) => {
  test.setTimeout(900_000);
  const folder = mkdtempSync(join(tmpdir(), "ratify-mirror-"));
  const server = createServer((request, response) => {
    try {
      const path = decodeURIComponent(new URL(request.url ?? "/", "http://mirror").pathname);
      const body = readFileSync(join(folder, path));
      response.writeHead(200, {
        "content-type": TYPES[extname(path)] ?? "application/octet-stream",
      });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    await makeMirror(folder);
    const { port } = server.address() as AddressInfo; // it listens on TCP
    const base = `http://127.0.0.1:${port}`;

    const visited = await crawl({
      base,
      from: ["/index.html", "/404.html"],
      isLeftAlone: () => false,
    });
    expect(visited.filter(({ status }) => status !== 200).map(({ address }) => address)).toEqual(
      [],
    );
    expect(visited.length).toBeGreaterThan(300);

    for (const address of [
      "/",
      "/meetings",
      "/members",
      "/pledges",
      "/sources",
      "/changes",
      "/about",
      "/data",
    ]) {
      const [living, copy] = await Promise.all([
        fetch(site.url + address).then((answer) => answer.text()),
        fetch(`${base}${address === "/" ? "" : address}/index.html`).then((answer) =>
          answer.text(),
        ),
      ]);
      expect(mainWords(copy)).toBe(mainWords(living));
    }
    for (const address of ["/feeds/changes.atom", "/data/record.jsonl", "/sitemap.xml"]) {
      const [living, copy] = await Promise.all(
        [site.url + address, base + address].map(async (url) =>
          Buffer.from(await (await fetch(url)).arrayBuffer()).toString("base64"),
        ),
      );
      expect({ address, copy }).toEqual({ address, copy: living });
    }

    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(`file://${join(folder, "index.html")}`);
    await page
      .getByRole("navigation", { name: "Sections" })
      .getByRole("link", { name: "Members" })
      .click();
    await expect(page.getByRole("heading", { level: 1, name: "Members" })).toBeVisible();
  } finally {
    server.close();
    rmSync(folder, { recursive: true });
  }
});

/** One of the three: the others are the same pages again, in twice the time. */
const LANGUAGES = ["--languages", "en"];

/** Runs the script of `npm run mirror` against the database of the running server. */
async function makeMirror(folder: string): Promise<void> {
  const child = spawn(process.execPath, ["lib/server/mirror/main.ts", folder, ...LANGUAGES], {
    stdio: ["ignore", "inherit", "inherit"],
    env: {
      ...process.env,
      DATA_DIR: site.dataDir,
      PUBLIC_URL: site.url,
      NODE_ENV: "production",
    },
  });
  const [code] = await once(child, "exit");
  expect(code).toBe(0);
}

/** What a page says between its masthead and its foot, without tags. */
const mainWords = (html: string): string =>
  (/<main\b[\s\S]*<\/main>/.exec(html)?.[0] ?? "")
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll(/\s+/g, " ");
