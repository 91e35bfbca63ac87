import type { Page } from "@playwright/test";
import { DEMO_PEOPLE } from "#db/seed/demo.ts";
import { draftOn } from "./pages/draft.ts";
import { keyboardOn } from "./pages/keyboard.ts";
import { reviewOn } from "./pages/review.ts";
import type { DemoRole } from "./support/sign-in.ts";
import { expect, test } from "./support/story.ts";

test("an entry is drafted, cited, submitted, checked, approved and published by keyboard alone", async ({
  newContext,
  openAsReader,
  record,
}) => {
  const entry = await record.aDraft("Conference without a mouse");
  const source = await record.aSource("Programme read aloud");

  const editing = await (await newContext()).newPage();
  const editor = await signInByKeyboard(editing, "editor");
  await editor.choose("conference without a mouse", new RegExp(entry.title));
  const draft = draftOn(editing);
  await draft.expectEditable();
  await editor.fill(draft.box("City"), "London");

  await editor.use(editing.getByRole("button", { name: "Add a source for City", exact: true }));
  const dialog = editing.getByRole("dialog", { name: "Add a source for City" });
  await expect(dialog.getByRole("searchbox")).toBeFocused();
  await editor.type(source.title);
  await editor.use(dialog.getByRole("button", { name: source.title }));
  await expect(dialog.getByRole("textbox", { name: "Quote" })).toBeFocused();
  await editor.type("guests are received in London");
  await editor.press("Enter");
  await editor.use(dialog.getByRole("button", { name: "Cite this source" }));
  await expect(dialog).toBeHidden();
  // The focus is where it was: going on needs no way back.
  await expect(
    editing.getByRole("button", { name: "Add a source for City", exact: true }),
  ).toBeFocused();
  await draft.expectNothingMissing();
  await draft.expectSaved();

  await editor.choose("submit", "Submit");
  await editor.fill(editing.getByLabel("Change note"), "The city, with the programme.");
  await editor.use(editing.getByRole("button", { name: "Continue" }));
  await expect(editing.getByRole("heading", { name: "Confirm the submission" })).toBeVisible();
  await editor.use(editing.getByRole("button", { name: "Submit for review" }));
  await expect(editing.getByRole("status").filter({ hasText: "Submitted" })).toBeFocused();

  const reviewing = await (await newContext()).newPage();
  const reviewer = await signInByKeyboard(reviewing, "reviewer");
  await reviewer.choose("review queue", "Review queue");
  await reviewer.goDownTo(reviewing.getByRole("link", { name: entry.title }));
  await reviewer.press("Enter");
  const review = reviewOn(reviewing);
  await expect(review.progress).toHaveAttribute("aria-valuetext", "0 of 5 checked");
  await reviewer.press("j");
  await reviewer.press("j");
  await reviewer.press("k");
  await expect(review.claim("Held on")).toBeFocused();
  for (let checked = 1; checked <= 5; checked++) {
    await reviewer.press("s");
    await expect(review.progress).toHaveAttribute("aria-valuetext", `${checked} of 5 checked`);
  }
  // After the last claim comes the decision.
  await expect(reviewing.getByRole("region", { name: "Decide" })).toBeFocused();
  await reviewer.use(review.approve);
  await expect(reviewing.getByRole("status").filter({ hasText: "Approved" })).toBeFocused();
  await reviewer.use(review.publish);
  await expect(reviewing.getByRole("status").filter({ hasText: "Published" })).toBeFocused();

  const reader = await openAsReader(entry.path);
  await expect(reader.getByRole("main")).toContainText("London");
});

test("what goes away leaves the focus beside it", async ({ openAs, record }) => {
  const entry = await record.aDraft("Read, then edited");
  const page = await openAs("secondReviewer", entry.desk);
  const keys = keyboardOn(page);
  await keys.use(page.getByRole("button", { name: "Edit", exact: true }));
  const question = page.getByRole("alertdialog", { name: "Edit this draft?" });
  await keys.use(question.getByRole("button", { name: "Edit", exact: true }));
  await expect(page.getByRole("button", { name: "Stop editing" })).toBeFocused();

  const draft = draftOn(page);
  await keys.use(draft.sourcesOf("Venue"));
  await keys.use(page.getByRole("dialog").getByRole("button", { name: "Remove this citation" }));
  await expect(draft.sourcesOf("Venue")).toHaveCount(0);
  await expect(draft.field("Venue").locator(":focus")).toHaveCount(1);
});

async function signInByKeyboard(page: Page, who: DemoRole) {
  const { email, password } = DEMO_PEOPLE[who];
  const keys = keyboardOn(page);
  await page.goto("/sign-in");
  await keys.fill(page.getByLabel("E-mail address"), email);
  await keys.fill(page.getByLabel("Password"), password);
  await keys.press("Enter");
  await page.waitForURL((url) => url.pathname === "/desk");
  return keys;
}
