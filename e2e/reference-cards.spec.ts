import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import type { Page } from "@playwright/test";
import { expectAccessible } from "./support/axe.ts";
import { expect, test } from "./support/story.ts";

const SUMMIT = "/meetings/2025-03-02-london-summit";

const marksOn = (page: Page) =>
  page
    .getByRole("definition")
    .filter({ hasText: "2 March 2025" })
    .first()
    .getByRole("link", { name: /^Reference \d+$/ });
const cardOn = (page: Page) => page.getByRole("group", { name: /^(Reference \d+|Note [a-z]+)$/ });

test("a mark shows its source on hover, and the card can be moved into", async ({ newContext }) => {
  const page = await (await newContext()).newPage();
  await page.goto(SUMMIT);
  const mark = marksOn(page).first();
  const card = cardOn(page);
  await mark.hover();
  await expect(card).toBeVisible();
  await expect(card.getByRole("link", { name: "All that it supports" })).toBeVisible();
  await expect(card.getByText(/20\d\d/).first()).toBeVisible();
  await card.getByRole("link", { name: "All that it supports" }).hover();
  await expect(card).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(card).toBeHidden();
  // Only one card is open at a time, and moving away closes it.
  await mark.hover();
  await expect(card).toHaveCount(1);
  // To where no card can come to lie.
  await page.mouse.move(1200, 700);
  await expect(card).toBeHidden();
  // For a mouse the mark is the link that it always was.
  await mark.click();
  await expect(page).toHaveURL(/#ref-\d+$/);
});

test("by the keyboard a card opens at its mark and gives the focus back", async ({
  newContext,
}) => {
  const page = await (await newContext()).newPage();
  await page.goto(SUMMIT);
  const mark = marksOn(page).first();
  const card = cardOn(page);
  await page.keyboard.press("Tab");
  await mark.focus();
  await expect(card).toBeVisible();
  await expectAccessible(page, { within: "main" });
  await mark.focus();
  await page.keyboard.press("Tab");
  await expect(card.getByRole("link").first()).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(card).toBeHidden();
  await expect(mark).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#ref-\d+$/);
});

test("on a phone a tap shows the card, within the screen, and a second one leads to the list", async ({
  newContext,
}) => {
  const context = await newContext({ hasTouch: true, viewport: { width: 320, height: 640 } });
  const page = await context.newPage();
  await page.goto(SUMMIT);
  // As somebody reads who doubled the size of letters.
  await page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
  const mark = marksOn(page).first();
  const card = cardOn(page);
  await mark.tap();
  await expect(card).toBeVisible();
  expect(new URL(page.url()).hash).toBe("");
  const box = await card.boundingBox();
  expect(box?.x).toBeGreaterThanOrEqual(0);
  expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(320);
  expect(box?.y).toBeGreaterThanOrEqual(0);
  expect((box?.y ?? 0) + (box?.height ?? 999)).toBeLessThanOrEqual(640);
  await page.getByRole("heading", { level: 1 }).tap();
  await expect(card).toBeHidden();
  await mark.tap();
  await expect(card).toBeVisible();
  await mark.tap();
  await expect(page).toHaveURL(/#ref-\d+$/);
});

test("without a script a mark leads to the list, and the list back to each mark", async ({
  openAsReader,
}) => {
  const reader = await openAsReader(SUMMIT);
  const mark = marksOn(reader).first();
  await mark.hover();
  await expect(cardOn(reader)).toHaveCount(0);
  const number = await mark.innerText();
  await mark.click();
  await expect(reader).toHaveURL(new RegExp(`#ref-${number}$`));
  const references = reader.getByRole("region", { name: "References" });
  await references
    .getByRole("link", { name: new RegExp(`^Back to where reference ${number} is cited, a$`) })
    .click();
  await expect(reader).toHaveURL(new RegExp(`#cite-${number}-a$`));
});

test("the scripts of a page are small, and the only ones that may run", async ({ request }) => {
  const answer = await request.get(SUMMIT);
  const html = await answer.text();
  const scripts = [...html.matchAll(/<script data-keep="">([\s\S]*?)<\/script>/g)].map(
    ([, script = ""]) => script,
  );
  // Cards of references, and calendars of fields for a day.
  expect(scripts).toHaveLength(2);
  expect(gzipSync(scripts.join("")).length).toBeLessThan(5_000);
  const allowed = scripts.map(
    (script) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`,
  );
  expect(answer.headers()["content-security-policy"]).toContain(
    `; script-src ${allowed.join(" ")}; `,
  );
});
