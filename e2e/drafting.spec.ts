import { draftOn } from "./pages/draft.ts";
import { expect, test } from "./support/story.ts";

test("two editors write one draft together, from its first word to its sources", async ({
  openAs,
  record,
}) => {
  const source = await record.aSource("Joint statement");
  const title = `Talks by the lake ${source.id}`;
  const first = draftOn(await openAs("editor", "/desk/entries/new?kind=meeting"));
  await first.page.getByLabel("Title").fill(title);
  await first.page.getByRole("button", { name: "Create the entry" }).click();
  await first.expectEditable();

  const second = draftOn(await openAs("secondEditor", new URL(first.page.url()).pathname));
  await second.beginEditing();
  await first.expectAlsoHere("Olena Marchuk");
  await second.expectAlsoHere("Demo editor");

  // The list of entries tells who is in it.
  const list = await openAs("reviewer", "/desk/entries?kind=meeting");
  await expect(list.getByRole("row", { name: title })).toContainText(
    /In it now: (Demo editor and Olena Marchuk|Olena Marchuk and Demo editor)/,
  );

  // In different fields at the same moment, and each sees where the other is.
  await Promise.all([
    first.typeInto("Venue", "Villa by the lake"),
    second.typeInto("City", "Evian"),
  ]);
  await expect(second.box("Venue")).toHaveValue("Villa by the lake");
  await expect(first.box("City")).toHaveValue("Evian");
  await expect(second.field("Venue")).toContainText("Demo editor is in this field");
  await expect(first.field("City")).toContainText("Olena Marchuk is in this field");

  // In one and the same field.
  await Promise.all([
    first.typeInto("City", " in Savoy"),
    second
      .box("Venue")
      .press("Home")
      .then(() => second.box("Venue").pressSequentially("The ")),
  ]);
  for (const draft of [first, second]) {
    await expect(draft.box("City")).toHaveValue("Evian in Savoy");
    await expect(draft.box("Venue")).toHaveValue("The Villa by the lake");
  }

  // In the prose, a paragraph each.
  await first.typeInto("Account", "The leaders met in the morning.");
  await expect(second.box("Account")).toContainText("The leaders met in the morning.");
  await second.goToEndOf("Account");
  await second.box("Account").press("Enter");
  await second.typeInto("Account", "They parted at noon.");
  await first.choice("Level").selectOption("Leaders");
  await first.box("Held on").fill("2025-03-02");
  await expect(first.field("Held on")).toContainText("2 March 2025");
  for (const draft of [first, second]) {
    // A colleague's caret stands in the text with its name.
    await expect(draft.box("Account").getByRole("paragraph")).toHaveText([
      /^The leaders met in the morning\./,
      /^They parted at noon\.(Olena Marchuk)?$/,
    ]);
    await expect(draft.choice("Level")).toHaveValue("leaders");
    await draft.expectSaved();
  }

  // A source for a field, and one in the text.
  await first.citeFor("Venue", source, "met at the villa by the lake");
  await expect(second.sourcesOf("Venue")).toHaveCount(1);
  await second.goToEndOf("Account");
  await second.page
    .getByRole("toolbar", { name: "Formatting of Account" })
    .getByRole("button", { name: "Cite", exact: true })
    .click();
  await second.citeFrom(source, "the delegations left at noon");
  const cited = (draft: typeof first) =>
    draft.box("Account").getByRole("button", { name: /^Citation: .*with quote/ });
  await expect(cited(first)).toHaveCount(1);
  await Promise.all([first.expectSaved(), second.expectSaved()]);

  // All of it is there for whoever comes later.
  await first.page.reload();
  await expect(first.page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await expect(first.box("Venue")).toHaveValue("The Villa by the lake");
  await expect(first.box("City")).toHaveValue("Evian in Savoy");
  await expect(first.box("Held on")).toHaveValue("2 March 2025");
  await expect(first.choice("Level")).toHaveValue("leaders");
  await expect(first.box("Account")).toContainText("They parted at noon.");
  await expect(cited(first)).toHaveCount(1);
  await first.sourcesOf("Venue").click();
  await expect(first.page.getByRole("dialog").getByLabel("Quote")).toHaveValue(
    "met at the villa by the lake",
  );
});
