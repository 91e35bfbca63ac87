import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "@playwright/test";
import { leafTo } from "./support/leaf-to.ts";
import { expect, test } from "./support/story.ts";

const heading = (page: Page, name: string | RegExp) =>
  page.getByRole("heading", { level: 1, name });
const sections = (page: Page) => page.getByRole("navigation", { name: "Sections" });
const toSection = (page: Page, name: string) =>
  sections(page).getByRole("link", { name, exact: true }).click();
/** The first entry that the list's own table names. */
const openFirst = (page: Page) =>
  page
    .getByRole("main")
    .getByRole("table")
    .first()
    .getByRole("row")
    .nth(1)
    .getByRole("link")
    .first()
    .click();

test("everything can be read without a script, from the overview to the evidence", async ({
  openAsReader,
}) => {
  const reader = await openAsReader("/");
  await expect(heading(reader, "Coalition of the willing")).toBeVisible();
  await expect(reader.getByText("This record is a demonstration")).toBeVisible();

  await toSection(reader, "Meetings");
  await expect(reader.getByText(/meetings are on record/)).toBeVisible();
  await reader.getByLabel("Level", { exact: true }).selectOption("Leaders");
  await reader.getByRole("button", { name: "Filter" }).click();
  await expect(
    reader.getByText(/meetings? fits?, of \d+ on record|meetings fit, of \d+ on record/),
  ).toBeVisible();
  await expect(reader.getByLabel("Level", { exact: true })).toHaveValue("leaders");
  await (await leafTo(reader, "London Summit on Ukraine: Securing Our Future")).click();
  await expect(heading(reader, "London Summit on Ukraine: Securing Our Future")).toBeVisible();

  // From a statement to its evidence, and on to everything that the source supports.
  const heldOn = reader.getByRole("definition").filter({ hasText: "2 March 2025" }).first();
  await heldOn
    .getByRole("link", { name: /^Reference \d+$/ })
    .first()
    .click();
  await expect(reader).toHaveURL(/#/);
  await reader
    .getByRole("region", { name: "References" })
    .getByRole("link", { name: "All that it supports" })
    .first()
    .click();
  await expect(reader.getByText("What it supports")).toBeVisible();

  await toSection(reader, "Members");
  await openFirst(reader);
  await expect(reader.getByRole("complementary", { name: "Version" })).toBeVisible();
  await toSection(reader, "Pledges");
  await openFirst(reader);
  await expect(reader.getByRole("region", { name: "References" })).toBeVisible();

  // Its history and its versions have addresses of their own.
  const title = await reader.getByRole("heading", { level: 1 }).innerText();
  await reader.getByRole("link", { name: "History", exact: true }).click();
  await expect(heading(reader, `History of “${title}”`)).toBeVisible();
  await reader.getByRole("rowheader", { name: "Version 1" }).getByRole("link").click();
  await expect(
    reader.getByText(/Version 1, public since .*: the one that readers see now\./),
  ).toBeVisible();
  await toSection(reader, "Sources");
  await expect(reader.getByText(/sources support this record/)).toBeVisible();
  await toSection(reader, "Changes");
  await expect(reader.getByText("version 1 published").first()).toBeVisible();

  await reader.goto("/pledges/there-is-no-such-pledge");
  await expect(heading(reader, "Nothing is published at this address")).toBeVisible();
});

test("the record can be read as it stood at an earlier instant", async ({
  openAsReader,
  record,
}) => {
  const entry = await record.aDraft("Held and moved", { venue: "The first house" });
  const before = await record.instant();
  await record.publish(entry, { note: "The first house." });
  const between = await record.instant();
  await record.write(entry, "editor", record.changingVenue("The second house"));
  await record.publish(entry, { note: "The second house." });

  const reader = await openAsReader(`${entry.path}?asOf=${between}`);
  const main = reader.getByRole("main");
  await expect(main).toContainText("The first house");
  await expect(main).not.toContainText("The second house");
  await expect(reader.getByRole("complementary", { name: "As of" })).toContainText(
    "The record as it stood on",
  );
  await reader.getByRole("link", { name: "Show it as it is now" }).click();
  await expect(main).toContainText("The second house");
  await expect(main).not.toContainText("The first house");

  // Links of a page in the past stay in the past.
  await reader.goto(`/meetings?asOf=${between}`);
  await (await leafTo(reader, entry.title)).click();
  await expect(main).toContainText("The first house");
  const early = await reader.goto(`${entry.path}?asOf=${before}`);
  expect(early?.status()).toBe(404);

  // The form asks for days.
  await reader.goto(entry.path);
  await reader.getByLabel("Show the record as of").fill("2025-01-01");
  await reader.getByRole("button", { name: "Show", exact: true }).click();
  await expect(heading(reader, "Nothing was public at this address then")).toBeVisible();
  await expect(main).toContainText("became public later: first on");
  // It was not there yet, and the way back leads to it, as does another day.
  await expect(reader.getByLabel("Show the record as of")).toHaveValue("2025-01-01");
  await main.getByRole("link", { name: "Show the page as it is now" }).click();
  await expect(heading(reader, entry.title)).toBeVisible();

  await reader.goto(`${entry.path}/v/1`);
  await expect(main).toContainText("The first house");
  await expect(reader.getByText(/^Version 1, public from .* until .*\.$/)).toBeVisible();
});

test("what is retracted says so at its address, and is served nowhere any more", async ({
  openAsReader,
  record,
  request,
}) => {
  const entry = await record.aDraft("Said too much", { venue: "A house that must not be named" });
  const published = await record.publish(entry);
  const reader = await openAsReader(entry.path);
  await expect(reader.getByRole("main")).toContainText("A house that must not be named");
  const whilePublic = await record.instant();
  await record.retract(published, "The venue was told in confidence.");

  // Another process did this: the site hears of it within a second.
  await expect(async () => {
    const answer = await reader.goto(entry.path);
    expect(answer?.status()).toBe(410);
  }).toPass({ timeout: 5_000 });
  await expect(heading(reader, "This page was withdrawn")).toBeVisible();
  await expect(reader.getByRole("main")).toContainText("The venue was told in confidence.");

  const everywhere = [
    entry.path,
    `${entry.path}?asOf=${whilePublic}`,
    `${entry.path}/v/1`,
    `${entry.path}/history`,
    "/meetings",
    "/changes",
    `/api/v1/entries/meeting/${entry.slug}`,
    `/api/v1/entries/meeting/${entry.slug}?asOf=${whilePublic}`,
    "/api/v1/entries?kind=meeting&limit=100",
  ];
  for (const address of everywhere) {
    const answer = await request.get(address);
    expect(await answer.text(), address).not.toContain("must not be named");
  }
  expect((await request.get(`/api/v1/entries/meeting/${entry.slug}`)).status()).toBe(410);
});

test("pages carry none of the framework's scripts and say what may run", async ({ request }) => {
  const addresses = ["/", "/meetings", "/members", "/pledges", "/sources", "/changes"];
  for (const address of addresses) {
    const answer = await request.get(address);
    const html = await answer.text();
    // A data block says what the page is about, and is never run; its own scripts are few.
    expect(html, address).not.toMatch(
      /<script(?! type="application\/ld\+json">| data-keep="">)|\/_next\/[^"]*\.js|__next_f/,
    );
    // Fields for a day, and where there are references their cards.
    expect(html.match(/<script data-keep/g)?.length ?? 0, address).toBeLessThanOrEqual(2);
    // What is drawn has titles of its own.
    expect(html.split("</head>")[0]?.match(/<title>/g), address).toHaveLength(1);
    expect(answer.headers()["content-security-policy"], address).toContain("default-src 'none'");
    const etag = answer.headers()["etag"] ?? "";
    const again = await request.get(address, { headers: { "if-none-match": etag } });
    expect(again.status(), address).toBe(304);
  }
});

test("figures can be read, taken away, cited and framed", async ({ openAsReader, request }) => {
  const reader = await openAsReader("/meetings");
  const timeline = reader.getByRole("region", { name: "Meetings over time" });
  await timeline
    .getByRole("link", {
      name: /^27 March 2025: .* \(leaders, in person, no\. \d+ of the high-level series\)$/,
    })
    .click();
  await expect(heading(reader, /Paris/)).toBeVisible();

  await toSection(reader, "Members");
  const map = reader.getByRole("region", { name: "Map of members" });
  await expect(map.getByRole("link", { name: "Canada: participant" })).toBeVisible();
  await map.getByRole("link", { name: "Luxembourg: participant" }).click();
  await expect(heading(reader, "Luxembourg")).toBeVisible();
  // Whether the rule of membership is met, and by which meetings.
  const rule = reader.getByRole("definition").filter({ hasText: /counted, \d+ needed/ });
  await rule.getByText(/counted, \d+ needed/).click();
  await rule
    .getByRole("link", { name: /2025, / })
    .first()
    .click();
  await expect(reader).toHaveURL(/\/meetings\/.*#present$/);
  await reader.getByText("Cite this").click();
  await expect(reader.getByText(/version \d+, .*\/v\/\d+ \(read /)).toBeVisible();

  await toSection(reader, "Pledges");
  const totals = reader.getByRole("region", { name: "Totals of pledges" });
  await totals.getByRole("link", { name: "This figure by itself" }).click();
  await expect(heading(reader, "Totals of pledges")).toBeVisible();
  await reader.getByText("Cite this").click();
  await expect(reader.getByText(/\/figures\/totals\?asOf=\S+ \(read /)).toBeVisible();
  await reader.getByText("Show it on another site").click();
  const snippet = await reader.getByRole("region", { name: "HTML to copy" }).innerText();
  const framed = /src="([^"]+)"/.exec(snippet)?.[1] ?? "";
  const embed = await request.get(new URL(framed).pathname);
  expect(embed.headers()["content-security-policy"]).toContain("frame-ancestors *");
  expect(embed.headers()["x-frame-options"]).toBeUndefined();
  const page = await request.get("/figures/totals");
  expect(page.headers()["content-security-policy"]).toContain("frame-ancestors 'none'");

  const data = await request.get(
    (await reader.getByRole("link", { name: "Data (CSV)" }).getAttribute("href")) ?? "",
  );
  expect(data.headers()["content-type"]).toBe("text/csv; charset=utf-8; header=present");
  expect(await data.text()).toMatch(/^currency,instrument,total,[^\r]*\r\n/);
});

test("another site may frame a figure, and none of the pages", async ({ newContext, baseURL }) => {
  const framing = (path: string) => `<iframe src="${baseURL}${path}"></iframe>`;
  const body = framing("/figures/members/embed") + framing("/members");
  // A server, for browsers let no page that merely claims to be from elsewhere reach this machine.
  const elsewhere = createServer((_, answer) => {
    answer.setHeader("content-type", "text/html").end(body);
  });
  await new Promise<void>((resolve) => elsewhere.listen(0, "127.0.0.1", resolve));
  const { port } = elsewhere.address() as AddressInfo; // it listens on TCP
  const context = await newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const refused = page.waitForEvent("requestfailed", (request) =>
    request.url().endsWith("/members"),
  );
  await page.goto(`http://127.0.0.1:${port}/`);
  const figure = page.frameLocator("iframe >> nth=0");
  await expect(figure.getByRole("heading", { name: "Map of members" })).toBeVisible();
  await expect(figure.getByRole("link", { name: "Japan: announced participant" })).toHaveAttribute(
    "target",
    "_blank",
  );
  expect((await refused).failure()?.errorText).toBe("net::ERR_BLOCKED_BY_RESPONSE");
  elsewhere.closeAllConnections();
  elsewhere.close();
});

test("the first screen of a phone answers when they met, who came and what was pledged", async ({
  newContext,
}) => {
  const context = await newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await page.goto("/meetings/2025-03-02-london-summit");
  const glance = page.getByRole("region", { name: "The meeting at a glance" });
  await expect(glance).toContainText("2 March 2025, Lancaster House, London (leaders, in person)");
  const present = glance.getByRole("link", { name: "European Union, France, NATO, Ukraine" });
  const pledges = glance.getByRole("link", { name: /^\d+ pledges$/ });
  for (const answer of [present, pledges]) await expect(answer).toBeInViewport({ ratio: 1 });
  await pledges.click();
  await expect(page.getByRole("heading", { name: "Pledges made here" })).toBeInViewport();

  // Where there are many, they are counted; what the record does not vouch for is told apart.
  await page.goto("/meetings/2025-03-27-paris-summit");
  await expect(glance).toContainText(/31 members \(and \d+ only weakly supported\)/);

  await page.goto("/pledges");
  const lead = page.getByRole("main").getByText(/pledges are on record/);
  await expect(lead).toContainText("€226 million (instrument not stated)");
  await expect(lead.getByRole("link", { name: "Pledged, as stated:" })).toBeInViewport();
});

test("on a phone, the timeline and the attendance are lists", async ({ newContext }) => {
  const context = await newContext({
    javaScriptEnabled: false,
    viewport: { width: 390, height: 844 },
  });
  const page = await context.newPage();
  await page.goto("/meetings");
  const timeline = page.getByRole("region", { name: "Meetings over time" });
  await expect(timeline.getByRole("listitem").filter({ hasText: "Paris" }).first()).toBeVisible();
  const attendance = page.getByRole("region", { name: "Who was at which meeting" });
  await attendance.getByText(/^France: \d+ of \d+$/).click();
  await expect(
    attendance.getByText(/^Head of state or government, in person$/).first(),
  ).toBeVisible();
  const { width, page: whole } = await page.evaluate(() => ({
    width: innerWidth,
    page: document.documentElement.scrollWidth,
  }));
  expect(whole).toBeLessThanOrEqual(width);

  await page.goto("/meetings/2025-05-10-kyiv-summit");
  await page.getByRole("heading", { name: "Present" }).scrollIntoViewIfNeeded();
  const present = page.getByRole("region", { name: "Table: Present" });
  expect(await present.evaluate((table) => table.scrollWidth - table.clientWidth)).toBe(0);
  // What never scrolls is no stop on the way through the page.
  await expect(present).not.toHaveAttribute("tabindex");

  // On a tablet lists are lines too. Where a long language makes a table too wide it scrolls, by the keyboard from its links.
  await page.setViewportSize({ width: 900, height: 800 });
  await page.goto("/uk/members");
  const members = page.getByRole("region", { name: "Таблиця: Учасники" });
  const hidden = () => members.evaluate((table) => table.scrollWidth - table.clientWidth);
  expect(await hidden()).toBe(0);
  await page.setViewportSize({ width: 1030, height: 800 });
  expect(await hidden()).toBeGreaterThan(0);
  await members.getByRole("link").first().focus();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => members.evaluate((table) => table.scrollLeft)).toBeGreaterThan(0);
});
