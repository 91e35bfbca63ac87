import { draftOn } from "./pages/draft.ts";
import { expectAccessible } from "./support/axe.ts";
import { expect, test } from "./support/story.ts";

test("on a phone a draft begins with its fields, and what goes with it unfolds from a line below", async ({
  openAs,
  record,
}) => {
  const entry = await record.anEntry("Talks on the move");
  const page = await openAs("editor", entry.desk);
  await page.setViewportSize({ width: 390, height: 844 });
  const draft = draftOn(page);
  await draft.expectEditable();
  const line = page.getByRole("button", { name: /^About this draft: \d+ things missing/ });
  await expect(line).toBeInViewport();
  await expect(line).toHaveAttribute("aria-expanded", "false");
  await expect(draft.box("Title")).toBeInViewport();
  await expect(page.getByRole("tablist", { name: "About this draft" })).toBeHidden();

  // By the keyboard: it unfolds, leads to a place and makes way, and closes where it was opened.
  await line.press("Enter");
  await expect(line).toHaveAttribute("aria-expanded", "true");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("tab", { name: "Checks" })).toBeFocused();
  await expectAccessible(page);
  const checks = page.getByRole("tabpanel", { name: "Checks" });
  await checks.getByRole("link").first().press("Enter");
  await expect(checks).toBeHidden();
  await line.press("Enter");
  await page.getByRole("tab", { name: "Checks" }).press("Escape");
  await expect(checks).toBeHidden();
  await expect(line).toBeFocused();

  // What the keyboard reaches in the form is never behind it (WCAG 2.4.11).
  await line.press("Enter");
  const isBehind = () =>
    page.evaluate(() => {
      const focused = document.activeElement?.getBoundingClientRect();
      const dock = document.querySelector("[data-dock]")?.getBoundingClientRect();
      return focused === undefined || dock === undefined || focused.bottom > dock.top;
    });
  for (let back = 0; back < 6; back++) {
    await page.keyboard.press("Shift+Tab");
    await expect.poll(isBehind).toBe(false);
  }
  await line.press("Enter");
  await expect(checks).toBeHidden();

  // What is said of a field is said in its sight.
  await page.getByRole("button", { name: "Comment on Venue", exact: true }).click();
  await expect(page.getByRole("combobox", { name: "Comment on Venue" })).toBeFocused();
  await expect(page.getByRole("combobox", { name: "Comment on Venue" })).toBeInViewport();
  await draft.say("Comment on Venue", "Which one?", "Comment");
  await expect(draft.thread("Venue")).toContainText("Which one?");
  const thread = await draft.thread("Venue").getAttribute("id");
  await page.getByRole("button", { name: /^About this draft: .*1 comment/ }).click();
  await expect(draft.thread("Venue")).toBeHidden();

  // An address that names the conversation shows it, and it can be put away.
  await page.goto(`${entry.desk}?again#${thread}`);
  await expect(draft.thread("Venue")).toBeVisible();
  await page.getByRole("button", { name: /^About this draft: .*1 comment/ }).click();
  await expect(draft.thread("Venue")).toBeHidden();
});
