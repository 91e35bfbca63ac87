import { gzipSync } from "node:zlib";
import type { Page } from "@playwright/test";
import { draftOn } from "./pages/draft.ts";
import { expect, test } from "./support/story.ts";

/** What the editor may add to what every page of the desk loads: bytes, as gzip packs them. */
const MOST = 350 * 1024;

/** What the largest page of the demonstration may weigh, as the press packs it: 25 KB, and what other stories add to it. */
const MOST_OF_PAGE = 26_000;

/** Collects the scripts that a page loads from now on: address → packed size in bytes. */
function weighScripts(page: Page) {
  const scripts = new Map<string, Promise<number>>();
  page.on("response", (response) => {
    const { pathname } = new URL(response.url());
    if (response.request().resourceType() !== "script" || !pathname.endsWith(".js")) return;
    const size = response.body().then((body) => gzipSync(body).length);
    scripts.set(pathname, size);
    // A page that was left takes its answers along; what matters is awaited below.
    size.catch(() => {});
  });
  return scripts;
}

test("the editor of an entry is light", async ({ openAs, record }) => {
  const entry = await record.anEntry("Talks to be weighed");
  const page = await openAs("editor", "/desk");
  const everywhere = weighScripts(page);
  await page.reload({ waitUntil: "networkidle" });
  const shared = new Set(everywhere.keys());
  const loaded = weighScripts(page);
  await page.goto(entry.desk);
  await draftOn(page).expectEditable();
  await expect(draftOn(page).box("Account")).toBeVisible();
  await page.waitForLoadState("networkidle");
  const own = [...loaded].filter(([address]) => !shared.has(address));
  const sizes = await Promise.all(own.map(([, size]) => size));
  const sum = sizes.reduce((total, size) => total + size, 0);
  console.log(`The editor's scripts: ${own.length} files, ${Math.round(sum / 1024)} KB packed`);
  expect(shared.size).toBeGreaterThan(0);
  expect(sum).toBeGreaterThan(100 * 1024);
  expect(sum).toBeLessThan(MOST);
});

for (const path of ["/", "/fr", "/uk"]) {
  test(`the overview at ${path} is light`, async ({ request }) => {
    const headers = (await request.get(path, { headers: { "accept-encoding": "br" } })).headers();
    expect(headers["content-encoding"]).toBe("br");
    expect(Number(headers["content-length"])).toBeGreaterThan(10_000);
    expect(Number(headers["content-length"])).toBeLessThan(MOST_OF_PAGE);
  });
}
