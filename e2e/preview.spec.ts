import { draftOn } from "./pages/draft.ts";
import { expect, test } from "./support/story.ts";

test("an editor sees the page as readers would, while typing, and nobody else does", async ({
  openAs,
  openAsReader,
  record,
}) => {
  const entry = await record.aDraft("Talks in preview");
  const draft = draftOn(await openAs("editor", entry.desk));
  await draft.expectEditable();
  await draft.page.getByRole("tab", { name: "Preview" }).click();
  const page = draft.page.frameLocator('iframe[title="Preview of the public page"]');
  await expect(page.getByRole("heading", { level: 1, name: entry.title })).toBeVisible();
  await expect(page.getByText("This is a draft. Readers do not see it")).toBeVisible();
  const venue = page.getByRole("definition");
  await expect(venue.filter({ hasText: "Lancaster House" })).toBeVisible();

  // What is typed appears, and the page stays where it was scrolled to.
  const frame = draft.page.frame({ url: /\/preview$/ });
  await frame?.evaluate(() => scrollTo(0, 120));
  await draft.box("Venue").fill("Villa by the lake");
  await expect(venue.filter({ hasText: "Villa by the lake" })).toBeVisible();
  expect(await frame?.evaluate(() => scrollY)).toBe(120);

  // Neither there nor at its public address for whoever is not signed in.
  const preview = `${entry.desk}/preview`;
  const reader = await openAsReader(preview);
  await expect(reader).toHaveURL(/\/sign-in\?callbackUrl=/);
  await expect(reader.getByText(entry.title)).toHaveCount(0);
  const answer = await reader.goto(entry.path);
  expect(answer?.status()).toBe(404);

  // By itself it has no script, either.
  const alone = await draft.page.context().newPage();
  const printed = await alone.goto(preview);
  expect(await printed?.text()).not.toContain("<script");
  expect(printed?.headers()["x-robots-tag"]).toContain("noindex");
  await expect(alone.getByText("Villa by the lake").first()).toBeVisible();
});
