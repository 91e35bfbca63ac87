// `npm run screenshots`: every screen at three widths in both themes, written to screenshots/<screen>.<width>.<theme>.png
// to be looked at, and to screenshots/readme what the README shows.
import type { Page } from "@playwright/test";
import { draftOn } from "./pages/draft.ts";
import type { DemoRole } from "./support/sign-in.ts";
import { expect, test } from "./support/story.ts";

const SITE_WIDTHS = [1440, 768, 390];
const DESK_WIDTHS = [1440, 1024, 390];
const THEMES = ["light", "dark"] as const;
/** All screens of a side, twice three times each: minutes, in milliseconds. */
const PATIENCE = 1_800_000;

/** A screen by its address, and by what somebody does there first. */
type Screen = { name: string; path: string; after?: (page: Page) => Promise<unknown> };

const MEETING = "2025-03-02-london-summit";
/** Left in review in the demonstration. */
const IN_REVIEW = "2025-03-24-northwood-planning-days";

const SITE: readonly Screen[] = [
  { name: "site-overview", path: "/" },
  { name: "site-meetings", path: "/meetings" },
  { name: "site-meeting", path: `/meetings/${MEETING}` },
  { name: "site-meeting-history", path: `/meetings/${MEETING}/history` },
  { name: "site-meeting-version", path: `/meetings/${MEETING}/v/1` },
  { name: "site-members", path: "/members" },
  { name: "site-member", path: "/members/france" },
  { name: "site-pledges", path: "/pledges" },
  { name: "site-pledge", path: "/pledges/force-estimate-four-to-five-brigades" },
  { name: "site-sources", path: "/sources" },
  { name: "site-source", path: "/sources/ref-26" },
  { name: "site-changes", path: "/changes" },
  { name: "site-log", path: "/log" },
  { name: "site-figures", path: "/figures" },
  { name: "site-about", path: "/about" },
  { name: "site-data", path: "/data" },
  { name: "site-search", path: "/search?q=Macorn" },
  { name: "site-search-nothing", path: "/search?q=Macron+xylophones" },
  { name: "site-missing", path: "/nothing-here" },
];

const AT_THE_DOOR: readonly Screen[] = [
  { name: "door-sign-in", path: "/sign-in" },
  { name: "door-forgotten", path: "/sign-in/forgotten" },
];

test("the site", async ({ newContext, record }) => {
  test.setTimeout(PATIENCE);
  const page = await (await newContext({ javaScriptEnabled: false })).newPage();
  const past: Screen = { name: "site-as-of", path: `/meetings?asOf=${await record.instant()}` };
  const retracted = await record.aDraft("Withdrawn account of a meeting");
  await record.retract(await record.publish(retracted), "The meeting did not take place.");
  const corrected = await record.aDraft("Corrected account of a meeting");
  await record.publish(corrected);
  await record.write(corrected, "editor", record.changingVenue("The hall at Lancaster House"));
  await record.publish(corrected, { note: "The hall is named." });
  await record.answer(await record.ask(corrected, "Was it there?"), "It was, in the hall.");
  const screens = [
    ...SITE,
    past,
    { name: "site-retracted", path: retracted.path },
    { name: "site-compare", path: `${corrected.path}/compare` },
    { name: "site-question", path: `${corrected.path}/question?claim=venue&version=1` },
    { name: "site-questions", path: "/questions" },
  ];
  for (const screen of screens) await shoot(page, screen, SITE_WIDTHS);
  for (const screen of AT_THE_DOOR) await shoot(page, screen, DESK_WIDTHS);
});

test("the desk", async ({ openAs, record }) => {
  test.setTimeout(PATIENCE);
  const meeting = `/desk/entries/${await record.idOf("meeting", MEETING)}`;
  const inReview = `/desk/entries/${await record.idOf("meeting", IN_REVIEW)}`;
  const source = await record.aSource("Statement of the hosts after the summit");
  const template = await record.aTemplate("Summit of leaders");
  const screens: Partial<Record<DemoRole, readonly Screen[]>> = {
    editor: [
      { name: "desk-inbox-editor", path: "/desk" },
      { name: "desk-entries", path: "/desk/entries?kind=meeting" },
      { name: "desk-entries-chosen", path: "/desk/entries?kind=pledge", after: chooseTwo },
      { name: "desk-new-entry", path: `/desk/entries/new?template=${template.id}` },
      { name: "desk-templates", path: "/desk/templates" },
      { name: "desk-template", path: template.desk },
      { name: "desk-draft", path: meeting, after: openToEdit },
      { name: "desk-draft-comments", path: meeting, after: openPanel("Comments") },
      { name: "desk-draft-history", path: meeting, after: openPanel("History") },
      { name: "desk-draft-preview", path: meeting, after: openPanel("Preview") },
      { name: "desk-citing", path: meeting, after: openCiting },
      { name: "desk-submit", path: `${meeting}/submit` },
      { name: "desk-discard", path: `${meeting}/discard` },
      { name: "desk-history", path: `${meeting}/history` },
      { name: "desk-sources", path: "/desk/sources" },
      { name: "desk-new-source", path: "/desk/sources/new" },
      { name: "desk-source", path: `/desk/sources/${source.id}` },
      { name: "desk-duplicate", path: `${meeting}/duplicate` },
      { name: "desk-search", path: "/desk/search?words=summit" },
      { name: "desk-palette", path: "/desk", after: openPalette },
      { name: "desk-shortcuts", path: "/desk", after: openShortcuts },
      { name: "desk-queue", path: "/desk/queue" },
      { name: "desk-questions", path: "/desk/questions" },
      { name: "desk-account", path: "/desk/account" },
      { name: "desk-missing", path: "/desk/nothing-here" },
    ],
    reviewer: [
      { name: "desk-inbox-reviewer", path: "/desk" },
      { name: "desk-read-entry", path: meeting, after: openToRead },
      { name: "desk-review", path: `${inReview}/review` },
      { name: "desk-read-source", path: "/desk", after: readASource },
    ],
    admin: [
      { name: "desk-people", path: "/desk/people" },
      { name: "desk-person", path: "/desk/people", after: openSomebody },
      { name: "desk-sign-ins", path: "/desk/people/sign-ins" },
      { name: "desk-invite", path: "/desk/people/invite" },
      { name: "desk-exports", path: "/desk/exports" },
      { name: "desk-releases", path: "/desk/releases" },
      { name: "desk-rules", path: "/desk/rules" },
      { name: "desk-rule", path: "/desk/rules/pledge" },
      { name: "desk-log", path: "/desk/log" },
      { name: "desk-outbox", path: "/desk/outbox" },
      { name: "desk-address", path: `${meeting}/address` },
    ],
  };
  for (const [who, theirs] of Object.entries(screens)) {
    const page = await openAs(who as DemoRole); // the keys of an object are read as any text
    for (const screen of theirs) await shoot(page, screen, DESK_WIDTHS);
  }
});

test("what the README shows", async ({ openAs, newContext, record }) => {
  const viewport = { width: 1200, height: 800 };
  const reader = await (await newContext({ viewport })).newPage();
  await reader.goto(`/meetings/${MEETING}`);
  await reader.screenshot({ path: "screenshots/readme/site.png" });
  const desk = await openAs("editor", `/desk/entries/${await record.idOf("meeting", MEETING)}`);
  await desk.setViewportSize(viewport);
  await openToEdit(desk);
  await desk.getByRole("button", { name: "Fill in as a grid" }).last().click();
  await expect(desk.getByRole("button", { name: "Show as lines" })).toBeVisible();
  await desk.screenshot({ path: "screenshots/readme/desk.png" });
});

/** Shows a screen in every width and theme and keeps what is seen. */
async function shoot(page: Page, { name, path, after }: Screen, widths: readonly number[]) {
  // What is not there within a minute is missing, and no reason to wait for the rest of it.
  page.setDefaultTimeout(60_000);
  await page.setViewportSize({ width: widths[0] ?? 1440, height: 900 });
  await page.goto(path);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await after?.(page);
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    for (const theme of THEMES) {
      await page.emulateMedia({ colorScheme: theme });
      const file = `screenshots/${name}.${width}.${theme}.png`;
      await page.screenshot({
        path: file,
        fullPage: true,
        animations: "disabled",
        // A picture of the whole page moves no screen over it, near which the rest would be laid out.
        style: "* { content-visibility: visible !important; }",
      });
    }
  }
}

const openToEdit = (page: Page) => draftOn(page).expectEditable();
const openToRead = (page: Page) =>
  expect(page.getByText("You are reading this draft")).toBeVisible();

const openPanel = (tab: string) => async (page: Page) => {
  await openToEdit(page);
  await page.getByRole("tab", { name: tab }).click();
  await expect(page.getByRole("tabpanel", { name: tab })).toBeVisible();
};

async function chooseTwo(page: Page): Promise<void> {
  for (const box of (await page.getByRole("checkbox").all()).slice(1, 3)) await box.check();
  await expect(page.getByText("2 chosen")).toBeVisible();
}

async function openPalette(page: Page): Promise<void> {
  await page
    .getByRole("banner")
    .getByRole("link", { name: /^Search/ })
    .click();
  await page.keyboard.type("summit");
  await expect(page.getByRole("menuitem", { name: /summit/i }).first()).toBeVisible();
}

async function openShortcuts(page: Page): Promise<void> {
  await page.getByRole("banner").getByRole("button", { name: "Demo editor" }).click();
  await page.getByRole("button", { name: "Keyboard shortcuts" }).click();
  await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible();
}

async function openSomebody(page: Page): Promise<void> {
  await page.getByRole("row", { name: "Demo editor" }).getByRole("link").first().click();
  await expect(page.getByRole("heading", { name: "Where this person is signed in" })).toBeVisible();
}

async function openCiting(page: Page): Promise<void> {
  await openToEdit(page);
  await page.getByRole("button", { name: "Add a source for City", exact: true }).click();
  await expect(page.getByRole("dialog").getByRole("searchbox")).toBeVisible();
}

async function readASource(page: Page): Promise<void> {
  await page.locator("a[href$='/read']").first().click();
  await expect(page.getByRole("heading", { level: 1, name: /^Read:/ })).toBeVisible();
}
