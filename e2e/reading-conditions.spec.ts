// Pages as they are for readers who set their browser for themselves, and on paper.
import { expect, test } from "./support/story.ts";

const PAGES = [
  "/",
  "/meetings",
  "/meetings/2025-03-02-london-summit",
  "/members",
  "/members/france",
  "/fr/pledges",
  "/uk/sources",
  "/changes",
  "/search?q=Macron",
  "/figures/totals",
  "/data",
  "/log",
];

test("on the narrowest phone, with letters twice as large, no page scrolls sideways", async ({
  newContext,
}) => {
  // The policy of the pages lets nobody add a style; a browser's own setting needs no leave.
  const context = await newContext({ viewport: { width: 320, height: 640 }, bypassCSP: true });
  const page = await context.newPage();
  const tooWide: string[] = [];
  for (const path of PAGES) {
    await page.goto(path);
    await page.addStyleTag({
      content: "html { font-size: 200% } * { content-visibility: visible !important }",
    });
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    if (width > 320) tooWide.push(`${path} is ${width} wide`);
  }
  expect(tooWide).toEqual([]);
});

test("in forced colours one still sees where one is, and who was there in person", async ({
  newContext,
}) => {
  const page = await (await newContext({ forcedColors: "active" })).newPage();
  await page.goto("/meetings");
  const sections = page.getByRole("navigation", { name: "Sections" });
  const lineBelow = (name: string) =>
    sections
      .getByRole("link", { name })
      .evaluate((link) => getComputedStyle(link).borderBottomColor);
  expect(await lineBelow("Meetings")).not.toBe(await lineBelow("Members"));
  const ground = (mode: string) =>
    page
      .locator(`td .cell.${mode}`)
      .first()
      .evaluate((cell) => getComputedStyle(cell).backgroundColor);
  expect(await ground("in-person")).not.toBe(await ground("remote"));
});

test("on paper, who was there in person is filled as on the screen", async ({ openAsReader }) => {
  const page = await openAsReader("/meetings");
  await page.emulateMedia({ media: "print" });
  await expect(page.locator("td .cell.in-person").first()).toHaveCSS("print-color-adjust", "exact");
});
