import { draftOn } from "./pages/draft.ts";
import { expect, test } from "./support/story.ts";

test("an editor copies an entry, archives the copy and brings it back", async ({
  openAs,
  record,
}) => {
  const entry = await record.aDraft("Yearly conference", { venue: "Marlborough House" });
  const page = await openAs("editor", `${entry.desk}/duplicate`);
  await expect(page.getByText("Written by Demo editor.")).toBeVisible();
  const title = `${entry.title} again`;
  await page.getByLabel("Title").fill(title);
  await page.getByRole("button", { name: "Create the copy" }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await expect(draftOn(page).field("Venue")).toContainText("Marlborough House");

  await page.getByRole("button", { name: "More" }).click();
  await page.getByRole("menuitem", { name: "Archive…" }).click();
  await page.getByRole("button", { name: "Archive it" }).click();
  const archived = page.getByRole("status").filter({ hasText: "This entry is archived" });
  await expect(archived).toBeVisible();
  const copy = page.url();
  await page.goto(`/desk/entries?words=${encodeURIComponent(title)}`);
  await expect(page.getByRole("link", { name: title })).toBeHidden();
  await page.getByLabel("Standing").selectOption("Archived");
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page.getByRole("link", { name: title })).toBeVisible();

  await page.goto(copy);
  await archived.getByRole("link", { name: "Bring it back" }).click();
  await page.getByRole("button", { name: "Bring it back" }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await expect(archived).toBeHidden();
});
