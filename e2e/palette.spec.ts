import { draftOn } from "./pages/draft.ts";
import { expect, test } from "./support/story.ts";

test("an editor finds, goes and acts without the mouse, and can switch single keys off", async ({
  openAs,
  record,
}) => {
  const entry = await record.aDraft("Palettenburg conference", { venue: "Château d’Évry" });
  const page = await openAs("editor");

  // By a word of the text, begun and without its accents.
  await page.keyboard.press("ControlOrMeta+k");
  const palette = page.getByRole("dialog", { name: "Search and commands" });
  await expect(palette.getByRole("menuitem", { name: "Inbox" })).toBeVisible();
  await page.keyboard.type("chateau evr");
  const hit = palette.getByRole("menuitem", { name: /Palettenburg conference/ });
  await expect(hit).toContainText("Château d’Évry");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: entry.title })).toBeVisible();

  // By a title that is nearly so; the page's own actions stand before what is found.
  await page.keyboard.press("ControlOrMeta+k");
  await expect(palette.getByRole("menuitem", { name: "Edit" })).toBeVisible();
  await page.keyboard.type("paletenburg");
  await expect(hit).toContainText("similar title");
  await page.keyboard.press("Escape");
  await expect(palette).toBeHidden();

  // Something that the page can do, done from here.
  await page.keyboard.press("ControlOrMeta+k");
  await page.keyboard.type("edit");
  await expect(palette.getByRole("menuitem", { name: "Edit" })).toBeVisible();
  await page.keyboard.press("Enter");
  const draft = draftOn(page);
  await draft.box("Venue").fill("Evry ");
  await draft.box("Venue").press("End");
  // While somebody types, G is a letter.
  await page.keyboard.type("gs?");
  await expect(draft.box("Venue")).toHaveValue("Evry gs?");
  await draft.expectSaved();

  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("g");
  await page.keyboard.press("s");
  await expect(page).toHaveURL(/\/desk\/sources$/);
  await page.keyboard.press("j");
  await expect(page.locator("[data-row]").first()).toBeFocused();

  await page.keyboard.press("?");
  const help = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await expect(help.getByText("Search and commands")).toBeVisible();
  await help.getByLabel("Single keys do something while I am not typing").uncheck();
  await page.keyboard.press("Escape");
  await page.keyboard.press("g");
  await page.keyboard.press("i");
  await page.keyboard.press("?");
  await expect(help).toBeHidden();
  await expect(page).toHaveURL(/\/desk\/sources$/);
  // For the person, not the page.
  await page.reload();
  await page.getByRole("banner").getByRole("button", { name: "Demo editor" }).click();
  await page.getByRole("button", { name: "Keyboard shortcuts" }).click();
  await expect(help.getByLabel("Single keys do something while I am not typing")).not.toBeChecked();
  await help.getByLabel("Single keys do something while I am not typing").check();
});

test("what the palette lists is what its person may read", async ({ openAs, record }) => {
  const entry = await record.aDraft("Withheld from strangers");
  const answer = async (who: Parameters<typeof openAs>[0]) => {
    const page = await openAs(who);
    return page.request.get("/desk/search/found?words=withheld%20reviewer");
  };
  expect(await (await answer("editor")).json()).toMatchObject({ people: [] });
  const page = await openAs("admin", "/desk/search?words=withheld");
  await expect(page.getByRole("link", { name: entry.title })).toBeVisible();
  await page.goto("/desk/search?words=reviewer");
  await expect(page.getByRole("heading", { name: /^People/ })).toBeVisible();
  await page.context().clearCookies();
  expect((await page.request.get("/desk/search/found?words=withheld")).status()).toBe(404);
});
