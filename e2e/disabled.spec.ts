import type { Page } from "@playwright/test";
import { draftOn } from "./pages/draft.ts";
import { expect, test } from "./support/story.ts";

/** Opens the page of a person, as an admin finds it. */
async function toPerson(admin: Page, name: string): Promise<void> {
  await admin.goto("/desk/people");
  await admin.getByRole("link", { name, exact: true }).click();
  await expect(admin.getByRole("button", { name: "Save the roles" })).toBeVisible();
}

test("a disabled person is out within seconds, with a draft open", async ({ openAs, record }) => {
  const entry = await record.aDraft("Left in the middle");
  const person = await record.aPerson("Ada Quick", "editor");
  const draft = draftOn(await openAs(person, entry.desk));
  await draft.expectEditable();
  await draft.box("City").fill("London");
  await draft.expectSaved();

  const admin = await openAs("admin");
  await toPerson(admin, person.name);
  await admin.getByRole("button", { name: "Disable the account" }).click();
  await expect(admin.getByText("The account is disabled").first()).toBeVisible();

  // The socket says so by itself, and the page no longer pretends to be editable.
  await expect(draft.page.getByRole("status").filter({ hasText: "Sign in again" })).toBeVisible({
    timeout: 5_000,
  });
  await expect(draft.box("City")).toHaveCount(0);
  await draft.page.goto(entry.desk);
  await expect(draft.page).toHaveURL(/\/sign-in\?callbackUrl=/);
});

test("who is no longer an editor only reads", async ({ openAs, record }) => {
  const entry = await record.aDraft("Read from now on");
  const person = await record.aPerson("Max Turner", "editor", "reviewer");
  const draft = draftOn(await openAs(person, entry.desk));
  await draft.beginEditing();

  const admin = await openAs("admin");
  await toPerson(admin, person.name);
  await admin.getByRole("checkbox", { name: "Editor" }).uncheck();
  await admin.getByRole("button", { name: "Save the roles" }).click();
  await expect(admin.getByText("The roles are saved").first()).toBeVisible();

  await expect(draft.box("City")).toHaveCount(0, { timeout: 5_000 });
  await expect(draft.field("Venue")).toContainText("Lancaster House");

  const later = draftOn(await openAs(person, entry.desk));
  await expect(
    later.page.getByText("You are reading this draft. Editors can change it."),
  ).toBeVisible();
  await expect(later.page.getByRole("button", { name: "Edit", exact: true })).toHaveCount(0);
});
