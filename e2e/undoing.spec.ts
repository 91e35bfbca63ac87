import type { Page } from "@playwright/test";
import { draftOn } from "./pages/draft.ts";
import { expect, test } from "./support/story.ts";

/** The offer to take back what was just done. */
const undoOn = (page: Page) =>
  page.getByRole("region", { name: /^Notifications/ }).getByRole("button", { name: "Undo" });

const doneOn = (page: Page, words: string) => page.getByRole("status").filter({ hasText: words });

/** Discards the draft from its own page. */
const discardOn = async (page: Page): Promise<void> => {
  await page.getByRole("button", { name: "More" }).click();
  await page.getByRole("menuitem", { name: /^Discard/ }).click();
  await page.getByRole("button", { name: "Discard the draft" }).click();
};

test("a citation that was removed from the text comes back to its place, whatever was typed since", async ({
  openAs,
  record,
}) => {
  const source = await record.aSource("Words to take back");
  const entry = await record.anEntry("Talks with second thoughts");
  const page = await openAs("editor", entry.desk);
  const draft = draftOn(page);
  await draft.expectEditable();
  const text = draft.box("Account");
  const citation = text.getByRole("button", { name: /^Citation: / });
  await text.focus();
  await page.keyboard.type("It was agreed");
  await page.keyboard.press("ControlOrMeta+Alt+r");
  await draft.citeFrom(source, "it was agreed");
  await expect(citation).toHaveCount(1);

  await citation.click();
  await page.getByRole("button", { name: "Remove this citation" }).click();
  // A pointer on the offer keeps it there, however slow the machine.
  await undoOn(page).hover();
  await expect(citation).toHaveCount(0);
  await text.focus();
  await page.keyboard.press("ControlOrMeta+Home");
  await page.keyboard.type("Late at night. ");
  await undoOn(page).click();
  await expect(citation).toHaveCount(1);
  await expect(text).toContainText(/^Late at night\. It was agreed\s*\S/);
  await citation.click();
  await expect(page.getByRole("dialog").getByLabel("Quote")).toHaveValue("it was agreed");
});

test("a conversation that was resolved by mistake is open again", async ({ openAs, record }) => {
  const entry = await record.aDraft("Talked about");
  const page = await openAs("editor", entry.desk);
  const draft = draftOn(page);
  await draft.expectEditable();
  await page.getByRole("button", { name: "Comment on Venue", exact: true }).click();
  await draft.say("Comment on Venue", "Which one?", "Comment");
  const thread = draft.thread("Venue");
  await thread.getByRole("button", { name: "Resolve" }).click();
  await undoOn(page).hover();
  await expect(thread.getByRole("button", { name: "Reopen" })).toBeVisible();
  await undoOn(page).click();
  await expect(thread.getByRole("button", { name: "Resolve" })).toBeVisible();
});

test("a draft that was discarded comes back with its words and its conversation", async ({
  openAs,
  record,
}) => {
  const entry = await record.aDraft("Discarded in haste", { venue: "Chequers" });
  const page = await openAs("editor", entry.desk);
  const draft = draftOn(page);
  await draft.expectEditable();
  await draft.typeInto("Venue", ", upstairs");
  await page.getByRole("button", { name: "Comment on Venue", exact: true }).click();
  await draft.say("Comment on Venue", "Which floor?", "Comment");
  await discardOn(page);
  await expect(doneOn(page, "The draft was discarded")).toBeVisible();
  await expect(draft.box("Venue")).toHaveValue("");

  await doneOn(page, "The draft was discarded").getByRole("button", { name: "Undo" }).click();
  await expect(doneOn(page, "The draft is back")).toBeVisible();
  await draft.expectEditable();
  await expect(draft.box("Venue")).toHaveValue("Chequers, upstairs");
  await page.getByRole("tab", { name: /^Comments/ }).click();
  await expect(draft.thread("Venue")).toContainText("Which floor?");
  await page.goto(`${entry.desk}/history`);
  await expect(page.getByRole("main")).toContainText(
    "Demo editor brought back the draft that was open before.",
  );
});

test("a draft stays discarded once somebody writes in the new one, who loses nothing", async ({
  openAs,
  record,
}) => {
  const entry = await record.aDraft("Discarded and begun anew", { venue: "Chequers" });
  const page = await openAs("editor", entry.desk);
  const draft = draftOn(page);
  await draft.expectEditable();
  await discardOn(page);
  await draft.expectEditable();
  await draft.typeInto("Venue", "Marlborough House");
  await draft.expectSaved();
  await doneOn(page, "The draft was discarded").getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("alert", { name: "There is a problem" })).toContainText(
    "Somebody has begun to write in the new draft",
  );
  await expect(draft.box("Venue")).toHaveValue("Marlborough House");
});

test("a draft is discarded and brought back before any script runs", async ({ openAs, record }) => {
  const entry = await record.aDraft("Discarded without scripts", { venue: "Chequers" });
  const page = await openAs("editor");
  // Only what stands in the page itself, which shows what was streamed.
  await page.route(/\.js(\?|$)/, (route) => route.abort());
  await page.goto(`${entry.desk}/discard`);
  await page.getByRole("button", { name: "Discard the draft" }).click();
  await doneOn(page, "The draft was discarded").getByRole("button", { name: "Undo" }).click();
  await expect(doneOn(page, "The draft is back")).toBeVisible();
  await expect(doneOn(page, "The draft is back").getByRole("button")).toHaveCount(0);
  // Whoever has left that page finds the way back in the history.
  await page.goto(`${entry.desk}/discard`);
  await expect(page.getByRole("main")).toContainText("Chequers");
  await page.getByRole("button", { name: "Discard the draft" }).click();
  // It is no undoing of what was done to the entry instead.
  await page.goto(`${entry.desk}?done=unarchive`);
  await expect(doneOn(page, "Brought back")).toBeVisible();
  await expect(doneOn(page, "Brought back").getByRole("button")).toHaveCount(0);
  await page.goto(`${entry.desk}/history`);
  await page.getByRole("button", { name: "Bring it back" }).click();
  await expect(doneOn(page, "The draft is back")).toBeVisible();

  // Once somebody else has begun anew, it says why it stays away.
  await page.goto(`${entry.desk}/discard`);
  await page.getByRole("button", { name: "Discard the draft" }).click();
  await record.write(entry, "secondEditor", record.changingVenue("Marlborough House"));
  await doneOn(page, "The draft was discarded").getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("main")).toContainText("Somebody has begun to write");
});
