import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { draftOn } from "./pages/draft.ts";
import { expect, test } from "./support/story.ts";

/** Pastes HTML where the focus is, as a browser does with what another program copied. */
const pasteHtml = (page: Page, html: string) =>
  page.evaluate((copied) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/html", copied);
    clipboardData.setData("text/plain", copied.replaceAll(/<[^>]*>/g, ""));
    const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, html);

const article = (known: string, other: string) => `
<p>They met in <b>London</b>.<sup class="reference" id="cite_ref-1"><a href="#cite_note-1">[1]</a></sup>
It went on.<sup class="reference"><a href="#cite_note-2">[2]</a></sup><sup class="reference"><a href="#cite_note-7">[7]</a></sup></p>
<h2>Agreed<span class="mw-editsection">[edit]</span></h2><ul><li>Aid goes on</li></ul>
<script>document.title = "hacked"</script><img src="x" onerror="document.title = 'hacked'">
<ol class="references">
<li id="cite_note-1"><cite class="citation news"><a href="${known}">"Known already"</a>. <i>The Gazette</i>. 2 March 2025.</cite></li>
<li id="cite_note-2"><cite class="citation news"><a href="${other}?utm_source=x">"Leaders go on"</a>. <i>The Herald</i>. 3 March 2025.</cite></li>
</ol>`;

test("an article with references is pasted, and its references become sources with citations", async ({
  openAs,
  record,
}) => {
  const source = await record.aSource("Statement of the day");
  const known = `https://statements.example/${source.title.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-")}`;
  const other = `https://herald.example/${randomUUID()}`;
  const entry = await record.anEntry("Talks to be described");
  const page = await openAs("editor", entry.desk);
  const draft = draftOn(page);
  await draft.expectEditable();
  const text = draft.box("Account");
  await text.focus();
  await pasteHtml(page, article(known, other));

  const dialog = page.getByRole("dialog", { name: "2 references were found" });
  await expect(dialog.getByText("In the library already")).toContainText(source.title);
  await expect(dialog.getByText(`The Herald · 3 March 2025 · ${other}`)).toBeVisible();
  await expect(text).not.toContainText("London");
  await dialog.getByRole("button", { name: "Add 2 sources and paste" }).press("Enter");
  await expect(dialog).toBeHidden();

  await expect(text.locator("strong")).toHaveText("London");
  await expect(text.getByRole("heading", { name: "Agreed" })).toBeVisible();
  await expect(text.getByRole("listitem")).toHaveText("Aid goes on");
  await expect(text.locator("img:not(.ProseMirror-separator), script")).toHaveCount(0);
  const citations = text.getByRole("button", { name: /^Citation: / });
  await expect(citations).toHaveCount(2);
  await expect(citations.nth(1)).toContainText("Herald");
  await expect(page).not.toHaveTitle(/hacked/);
  await expect(page.getByText("1 mark of a reference was left out")).toBeVisible();

  // One step back, and the same again without sources.
  await text.focus();
  await page.keyboard.press("ControlOrMeta+z");
  await expect(text).not.toContainText("London");
  await pasteHtml(page, article(known, other));
  const again = page.getByRole("dialog", { name: "2 references were found" });
  await expect(again.getByText("In the library already")).toHaveCount(2);
  await again.getByRole("button", { name: "Paste without sources" }).press("Enter");
  await expect(text).toContainText("They met in London. It went on.");
  await expect(citations).toHaveCount(0);
  await draft.expectSaved();
});
