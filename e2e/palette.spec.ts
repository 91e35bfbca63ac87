import { draftOn } from "./pages/draft.ts";
import { reviewOn } from "./pages/review.ts";
import { expect, test } from "./support/story.ts";

test("an editor finds, goes and acts without the mouse, and can switch single keys off", async ({
  openAs,
  record,
}) => {
  const entry = await record.aDraft("Palettenburg conference", { venue: "Château d’Évry" });
  const person = await record.aPerson("Keyboard user", "editor");
  const page = await openAs(person);

  // By a word of the text, begun and without its accents.
  await page.keyboard.press("ControlOrMeta+k");
  const palette = page.getByRole("dialog", { name: "Search and commands" });
  await expect(palette.getByRole("menuitem", { name: "Inbox" })).toBeVisible();
  await page.keyboard.type("chateau evr");
  const hit = palette.getByRole("menuitem", { name: /Palettenburg conference/ });
  await expect(hit).toContainText(/Château d.Évry/);
  await page.keyboard.press("Enter");
  const draft = draftOn(page);
  await draft.expectEditable();
  await expect(draft.box("Title")).toHaveValue(entry.title);

  // By a title that is nearly so.
  await page.keyboard.press("ControlOrMeta+k");
  await page.keyboard.type("paletenburg");
  await expect(hit).toContainText("similar title");
  await page.keyboard.press("Escape");
  await expect(palette).toBeHidden();

  // What the page can do is done from here.
  await page.keyboard.press("ControlOrMeta+k");
  await page.keyboard.type("stop edi");
  await expect(palette.getByRole("menuitem", { name: "Stop editing" })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Edit", exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Edit", exact: true }).click();
  await draft.expectEditable();
  // While somebody types, G is a letter.
  await draft.box("Venue").fill("Evry");
  await draft.box("Venue").press("End");
  await page.keyboard.type(" gs?");
  await expect(draft.box("Venue")).toHaveValue("Evry gs?");
  await draft.expectSaved();

  await page.goto("/desk/queue");
  await expect(page.getByRole("heading", { level: 1, name: "Review queue" })).toBeVisible();
  // Keys are heard once the page runs.
  await expect(async () => {
    await page.keyboard.press("g");
    await page.keyboard.press("s");
    await expect(page).toHaveURL(/\/desk\/sources$/, { timeout: 5_000 });
  }).toPass();
  await expect(page.getByRole("heading", { level: 1, name: "Sources" })).toBeVisible();
  await page.keyboard.press("j");
  await expect(page.locator("[data-row]").first()).toBeFocused();

  await page.keyboard.press("?");
  const help = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  const choice = help.getByLabel("Single keys do something while I am not typing");
  await choice.uncheck();
  await page.keyboard.press("Escape");
  await expect(help).toBeHidden();
  await page.keyboard.press("?");
  await page.keyboard.press("g");
  await page.keyboard.press("i");
  await expect(page).toHaveURL(/\/desk\/sources$/);
  await expect(help).toBeHidden();

  // For the person, not for the page.
  const elsewhere = await openAs(person, "/desk/sources");
  const shortcuts = elsewhere.getByRole("button", { name: "Keyboard shortcuts" });
  await expect(async () => {
    await elsewhere.getByRole("banner").getByRole("button", { name: person.name }).click();
    await expect(shortcuts).toBeVisible({ timeout: 5_000 });
  }).toPass();
  await shortcuts.click();
  await expect(
    elsewhere.getByLabel("Single keys do something while I am not typing"),
  ).not.toBeChecked();
});

test("what is typed before the palette stands is kept, and decides nothing below", async ({
  openAs,
  record,
}) => {
  const source = await record.aSource("Statement on the hall");
  const revision = await record.inReviewCiting("Haste at the summit", source, {
    venue: "the hall",
  });
  const page = await openAs("reviewer", `${revision.desk}/review`);
  const review = reviewOn(page);
  await expect(review.progress).toBeVisible();
  await page.waitForLoadState("networkidle");
  let isHeld = false;
  const release = Promise.withResolvers<void>();
  await page.route(/\/_next\/static\//, async (route) => {
    isHeld = true;
    await release.promise;
    await route.continue();
  });
  await page.keyboard.press("j");
  await page.keyboard.press("ControlOrMeta+k");
  await expect.poll(() => isHeld).toBe(true);
  await page.keyboard.type("sources");
  release.resolve();
  const box = page.getByRole("dialog").getByRole("textbox");
  await expect(box).toHaveValue("sources");
  await page.keyboard.press("Escape");
  await expect(review.progress).toHaveAttribute("aria-valuetext", /^0 of/);
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
