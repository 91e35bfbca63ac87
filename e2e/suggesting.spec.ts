import { draftOn } from "./pages/draft.ts";
import { expect, test } from "./support/story.ts";

test("a reviewer suggests, an editor takes one piece and leaves another, and the proposer is an author", async ({
  openAs,
  record,
}) => {
  const entry = await record.aDraft("Talks with suggestions");
  const editor = draftOn(await openAs("editor", entry.desk));
  await editor.expectEditable();
  await editor.typeInto("Account", "The leaders met in Paris on Sunday.");
  const source = await record.aSource();
  await editor.page
    .getByRole("toolbar", { name: "Formatting of Account" })
    .getByRole("button", { name: "Cite", exact: true })
    .click();
  await editor.citeFrom(source, "met on Sunday");
  await editor.expectSaved();

  const reviewer = draftOn(await openAs("reviewer", entry.desk));
  await expect(reviewer.text("Account")).toContainText("The leaders met in Paris");
  await reviewer.choose("Account", "Paris");
  await reviewer.page.getByRole("button", { name: "Suggest other words for Account" }).click();
  const form = reviewer.page.getByRole("form", { name: "New suggestion" });
  await expect(form).toContainText("Then you become one of its authors");
  await form.getByRole("textbox").fill("The leaders met in London on Monday.");
  await form.getByRole("button", { name: "Suggest", exact: true }).click();
  await expect(reviewer.page.getByRole("tab", { name: "Comments (2)" })).toBeVisible();

  // They are in the text of both, and change nothing in it.
  await expect(editor.text("Account").locator(".is-suggested-in")).toHaveText(["London", "Monday"]);
  await expect(reviewer.text("Account").locator(".is-suggested-out")).toHaveText([
    "Paris",
    "Sunday",
  ]);
  await editor.box("Account").focus();
  await expect(reviewer.field("Account")).toContainText("Demo editor is in this field");
  await editor.box("Account").press("Control+Home");
  await editor.box("Account").pressSequentially("It is known: ");
  await editor.page.getByRole("tab", { name: "Comments (2)" }).click();
  const suggestion = (words: string) =>
    editor.page.getByRole("article", { name: "Suggestion for Account" }).filter({ hasText: words });
  await suggestion("London").getByRole("button", { name: "Accept" }).click();
  await expect(editor.box("Account")).toContainText("It is known: The leaders met in London on");
  await suggestion("Monday").getByRole("button", { name: "Reject" }).click();
  await expect(editor.page.getByRole("tab", { name: "Comments", exact: true })).toBeVisible();
  await expect(reviewer.text("Account")).toContainText("met in London on Sunday.");

  // Whoever proposed it wrote a part of it, and reviews it no more.
  await editor.expectSaved();
  const { number } = await record.submit(entry);
  await reviewer.page.goto(`${entry.desk}/review/${number}`);
  await expect(reviewer.page.getByText(/^Written by .*Demo reviewer/)).toBeVisible();
  await expect(
    reviewer.page.getByText("You wrote part of this revision", { exact: false }).first(),
  ).toBeVisible();
});
