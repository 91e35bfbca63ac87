// Readers search, compare and look back, without JavaScript.
import { expect, test } from "./support/story.ts";

test("a reader searches from any page, corrects a slip, filters, and goes on to what was found", async ({
  openAsReader,
}) => {
  const page = await openAsReader("/meetings");
  const box = page.getByRole("search").getByRole("searchbox", { name: "Search the record" });
  await box.fill("Зеленский");
  await box.press("Enter");
  await expect(page).toHaveURL(/\/search\?q=/);
  await expect(page.getByRole("listitem").filter({ hasText: "Ukraine" }).first()).toBeVisible();

  await page.getByRole("searchbox", { name: "Search the record" }).fill("Macorn");
  await page.getByRole("button", { name: "Search" }).click();
  await expect(
    page.getByText("Nothing holds “Macorn”. This is what is found with “macron”"),
  ).toBeVisible();
  await expect(page.locator("mark", { hasText: "Macron" }).first()).toBeVisible();
  await page.getByLabel("Kind").selectOption("member");
  await page.getByRole("button", { name: "Search" }).click();
  await expect(page).toHaveURL(/kind=member/);
  await page.getByRole("heading", { level: 2 }).getByRole("link").first().click();
  await expect(page).toHaveURL(/\/members\//);
});

test("where nothing is found, words that are found are offered", async ({ openAsReader }) => {
  const page = await openAsReader("/search?q=Macron+xylophones");
  await expect(page.getByText("Nothing on the record holds all of these words.")).toBeVisible();
  await page.getByRole("link", { name: "Macron" }).click();
  await expect(page.getByText(/\d+ results/)).toBeVisible();
});

test("what is not public is not found, and what is retracted is found no more", async ({
  openAsReader,
  record,
}) => {
  const draft = await record.aDraft("Heffalump in a draft");
  const page = await openAsReader("/search?q=Heffalump");
  await expect(page.getByText("Nothing on the record holds")).toBeVisible();
  const then = await record.instant();
  const named = await record.publish(draft);
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole("link", { name: draft.title })).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await page.goto(`/search?q=Heffalump&asOf=${then}`);
  await expect(page.getByText("on that day")).toBeVisible();
  await record.retract(named, "It never was.");
  await expect(async () => {
    await page.goto("/search?q=Heffalump");
    await expect(page.getByText("Nothing on the record holds")).toBeVisible({ timeout: 1_000 });
  }).toPass();
});

test("a reader sees what changed between two versions, and since a day", async ({
  openAsReader,
  record,
}) => {
  const entry = await record.aDraft("Compared meeting", { venue: "The green hall" });
  await record.publish(entry);
  const between = await record.instant();
  await record.write(entry, "editor", record.changingVenue("The blue hall"));
  await record.publish(entry, { note: "Another hall." });

  const page = await openAsReader(`${entry.path}?asOf=${between}`);
  await page.getByRole("link", { name: "What has changed since" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("since");
  await expect(page.locator("del", { hasText: "green" })).toBeVisible();
  await expect(page.locator("ins", { hasText: "blue" })).toBeVisible();
  await expect(page.getByText("Another hall.")).toBeVisible();

  await page.goto(`${entry.path}/history`);
  await page.getByRole("link", { name: "What changed" }).click();
  await expect(page).toHaveURL(/from=1&to=2/);
  await page.getByLabel("From").selectOption("2");
  await page.getByRole("button", { name: "Compare" }).click();
  await expect(page.getByText("Both are the same version.")).toBeVisible();

  await page.goto(`/members?asOf=${between}`);
  await page.getByRole("link", { name: "What has changed since" }).click();
  await expect(page.getByRole("link", { name: entry.title })).toBeVisible();
});
