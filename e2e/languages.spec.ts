import { parseHTML } from "linkedom";
import { KINDS } from "#lib/editorial/kinds.ts";
import { en } from "#lib/site/words/messages/en.ts";
import { wordsOf } from "#lib/site/words/messages.ts";
import { expectAccessible } from "./support/axe.ts";
import { leafTo } from "./support/leaf-to.ts";
import { expect, test } from "./support/story.ts";

test("a reader goes through the record in French, and over to Ukrainian", async ({
  openAsReader,
}) => {
  const reader = await openAsReader("/");
  await reader.getByRole("link", { name: "Français" }).click();
  await expect(reader).toHaveURL(/\/fr$/);
  await expect(reader.locator("html")).toHaveAttribute("lang", "fr");
  const sections = reader.getByRole("navigation", { name: "Rubriques" });
  await sections.getByRole("link", { name: "Réunions", exact: true }).click();
  await expect(reader.getByText(/Le registre compte \d+ réunions\./)).toBeVisible();
  await reader.getByLabel("Niveau", { exact: true }).selectOption("Dirigeants");
  await reader.getByRole("button", { name: "Filtrer" }).click();
  await expect(reader).toHaveURL(/\/fr\/meetings\?level=leaders/);
  await expect(reader.getByLabel("Niveau", { exact: true })).toHaveValue("leaders");

  // The same page, filters and all, in another language.
  await reader.getByRole("link", { name: "Українська" }).click();
  await expect(reader).toHaveURL(/\/uk\/meetings\?level=leaders/);
  await expect(reader.getByLabel("Рівень", { exact: true })).toHaveValue("leaders");

  // The record's own words stay as they were ratified, and say so.
  await (await leafTo(reader, "London Summit on Ukraine: Securing Our Future")).click();
  await expect(reader.getByRole("heading", { level: 1 })).toHaveAttribute("lang", "en");
  await expect(reader.getByText(/мовою, якою їх ратифіковано: англійська/)).toBeVisible();
  const heldOn = reader.getByRole("definition").filter({ hasText: "2 березня 2025" }).first();
  await heldOn
    .getByRole("link", { name: /^Посилання \d+$/ })
    .first()
    .click();
  await expect(reader).toHaveURL(/#ref-\d+$/);

  // Members are called by their names in the reader's language.
  const parts = reader.getByRole("navigation", { name: "Розділи" });
  await parts.getByRole("link", { name: "Учасники", exact: true }).click();
  await reader.getByRole("rowheader", { name: "Японія" }).getByRole("link").click();
  await expect(reader.getByRole("heading", { level: 1 })).toHaveText("Японія");
  await expect(reader.getByText("У реєстрі: Japan")).toBeVisible();

  // The instant stays too, and the first language has the address that it always had.
  await reader.getByLabel("Показати реєстр станом на").fill("2025-01-01");
  await reader.getByRole("button", { name: "Показати", exact: true }).click();
  await expect(
    reader.getByRole("heading", { name: "Тоді за цією адресою ще нічого не було опубліковано" }),
  ).toBeVisible();
  await reader.goto("/uk/members?asOf=2025-01-01");
  await reader.getByRole("link", { name: "English" }).click();
  await expect(reader).toHaveURL(/:\d+\/members\?asOf=2025-01-01$/);
});

test("labels of lines on a phone, and titles, are set as their language sets them", async ({
  newContext,
}) => {
  const context = await newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  for (const [address, colon] of [
    ["/members", /\w: "$/],
    ["/fr/members", /\w\u00A0: "$/],
  ] as const) {
    await page.goto(address);
    const label = await page
      .locator(".stacks td[data-label]")
      .first()
      .evaluate((cell) => getComputedStyle(cell, "::before").content);
    expect(label).toMatch(colon);
  }
  await page.goto("/fr/pledges/uk-loan-frozen-assets/question");
  await expect(page).toHaveTitle(/^Mettre en doute une affirmation\u00A0: UK loan/);
});

/** English words that a page in another language may not say: those of the catalogue and of the kinds, whole. */
const inEnglish = (locale: "fr" | "uk"): Set<string> => {
  const own = new Set<string>();
  const said = wordsOf(locale);
  for (const [key, text] of Object.entries(en)) {
    // What is filled in cannot be known here, letters stand for many things, and some words are alike.
    const isWords = text.length > 2 && !text.includes("{");
    if (isWords && said(key as "frame.skip") !== text) own.add(text);
  }
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    for (const [key, each] of Object.entries(value)) {
      if (key === "label" && typeof each === "string") own.add(each);
      else visit(each);
    }
  };
  visit(KINDS);
  for (const alike of ALIKE) own.delete(alike);
  return own;
};
/** Words that French has too. */
const ALIKE = [
  "Format",
  "Type",
  "Code",
  "Condition",
  "Participant",
  "Organisation",
  "Forum",
  "Mode",
  "Absent",
  "Sources",
  "Notes",
  "Version",
  "Date",
  "Instrument",
  "Total",
  "Position",
  "Place",
];

/** Texts and names of a page that it says in its own language. */
function saidBy(html: string): string[] {
  const { document } = parseHTML(html);
  const language = document.documentElement.getAttribute("lang");
  const isOwn = (element: Element | null): boolean =>
    element?.closest("[lang]")?.getAttribute("lang") === language;
  const texts: string[] = [];
  for (const element of document.querySelectorAll("body *")) {
    if (!isOwn(element) || element.closest("script")) continue;
    for (const node of element.childNodes) {
      if (node.nodeType === 3) texts.push(node.textContent?.trim() ?? "");
    }
    for (const name of ["aria-label", "title", "alt"]) {
      texts.push(element.getAttribute(name)?.trim() ?? "");
    }
  }
  return texts.filter(Boolean);
}

for (const locale of ["fr", "uk"] as const) {
  test(`pages in ${locale} say nothing in English but what the record says`, async ({
    request,
  }) => {
    const english = inEnglish(locale);
    const paths = [
      "",
      "/meetings",
      "/members",
      "/pledges",
      "/sources",
      "/changes",
      "/log",
      "/data",
      "/about",
      "/figures",
      "/figures/meetings",
      "/figures/attendance",
      "/figures/members",
      "/figures/totals",
      "/figures/totals/embed",
      "/missing",
      "/members?asOf=yesterday",
      "/meetings/2025-03-02-london-summit",
      "/members/france",
      "/members/japan",
      "/overview/history",
      "/overview/v/1",
      "/members/france/v/1",
    ];
    const pledges = await (await request.get(`/${locale}/pledges`)).text();
    const [, pledge = ""] = /href="(\/\w\w\/pledges\/[a-z0-9-]+)"/.exec(pledges) ?? [];
    expect(pledge).not.toBe("");
    for (const address of [...paths.map((path) => `/${locale}${path}`), pledge]) {
      const html = await (await request.get(address)).text();
      expect(html, address).toContain(`<html lang="${locale}"`);
      const said = saidBy(html);
      expect(said.length, address).toBeGreaterThan(10);
      expect(
        said.filter((text) => english.has(text)),
        address,
      ).toEqual([]);
    }
  });
}

test("search engines and feed readers are told of every language", async ({ request }) => {
  const page = await (await request.get("/fr/meetings")).text();
  expect(page).toMatch(/<link rel="canonical" href="[^"]+\/fr\/meetings"\/?>/);
  for (const [lang, path] of [
    ["en", "/meetings"],
    ["uk", "/uk/meetings"],
    ["x-default", "/meetings"],
  ]) {
    expect(page).toMatch(
      new RegExp(`<link rel="alternate" hrefLang="${lang}" href="[^"]*:\\d+${path}"`, "i"),
    );
  }
  const sitemap = await (await request.get("/sitemap.xml")).text();
  expect(sitemap).toMatch(/<loc>[^<]*\/uk\/members\/japan<\/loc>/);
  expect(sitemap).toMatch(/hreflang="fr" href="[^"]*\/fr\/members\/japan"/);
  const feed = await (await request.get("/uk/feeds/changes.atom")).text();
  expect(feed).toContain('xml:lang="uk"');
  expect(feed).toContain("опубліковано версію");
  const english = await (await request.get("/feeds/changes.atom")).text();
  const idOf = (text: string) => /<id>([^<]+)<\/id>/.exec(text)?.[1];
  expect(idOf(feed)).not.toBe(idOf(english));
  // What a browser prefers decides nothing: a page is printed once for everybody.
  const preferred = await request.get("/meetings", { headers: { "accept-language": "uk" } });
  expect(await preferred.text()).toContain('<html lang="en"');
});

test("axe finds nothing on pages in French and Ukrainian", async ({ newContext }) => {
  test.setTimeout(600_000);
  const page = await (await newContext()).newPage();
  for (const address of ["/fr/meetings", "/uk/members/japan"]) {
    await page.goto(address);
    await expectAccessible(page);
  }
});
