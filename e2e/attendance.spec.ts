import type { Page } from "@playwright/test";
import { appendRows } from "#lib/collab/layout.ts";
import { meeting } from "#lib/editorial/kinds/meeting.ts";
import { draftOn } from "./pages/draft.ts";
import { expectAccessible } from "./support/axe.ts";
import { expect, test } from "./support/story.ts";

const press = (page: Page, ...keys: string[]) =>
  keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());
const type = (page: Page, words: string) => page.keyboard.type(words);

/** Puts a text on the clipboard and pastes it where the focus is. */
async function paste(page: Page, text: string) {
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
  await page.keyboard.press("ControlOrMeta+v");
}

test("who was there is filled in by keys alone: typed, pasted, copied, and undone in one step", async ({
  openAs,
  record,
}) => {
  const earlier = await record.anEntry("Talks before");
  const names = ["Ada Lindqvist", "Jonas Berg", "Mara Silva"];
  await record.write(earlier, "editor", (doc) => {
    appendRows(
      doc,
      "present",
      meeting.fields.present,
      names.map((name) => ({ member: { entry: earlier.id }, name, mode: "remote" })),
    );
  });
  const entry = await record.anEntry("Talks with many");
  const page = await openAs("editor", entry.desk);
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const draft = draftOn(page);
  await draft.expectEditable();
  const grid = page.getByRole("table", { name: "Present, as a grid" });
  const cell = (column: string, row: number) =>
    grid.getByRole("combobox", { name: `${column}, attendance ${row}`, exact: true });
  const office = (row: number) =>
    grid.getByRole("combobox", { name: `Office that day, attendance ${row}`, exact: true });
  const members = grid.getByRole("combobox", { name: /^Member, / });

  // Typed, as into a spreadsheet: a country in French, then along the row, and down to the next.
  await page.getByRole("button", { name: "Fill in as a grid: Present" }).focus();
  await press(page, "Enter");
  await expect(cell("Member", 1)).toBeFocused();
  await type(page, "Allem");
  await expect(page.getByRole("option", { name: /^Germany/ })).toBeVisible();
  await press(page, "Tab");
  // Who represents it is known, and in what office.
  await type(page, "Mer");
  await expect(page.getByRole("option", { name: /^Friedrich Merz/ })).toBeVisible();
  await press(page, "ArrowDown", "Tab", "Tab");
  await type(page, "min");
  await press(page, "Tab");
  await type(page, "in p");
  await press(page, "Enter");
  await expect(cell("Member", 2)).toBeFocused();
  await expect(cell("Member", 1)).toHaveValue("Germany");
  await expect(office(1)).toHaveValue("Chancellor of Germany");
  await expect(cell("Level", 1)).toHaveValue("Minister");
  await expect(cell("Mode", 1)).toHaveValue("In person");
  // What names nobody stays where it was typed, and is told.
  await type(page, "Atlantis");
  await press(page, "ArrowUp");
  await expect(cell("Member", 2)).toHaveValue("Atlantis");
  await expect(grid.getByText("No entry has this name")).toBeVisible();
  await press(page, "ArrowDown");
  await type(page, "PL");
  await press(page, "Enter");
  await expect(cell("Member", 3)).toBeFocused();
  await expect(cell("Member", 2)).toHaveValue("Poland");
  await press(page, "Control+Shift+Delete");
  await expect(members).toHaveCount(2);

  // Pasted: a list in three languages, of which one line is here already and one is nobody's.
  await expect(cell("Member", 2)).toBeFocused();
  await paste(page, "France – Emmanuel Macron, President (remote)\nПольща\n🇮🇹\nAtlantis – Nemo");
  const preview = page.getByRole("dialog", { name: "Paste into Present" });
  await expect(preview.getByRole("status")).toHaveText(
    /^2 of 4 will be added\. One is here already\. One is not understood/,
  );
  await expect(preview.getByRole("row", { name: /Emmanuel Macron/ })).toContainText("Remote");
  await expectAccessible(page, { within: "[role=dialog]" });
  await preview.getByRole("button", { name: "Add 2 rows" }).focus();
  await press(page, "Enter");
  await expect(preview).toBeHidden();
  await expect(members).toHaveCount(4);
  await expect(cell("Member", 4)).toHaveValue("Italy");
  await expect(page.getByText("Atlantis – Nemo")).toBeVisible();
  // One step takes both back, and the same step brings them again.
  await cell("Member", 1).focus();
  await press(page, "Control+z");
  await expect(members).toHaveCount(2);
  await press(page, "Control+Shift+z");
  await expect(members).toHaveCount(4);

  // Copied from another meeting: who, and of them what.
  await press(page, "Escape");
  await expect(page.getByRole("button", { name: "Add an attendance" })).toBeFocused();
  await page.getByRole("button", { name: "Copy from another: Present" }).focus();
  await press(page, "Enter");
  const copying = page.getByRole("dialog", { name: "Copy present from another meeting" });
  await copying.getByRole("combobox", { name: "Which meeting" }).focus();
  await type(page, earlier.title);
  const offered = page.getByRole("listbox").getByRole("option");
  await expect(offered).toHaveCount(1);
  // What is found while the list is open may come once more, and takes the choice from it.
  await expect(async () => {
    await press(page, "ArrowDown");
    await expect(offered).toHaveAttribute("data-focused", { timeout: 2_000 });
  }).toPass();
  await press(page, "Enter");
  await expect(copying.getByRole("status")).toHaveText(/^3 of 3 will be copied/);
  await copying.getByRole("checkbox", { name: "Mode" }).press("Space");
  await copying.getByRole("checkbox", { name: /Jonas Berg/ }).press("Space");
  await copying.getByRole("button", { name: "Copy 2 rows" }).press("Enter");
  await expect(members).toHaveCount(6);
  await expect(cell("Represented by", 6)).toHaveValue("Mara Silva");
  await expect(cell("Mode", 6)).toHaveValue("");

  // All of it is kept.
  await draft.expectSaved();
  await page.reload();
  const rows = page.getByRole("region", { name: /^Present/ }).getByRole("listitem");
  await expect(rows.filter({ hasText: "Ada Lindqvist" })).toHaveCount(1);
  await expect(rows.filter({ hasText: "Emmanuel Macron" })).toContainText("Remote");
});

test("two editors fill in one grid at once, each in rows of their own", async ({
  openAs,
  record,
}) => {
  const entry = await record.anEntry("Talks for two");
  const one = await openAs("editor", entry.desk);
  await draftOn(one).expectEditable();
  const two = await openAs("secondEditor", entry.desk);
  await draftOn(two).beginEditing();
  const members = (page: Page) =>
    page
      .getByRole("table", { name: "Present, as a grid" })
      .getByRole("combobox", { name: /^Member, / });
  const named = (page: Page) =>
    members(page).evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).value)); // comboboxes of the grid
  const fillIn = async (page: Page, letters: string, country: string) => {
    await type(page, letters);
    await expect(page.getByRole("option", { name: new RegExp(`^${country}`) })).toBeVisible();
    await press(page, "Tab");
  };

  // The first row is one editor's; then each adds another below it at the same moment.
  await one.getByRole("button", { name: "Fill in as a grid: Present" }).press("Enter");
  await fillIn(one, "Germ", "Germany");
  await two.getByRole("button", { name: "Fill in as a grid: Present" }).press("Enter");
  await expect.poll(() => named(two)).toEqual(["Germany"]);
  // With Control, for Enter alone goes down to the other's row where that has come already.
  for (const page of [one, two]) await members(page).first().focus();
  await Promise.all([press(one, "Control+Enter"), press(two, "Control+Enter")]);
  for (const page of [one, two]) await expect(members(page)).toHaveCount(3);
  await Promise.all([fillIn(one, "Pol", "Poland"), fillIn(two, "Ital", "Italy")]);
  for (const page of [one, two])
    await expect
      .poll(async () => (await named(page)).toSorted())
      .toEqual(["Germany", "Italy", "Poland"]);
  expect(await named(one)).toEqual(await named(two));

  // What one takes away and brings back is their own: the other's rows stay as they are.
  await two.getByRole("combobox", { name: "Member, attendance 1", exact: true }).focus();
  await press(two, "Control+Shift+Delete");
  await expect.poll(async () => (await named(one)).toSorted()).toEqual(["Italy", "Poland"]);
  await press(two, "Control+z");
  await expect
    .poll(async () => (await named(one)).toSorted())
    .toEqual(["Germany", "Italy", "Poland"]);
  for (const page of [one, two]) await draftOn(page).expectSaved();
});
