import { draftOn } from "./pages/draft.ts";
import { expect, test } from "./support/story.ts";

test("what is typed without a connection merges with what others wrote meanwhile", async ({
  openAs,
  record,
}) => {
  const entry = await record.aDraft("Written on a train", { venue: "Station" });
  const away = draftOn(await openAs("editor", entry.desk));
  const home = draftOn(await openAs("secondEditor", entry.desk));
  await home.beginEditing();
  await away.expectEditable();

  await away.page.context().setOffline(true);
  await expect(away.page.getByText("Offline", { exact: true })).toBeVisible();
  await away.typeInto("Venue", " of the north");
  await away.typeInto("Account", "Written in a tunnel.");
  await expect(away.page.getByText("Offline: kept on this device")).toBeVisible();

  await home.typeInto("City", "Paris");
  await home.box("Venue").press("Home");
  await home.box("Venue").pressSequentially("Old ");
  await home.typeInto("Account", "Written at a desk.");
  await home.expectSaved();
  await expect(home.box("Venue")).toHaveValue("Old Station");
  await expect(away.box("Venue")).toHaveValue("Station of the north");

  await away.page.context().setOffline(false);
  await away.expectSaved();
  for (const draft of [away, home]) {
    await expect(draft.box("Venue")).toHaveValue("Old Station of the north");
    await expect(draft.box("City")).toHaveValue("Paris");
    await expect(draft.box("Account")).toContainText("Written in a tunnel.");
    await expect(draft.box("Account")).toContainText("Written at a desk.");
  }
});

test("what was typed offline survives closing the window", async ({ openAs, record }) => {
  const entry = await record.aDraft("Closed too early", { venue: "Pier" });
  const draft = draftOn(await openAs("editor", entry.desk));
  await draft.expectEditable();
  const context = draft.page.context();
  await context.setOffline(true);
  await expect(draft.page.getByText("Offline", { exact: true })).toBeVisible();
  await draft.typeInto("Venue", " at night");
  // Said once the last letter is on the device.
  await expect(draft.page.getByText("Offline: kept on this device")).toBeVisible();
  await draft.page.close();

  await context.setOffline(false);
  const later = draftOn(await context.newPage());
  await later.page.goto(entry.desk);
  await expect(later.box("Venue")).toHaveValue("Pier at night");
  await later.expectSaved();
  const colleague = draftOn(await openAs("secondEditor", entry.desk));
  await expect(colleague.field("Venue")).toContainText("Pier at night");
});
