import { draftOn } from "./pages/draft.ts";
import { reviewOn } from "./pages/review.ts";
import { expect, test } from "./support/story.ts";

test("an author is told at once what became of their revision, and sees it once", async ({
  openAs,
  record,
}) => {
  const author = await record.aPerson("Told author", "editor");
  const draft = await record.aDraft("Told at once");
  const page = await openAs(author, draft.desk);
  const editing = draftOn(page);
  await editing.expectEditable();
  await editing.box("Venue").fill("The new town hall");
  await editing.expectSaved();
  const revision = await record.submit(draft);
  await page.goto("/desk");
  await expect(page).not.toHaveTitle(/^\(/);

  const reviewer = await openAs("reviewer", `${draft.desk}/review/${revision.number}`);
  await reviewOn(reviewer).requestChanges("Which town hall?");

  const news = page.getByRole("region", { name: /^New/ });
  const told = news.getByRole("link", { name: `Demo reviewer sent “${draft.title}” back` });
  await expect(told).toBeVisible();
  await expect(page).toHaveTitle(/^\(1\) Inbox/);
  await expect(page.getByRole("link", { name: /^Inbox\W+1\W+new$/ })).toBeVisible();
  await told.click();
  await expect(page.getByRole("main")).toContainText("Which town hall?");
  await expect(page).not.toHaveTitle(/^\(/);
  await page.goto("/desk");
  await expect(news).toBeHidden();

  await page.goto("/desk/account");
  await page.getByLabel("What is new, by mail").selectOption("At once");
  await page.locator("#mail").getByRole("button", { name: "Save" }).click();
  await expect(page.locator("#mail").getByText("It is saved")).toBeVisible();
});
