import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { expect, test } from "./support/story.ts";

/** A word that only these entries have, to find them by. */
const aWord = () => `several${randomUUID().slice(0, 8)}`;
const listOf = (word: string) => `/desk/entries?words=${word}`;

const listOn = (page: Page) => ({
  box: (title: string) => page.getByRole("checkbox", { name: `Choose ${title}` }),
  bar: page.getByRole("region", { name: "With what is chosen" }),
  outcome: page.getByRole("group", { name: "What was done" }),
});

test("an editor archives several entries by the keyboard, and takes it back", async ({
  openAs,
  record,
}) => {
  const word = aWord();
  const first = await record.aDraft(`${word} first`);
  const inReview = await record.aDraft(`${word} second`);
  await record.submit(inReview);
  const third = await record.aDraft(`${word} third`);
  const page = await openAs("editor", listOf(word));
  const { box, bar, outcome } = listOn(page);
  await expect(bar).toBeHidden();
  // The list has what was touched last first.
  await box(third.title).focus();
  await page.keyboard.press("Space");
  await expect(bar).toContainText("1 chosen");
  await box(first.title).focus();
  await page.keyboard.press("Shift+Space");
  await expect(bar).toContainText("3 chosen");
  await expect(page.getByRole("checkbox", { name: "All on this page" })).toBeChecked();

  await bar.getByRole("button", { name: "Archive" }).click();
  await expect(outcome).toBeFocused();
  await expect(outcome).toContainText("2 archived");
  await expect(outcome).toContainText(
    `${inReview.title}: It is public, in review or about to be published`,
  );
  await expect(box(first.title)).toBeHidden();
  await expect(box(inReview.title)).toBeChecked();
  await expect(bar).toContainText("1 chosen");

  await outcome.getByRole("button", { name: "Undo" }).click();
  await expect(outcome).toContainText("2 brought back");
  await expect(box(first.title)).not.toBeChecked();
  await expect(box(third.title)).toBeVisible();
  await page.goto(`${first.desk}/history`);
  await expect(page.getByRole("main")).toContainText("Demo editor archived this entry.");
});

test("before scripts run, everything on a page is archived and taken back", async ({
  openAs,
  record,
}) => {
  const word = aWord();
  const entry = await record.aDraft(`${word} first`);
  const inReview = await record.aDraft(`${word} second`);
  await record.submit(inReview);
  const page = await openAs("editor");
  // Only what stands in the page itself, which shows what was streamed.
  await page.route(/\.js(\?|$)/, (route) => route.abort());
  await page.goto(listOf(word));
  const { box, bar, outcome } = listOn(page);
  await expect(bar).toBeHidden();
  await page.getByRole("checkbox", { name: "All on this page" }).check();
  await bar.getByRole("button", { name: "Archive" }).click();
  await expect(outcome).toContainText("1 archived");
  await expect(outcome).toContainText("1 was not archived");
  await expect(box(inReview.title)).toBeChecked();
  await outcome.getByRole("button", { name: "Undo" }).click();
  await expect(outcome).toContainText("1 brought back");
  await expect(box(entry.title)).toBeVisible();
});

test("a reviewer sees what will become public, and publishes it together", async ({
  openAs,
  openAsReader,
  record,
}) => {
  const word = aWord();
  const draft = await record.aDraft(`${word} draft`);
  const approved = [
    await record.aDraft(`${word} first`),
    await record.aDraft(`${word} second`),
  ] as const;
  for (const entry of approved)
    await record.approve(await record.submit(entry, { note: `About ${entry.title}.` }));
  const page = await openAs("reviewer", listOf(word));
  await page.getByRole("checkbox", { name: "All on this page" }).check();
  const { bar, outcome } = listOn(page);
  await bar.getByRole("button", { name: "Publish…" }).click();
  await expect(page.getByRole("heading", { name: "Publish what is approved" })).toBeVisible();
  for (const entry of approved) {
    const item = page.getByRole("listitem").filter({ hasText: entry.title });
    await expect(item).toContainText(`public for the first time, at ${entry.path}`);
    await expect(item).toContainText(`“About ${entry.title}.”`);
  }
  await expect(page.getByRole("region", { name: "1 stays as it is" })).toContainText(
    `${draft.title}: Nothing of it is approved.`,
  );
  await page.getByRole("button", { name: "Publish 2 entries" }).click();
  await expect(outcome).toContainText("2 published");
  const reader = await openAsReader(approved[0].path);
  await expect(reader.getByRole("heading", { level: 1, name: approved[0].title })).toBeVisible();
  await page.getByRole("link", { name: "Back to the list" }).click();
  await expect(page).toHaveURL(listOf(word));
});

test("reviews are taken over and asked for together", async ({ openAs, record }) => {
  const word = aWord();
  const mine = await record.aDraft(`${word} first`);
  const theirs = await record.aDraft(`${word} second`, { editor: "secondEditor" });
  await record.submit(mine);
  await record.submit(theirs, { who: "secondEditor" });
  const page = await openAs("reviewer", "/desk/queue");
  const { box, bar, outcome } = listOn(page);
  await box(mine.title).check();
  await box(theirs.title).check();
  await bar.getByText("Ask to review…").click();
  await bar.getByRole("button", { name: "Ask", exact: true }).click();
  await expect(page.getByRole("alert", { name: "There is a problem" })).toContainText(
    "Choose who is asked",
  );
  await bar.getByLabel("Who should review them?").selectOption("Tom Aldous");
  await bar.getByRole("button", { name: "Ask", exact: true }).click();
  await expect(outcome).toContainText("Tom Aldous is asked to review 2");

  const row = (title: string) => page.getByRole("row").filter({ hasText: title });
  await expect(row(mine.title)).toContainText("Tom Aldous");
  // X chooses the row in focus.
  await page.getByRole("link", { name: theirs.title }).focus();
  await page.keyboard.press("x");
  await expect(bar).toContainText("1 chosen");
  await bar.getByRole("button", { name: "Take over" }).click();
  await expect(outcome).toContainText("1 yours to review now");
  await expect(row(theirs.title)).toContainText("Demo reviewer");
});
