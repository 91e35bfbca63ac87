// `npm run axe`: axe on every public page and on the draft, review and history of every entry, in both themes. Takes
// many minutes, so that `npm test` does only one page of each template (accessible.spec.ts).
import { expectAccessible } from "./support/axe.ts";
import { crawl } from "./support/crawl.ts";
import { expect, test } from "./support/story.ts";

test("every public page", async ({ newContext, baseURL = "" }) => {
  test.setTimeout(3_600_000);
  const visited = await crawl({
    base: baseURL,
    from: ["/", "/changes"],
    // The other languages have the same templates; languages.spec.ts looks at one page of each.
    // Nor is each claim of each entry a page of its own kind.
    isLeftAlone: (address) =>
      /\/question\?.*(?:claim|source)=/.test(address) ||
      /^\/(?:desk|sign-in|api|_next|icon|favicon|(?:fr|uk)\b)/.test(address),
  });
  const pages = visited.filter(({ headers }) =>
    headers.get("content-type")?.startsWith("text/html"),
  );
  expect(pages.length).toBeGreaterThan(200);
  const page = await (await newContext()).newPage();
  for (const { address } of pages) {
    await page.goto(address);
    await expectAccessible(page);
  }
});

test("every entry at the desk", async ({ openAs, record }) => {
  test.setTimeout(3_600_000);
  const entries = await record.allEntries();
  expect(entries.length).toBeGreaterThan(80);
  const page = await openAs("secondEditor", "/desk");
  for (const entry of entries) {
    for (const place of ["", "/submit", "/review", "/history"]) {
      await page.goto(`/desk/entries/${entry}${place}`);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expectAccessible(page);
    }
  }
});
