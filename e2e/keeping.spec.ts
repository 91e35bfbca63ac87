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
  await expect(draftOn(page).box("Title")).toHaveValue(title);
  await expect(draftOn(page).box("Venue")).toHaveValue("Marlborough House");

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
  await archived.getByRole("button", { name: "Bring it back" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Brought back" })).toBeVisible();
  await expect(draftOn(page).box("Title")).toHaveValue(title);
  await expect(archived).toBeHidden();
});

test("an entry moves to another address, and readers are led from the old one", async ({
  openAs,
  openAsReader,
  record,
}) => {
  const entry = await record.aDraft("Misspelt confrence");
  await record.publish(entry);
  const reader = await openAsReader(entry.path);
  await expect(reader.getByRole("heading", { level: 1, name: entry.title })).toBeVisible();

  const page = await openAs("reviewer", `${entry.desk}/address`);
  await page.getByLabel("Address").fill(`${entry.slug}-mended`);
  await page.getByRole("button", { name: "Change the address" }).click();
  await expect(page.getByRole("main")).toContainText(
    `Demo reviewer changed the address of this entry from “${entry.slug}” to “${entry.slug}-mended”.`,
  );

  await reader.goto(`${entry.path}/history`);
  await expect(reader).toHaveURL(`${entry.path}-mended/history`);
  await reader.goto(entry.path);
  await expect(reader).toHaveURL(`${entry.path}-mended`);
  await expect(reader.getByRole("heading", { level: 1, name: entry.title })).toBeVisible();
  const answer = await reader.request.get(entry.path, { maxRedirects: 0 });
  expect(answer.status()).toBe(308);
});
