import { randomUUID } from "node:crypto";
import { draftOn } from "./pages/draft.ts";
import { expect, test } from "./support/story.ts";

test("links, citations and blocks are put into the text without leaving the keyboard", async ({
  openAs,
  record,
}) => {
  const other = await record.anEntry("Summit by the river");
  const source = await record.aSource("Words of the day");
  const entry = await record.anEntry("Talks with links");
  const page = await openAs("editor", entry.desk);
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const draft = draftOn(page);
  await draft.expectEditable();
  const text = draft.box("Account");
  const type = (words: string) => page.keyboard.type(words);
  const press = (key: string) => page.keyboard.press(key);
  const paste = async (words: string) => {
    await page.evaluate((copied) => navigator.clipboard.writeText(copied), words);
    await press("ControlOrMeta+v");
  };
  const menu = (name: string) => page.getByRole("listbox", { name });
  await text.focus();

  // "/" inserts, and is a stroke wherever it is one.
  await type("either/or");
  await expect(menu("Insert")).toBeHidden();
  await press("Enter");
  await type("/hea");
  await expect(menu("Insert").getByRole("option", { selected: true })).toContainText("Heading");
  await press("Enter");
  await type("Agreed");
  await expect(text.getByRole("heading", { name: "Agreed" })).toBeVisible();
  await press("Enter");

  // "@" links to an entry, which the public page will show where the entry is public.
  await type(`As at @${other.title}`);
  await expect(menu("Link to an entry").getByRole("option")).toHaveCount(1);
  await press("Enter");
  await type("before, see ");
  const link = text.getByRole("link", { name: other.title });
  await expect(link).toHaveAttribute("href", `entry:${other.id}`);

  // A link by itself is text, until somebody says otherwise.
  const address = `https://reading.example/${randomUUID()}`;
  await paste(address);
  await expect(menu("Cite or link?")).toBeVisible();
  await press("Escape");
  await expect(menu("Cite or link?")).toBeHidden();
  await expect(text).toContainText(address);
  await press("ControlOrMeta+z");
  await paste(address);
  await press("ArrowDown");
  await press("ArrowDown");
  await expect(menu("Cite or link?").getByRole("option", { selected: true })).toHaveText("Link");
  await press("Enter");
  await expect(text.getByRole("link", { name: address })).toBeVisible();
  await type(" there.");

  // To cite it, it is known by its link already.
  const known = `https://statements.example/${source.title.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-")}`;
  await paste(known);
  await press("ArrowDown");
  await press("Enter");
  const dialog = page.getByRole("dialog", { name: /^Add a source for / });
  await dialog.getByRole("button", { name: source.title }).press("Enter");
  await dialog.getByRole("textbox", { name: "Quote" }).fill("the words of the day");
  await press("Enter");
  await dialog.getByRole("button", { name: "Cite this source" }).press("Enter");
  await expect(text.getByRole("button", { name: /^Citation: / })).toHaveCount(1);
  await expect(text).not.toContainText(known);

  // A field takes no link, and offers to cite it.
  await draft.box("Venue").focus();
  await type("Lancaster House");
  await paste(known);
  const offer = draft.field("Venue").getByRole("group", { name: "Cite this link?" });
  await offer.getByRole("button", { name: "Cite it" }).press("Enter");
  await expect(draft.box("Venue")).toHaveValue("Lancaster House");
  // What was cited last comes first, and here it is what the link leads to.
  await dialog.getByRole("button", { name: source.title }).press("Enter");
  await dialog.getByRole("button", { name: "Cite this source" }).press("Enter");
  await expect(draft.sourcesOf("Venue")).toHaveCount(1);
  await draft.expectSaved();
});
