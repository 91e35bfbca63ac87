import type { Page } from "@playwright/test";
import { draftOn } from "./pages/draft.ts";
import { expect, test } from "./support/story.ts";

/** The offer to take back what was just done. */
const undoOn = (page: Page) =>
  page.getByRole("region", { name: /^Notifications/ }).getByRole("button", { name: "Undo" });

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
