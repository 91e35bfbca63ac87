import { draftOn } from "./pages/draft.ts";
import { reviewOn } from "./pages/review.ts";
import { expect, test } from "./support/story.ts";

test("comments stay with their words while others write, and live for everybody", async ({
  openAs,
  record,
}) => {
  const entry = await record.anEntry("Talks with comments");
  const editor = draftOn(await openAs("editor", entry.desk));
  await editor.expectEditable();
  await editor.typeInto("Account", "The leaders met in the morning.");
  await editor.typeInto("Venue", "Villa by the lake");
  await editor.expectSaved();

  // A reviewer, who edits nothing, comments on a field by the key, and mentions the editor.
  const reviewer = draftOn(await openAs("reviewer", entry.desk));
  await expect(reviewer.text("Account")).toContainText("The leaders met");
  await reviewer.page.getByRole("button", { name: "Comment on Venue", exact: true }).click();
  const box = reviewer.page.getByRole("combobox", { name: "Comment on Venue" });
  await box.pressSequentially("Which villa, @demo ed");
  await expect(reviewer.page.getByRole("option", { name: "Demo editor" })).toBeVisible();
  await box.press("Enter");
  await expect(box).toHaveValue("Which villa, @Demo editor ");
  await box.press("Control+Enter");
  await expect(reviewer.thread("Venue")).toContainText("Which villa, @Demo editor");

  // And on a stretch of the text.
  await reviewer.choose("Account", "in the morning");
  await reviewer.page.keyboard.press("Control+Alt+m");
  await expect(reviewer.page.getByLabel("New comment")).toContainText("in the morning");
  await reviewer.say("Comment on Account", "At what hour?", "Comment");
  await expect(reviewer.text("Account").locator("mark, .is-commented")).toHaveText(
    "in the morning",
  );

  // Both are there for the editor at once, who writes on around the words.
  await expect(editor.page.getByRole("tab", { name: "Comments (2)" })).toBeVisible();
  const marked = editor.text("Account").locator(".is-commented");
  await expect(marked).toHaveText("in the morning");
  await editor.box("Account").focus();
  await expect(reviewer.field("Account")).toContainText("Demo editor is in this field");
  await editor.box("Account").press("Control+Home");
  await editor.box("Account").pressSequentially("On Sunday. ");
  await editor.box("Venue").fill("The villa");
  await expect(marked).toHaveText("in the morning");
  const read = reviewer.text("Account");
  await expect(read).toContainText("On Sunday. The leaders met in the morning.");
  await expect(read.locator(".is-commented")).toHaveText("in the morning");

  // The words go, and the conversation says so.
  await editor.page.getByRole("tab", { name: /^Comments/ }).click();
  await editor.choose("Account", "in the morning");
  await editor.page.keyboard.press("Delete");
  await expect(editor.thread("Account")).toContainText("These words are no longer in the text.");

  // It is answered and resolved, and stays.
  const thread = editor.thread("Account");
  await thread.getByRole("button", { name: "Answer" }).click();
  await editor.say("Your answer", "Not known, so it is out.", "Answer");
  await expect(thread).toContainText("Not known, so it is out.");
  await thread.getByRole("button", { name: "Resolve" }).click();
  await expect(editor.page.getByRole("tab", { name: "Comments (1)" })).toBeVisible();
  await expect(thread.getByRole("button", { name: "Reopen" })).toBeVisible();
});

test("whoever is mentioned finds it in the inbox, and from there its place", async ({
  openAs,
  record,
}) => {
  const entry = await record.anEntry("Talks with a question");
  const reviewer = draftOn(await openAs("reviewer", entry.desk));
  await reviewer.page.getByRole("button", { name: "Comment on Venue", exact: true }).click();
  await reviewer.say("Comment on Venue", "Which villa, @Demo editor?", "Comment");
  await expect(reviewer.thread("Venue")).toContainText("Which villa");

  const inbox = await openAs("editor", "/desk");
  const item = inbox.getByRole("listitem").filter({ hasText: entry.title });
  await item.filter({ hasText: "Mentions you" }).getByRole("link").first().click();
  await expect(draftOn(inbox).thread("Venue")).toContainText("Which villa");
});

test("what a reviewer disputed is answered beside the claim, and the next review shows it", async ({
  openAs,
  record,
}) => {
  const entry = await record.aDraft("A disputed meeting");
  const first = await record.submit(entry);
  const at = (number: number) => `${entry.desk}/review/${number}`;
  const review = reviewOn(await openAs("reviewer", at(first.number)));
  await review.dispute("Venue", "The source names another place.");

  const draft = draftOn(await openAs("editor", entry.desk));
  await draft.expectEditable();
  await draft.page.getByRole("button", { name: "1 comment on Venue" }).click();
  const thread = draft.thread("Venue");
  await expect(thread).toContainText("The source names another place.");
  await thread.getByRole("button", { name: "Answer" }).click();
  await draft.say("Your answer", "Corrected.", "Answer");
  await expect(thread).toContainText("Corrected.");
  await draft.box("Venue").fill("Chatham House");
  await draft.expectSaved();
  const second = await record.submit(entry, { note: "The right venue." });

  await review.page.goto(at(second.number));
  const talk = review.claim("Venue").getByRole("region", { name: "Comments on Venue" });
  await expect(talk).toContainText("This claim has changed since.");
  await expect(talk).toContainText("Corrected.");
  await review.support("Venue");
  await expect(review.claim("Venue")).toContainText("1 resolved");
});
