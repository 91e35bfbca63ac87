// One page of every template in both themes; every-page.ts walks through all of them.
import { draftOn } from "./pages/draft.ts";
import { expectAccessible } from "./support/axe.ts";
import { expect, test } from "./support/story.ts";

/** Axe walks through some twenty pages twice: minutes on an idle machine, in milliseconds. */
const MANY_PAGES = 1_200_000;

/** What floats above a page belongs to no landmark of it. */
const BEHIND_A_LAYER = { apart: ["region"] };

/** What stands behind an open list is hidden from screen readers; the tab key that would reach it closes the list. */
const BEHIND_A_LIST = {
  apart: [
    ...BEHIND_A_LAYER.apart,
    "aria-hidden-focus",
    "landmark-one-main",
    "page-has-heading-one",
  ],
};

test("axe finds nothing on the pages of the site", async ({ newContext, record }) => {
  test.setTimeout(MANY_PAGES);
  const entry = await record.aDraft("Read by everybody");
  await record.publish(entry);
  const withdrawn = await record.aDraft("Taken back");
  await record.retract(await record.publish(withdrawn), "It was not so.");
  await record.answer(await record.ask(entry, "Was it there?"), "It was.");
  const context = await newContext();
  const page = await context.newPage();
  const addresses = [
    "/",
    "/meetings",
    "/members",
    "/pledges",
    "/sources",
    "/changes",
    "/data",
    "/about",
    "/log",
    "/meetings/2025-03-02-london-summit",
    "/members/france",
    `${entry.path}/history`,
    `${entry.path}/v/1`,
    `/meetings?asOf=${await record.instant()}`,
    "/meetings/2025-03-02-london-summit/history",
    "/meetings/2025-03-02-london-summit/compare",
    "/changes?since=2025-01-01",
    "/search",
    `${entry.path}/question?version=1`,
    `${entry.path}/question?claim=venue&version=1`,
    `${entry.path}/question?sent=yes&version=1`,
    "/questions",
    "/search?q=Macron",
    "/search?q=Macorn+xylophones",
    "/?asOf=yesterday",
    withdrawn.path,
    "/nothing-here",
    "/figures",
    "/figures/meetings",
    "/figures/totals/embed",
  ];
  for (const address of addresses) {
    await page.goto(address);
    await expectAccessible(page);
  }
  await page.goto("/pledges");
  const firstRow = page.getByRole("main").getByRole("rowheader").first();
  await firstRow.getByRole("link").click();
  await expect(page.getByRole("region", { name: "References" })).toBeVisible();
  await expectAccessible(page);
  await page
    .getByRole("region", { name: "References" })
    .getByRole("link", { name: "All that it supports" })
    .first()
    .click();
  await expect(page.getByText("What it supports")).toBeVisible();
  await expectAccessible(page);
});

test("axe finds nothing on the pages of the desk", async ({ openAs, record }) => {
  test.setTimeout(MANY_PAGES);
  const entry = await record.aDraft("Worked at by everybody");
  await record.publish(entry);
  await record.write(entry, "editor", record.changingVenue("Somewhere else"));
  await record.submit(entry, { note: "Moved." });
  await record.write(entry, "editor", record.changingVenue("Elsewhere again"));
  const source = await record.aSource();
  const template = await record.aTemplate("Begun by everybody");
  const question = await record.ask(entry, "Was it there?");

  const page = await openAs("secondEditor", "/desk");
  const addresses = [
    "/desk",
    "/desk/entries?kind=meeting",
    "/desk/entries/new",
    "/desk/templates",
    "/desk/templates/new",
    `/desk/entries/new?template=${template.id}`,
    template.desk,
    `${template.desk}/template`,
    "/desk/sources",
    "/desk/sources/new",
    `/desk/sources/${source.id}`,
    `${entry.desk}/submit`,
    `${entry.desk}/review/2`,
    `${entry.desk}/history`,
    `${entry.desk}/history/compare?from=1&to=2`,
    `${entry.desk}/history/restore/1`,
    `${entry.desk}/discard`,
    `${entry.desk}/duplicate`,
    `${entry.desk}/address`,
    `${entry.desk}/archive`,
    "/desk/search?words=summit",
    "/desk/queue",
    "/desk/releases",
    `/desk/entries/publish?row=${entry.id}`,
    "/desk/questions",
    `/desk/questions/${question}`,
    "/desk/account",
    "/desk/nothing-here",
  ];
  for (const address of addresses) {
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectAccessible(page);
  }

  await page.goto("/desk/entries?kind=meeting");
  await page.getByRole("checkbox", { name: "Choose Worked at by everybody" }).check();
  await page.getByText("Ask to review…").click();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Archive" }).click();
  await expect(page.getByRole("group", { name: "What was done" })).toBeVisible();
  await expectAccessible(page);

  await page.keyboard.press("ControlOrMeta+k");
  await expect(page.getByRole("menuitem", { name: "Inbox" })).toBeVisible();
  await page.keyboard.type("summit");
  await expect(page.getByRole("menuitem", { name: /summit/i }).first()).toBeVisible();
  await expectAccessible(page, BEHIND_A_LAYER);
  await page.keyboard.press("Escape");
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible();
  await expectAccessible(page, BEHIND_A_LAYER);
  await page.keyboard.press("Escape");

  // A draft as it is read, as it is edited, and with the dialogs over it.
  const draft = draftOn(page);
  await page.goto(entry.desk);
  await expect(page.getByText("Nothing you do here changes it")).toBeVisible();
  await expectAccessible(page);
  await draft.beginEditing();
  await expectAccessible(page);
  await draft.sourcesOf("Venue").click();
  await expect(page.getByRole("dialog").getByLabel("Quote")).toBeVisible();
  await expectAccessible(page, BEHIND_A_LAYER);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Add a source for City", exact: true }).click();
  await page.getByRole("dialog").getByRole("searchbox").fill(source.title);
  await expect(page.getByRole("button", { name: source.title })).toBeVisible();
  await expectAccessible(page, BEHIND_A_LAYER);
  await page.getByRole("button", { name: source.title }).click();
  await expect(page.getByRole("dialog").getByLabel("Quote")).toBeVisible();
  await expectAccessible(page, BEHIND_A_LAYER);
  await page.keyboard.press("Escape");
  await draft.box("Title").fill("");
  // A new row offers members at once. Where the page scrolls in that very moment, the list closes: a key opens it again.
  await page.getByRole("button", { name: "Add an attendance" }).click();
  const offered = page.getByRole("listbox");
  await expect(page.getByRole("combobox", { name: "Member" })).toBeFocused();
  await expect(async () => {
    if (!(await offered.isVisible())) await page.keyboard.press("ArrowDown");
    await expect(offered).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await expectAccessible(page, BEHIND_A_LIST);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("link", { name: /things missing$/ })).toBeVisible();
  await expectAccessible(page);
});

for (const kind of ["overview", "member", "pledge"] as const) {
  test(`axe finds nothing in the form of a published ${kind}`, async ({ openAs }) => {
    const page = await openAs("editor", `/desk/entries?kind=${kind}`);
    await page.getByRole("main").getByRole("table").getByRole("link").first().click();
    await draftOn(page).expectEditable();
    await expectAccessible(page);
  });
}
