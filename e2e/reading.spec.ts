import type { Page } from "@playwright/test";
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
  await reader.getByLabel("Level").selectOption("Leaders");
  await reader.getByRole("button", { name: "Filter" }).click();
  await expect(
    reader.getByText(/meetings? fits?, of \d+ on record|meetings fit, of \d+ on record/),
  ).toBeVisible();
  await expect(reader.getByLabel("Level")).toHaveValue("leaders");
  await reader
    .getByRole("link", { name: "London Summit on Ukraine: Securing Our Future" })
    .first()
    .click();
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
  await reader.getByRole("link", { name: entry.title }).first().click();
  await expect(main).toContainText("The first house");
  const early = await reader.goto(`${entry.path}?asOf=${before}`);
  expect(early?.status()).toBe(404);

  // The form asks for days.
  await reader.goto(entry.path);
  await reader.getByLabel("Show the record as of").fill("2025-01-01");
  await reader.getByRole("button", { name: "Show", exact: true }).click();
  await expect(heading(reader, "Nothing is published at this address")).toBeVisible();

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
    expect(html, address).not.toMatch(/<script|\/_next\/[^"]*\.js|__next_f/);
    expect(html.match(/<title>/g), address).toHaveLength(1);
    expect(answer.headers()["content-security-policy"], address).toContain("default-src 'none'");
    const etag = answer.headers()["etag"] ?? "";
    const again = await request.get(address, { headers: { "if-none-match": etag } });
    expect(again.status(), address).toBe(304);
  }
});
