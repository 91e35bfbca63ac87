// The page of an entry's draft, in the words of whoever writes in it.
import { expect, type Locator, type Page } from "@playwright/test";

/** The draft that a page of the desk has open. */
export const draftOn = (page: Page) => {
  const draft = {
    page,
    box: (label: string): Locator => page.getByRole("textbox", { name: label, exact: true }),
    choice: (label: string): Locator => page.getByRole("combobox", { name: label, exact: true }),
    /** A field with its sources and whoever is in it. */
    field: (label: string): Locator => page.getByRole("region", { name: label, exact: true }),
    sourcesOf: (label: string): Locator =>
      page
        .getByRole("list", { name: `Sources of ${label}`, exact: true })
        .getByRole("button", { name: /^Citation: / }),

    /** Begins to edit as somebody who may also review, and is told what that costs. */
    async beginEditing(): Promise<void> {
      await page.getByRole("button", { name: "Edit", exact: true }).click();
      const question = page.getByRole("alertdialog", { name: "Edit this draft?" });
      await expect(question).toContainText("you will not be able to review it");
      await question.getByRole("button", { name: "Edit", exact: true }).click();
      await draft.expectEditable();
    },

    /** Types at the end of a text, as with the keys of a keyboard. */
    async typeInto(label: string, words: string): Promise<void> {
      await draft.goToEndOf(label);
      await draft.box(label).pressSequentially(words);
    },

    /** Puts the caret at the end of a text, at a pace at which the browser tells the editor where it stands. */
    goToEndOf: (label: string): Promise<void> =>
      draft.box(label).press("Control+End", { delay: 100 }),

    /** Cites from the dialog that is open: finds the source, quotes it, and confirms. */
    async citeFrom(source: { title: string }, quote: string): Promise<void> {
      const dialog = page.getByRole("dialog", { name: /^Add a source for / });
      await dialog.getByRole("searchbox").fill(source.title);
      await dialog.getByRole("button", { name: source.title }).click();
      await dialog.getByRole("textbox", { name: "Quote" }).fill(quote);
      await dialog.getByRole("button", { name: "Cite this source" }).click();
      await expect(dialog).toBeHidden();
    },

    async citeFor(label: string, source: { title: string }, quote: string): Promise<void> {
      await page.getByRole("button", { name: `Add a source for ${label}`, exact: true }).click();
      await draft.citeFrom(source, quote);
    },

    /** Selects words in a text, as a drag with the mouse does. */
    async choose(label: string, words: string): Promise<void> {
      await draft.text(label).evaluate(async (text, wanted) => {
        const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const at = node.textContent?.indexOf(wanted) ?? -1;
          if (at === -1) continue;
          if (text instanceof HTMLElement && text.isContentEditable) text.focus();
          getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
          // The editor is told of it by an event, which comes by the next frame.
          for (let frame = 0; frame < 2; frame++)
            await new Promise((done) => requestAnimationFrame(done));
          return;
        }
        throw new Error(`“${wanted}” is not there.`);
      }, words);
    },
    /** A text, to edit or to read. */
    text: (label: string): Locator =>
      page.locator("[data-prose] [aria-label]").and(page.getByLabel(label, { exact: true })),
    /** A conversation in the side panel. */
    thread: (about: string): Locator =>
      page.getByRole("article", { name: `Comments on ${about}`, exact: true }),

    /** Says something in the box of this name. */
    async say(label: string, words: string, button: string): Promise<void> {
      const box = page.getByRole("combobox", { name: label, exact: true });
      await box.fill(words);
      const form = page.locator("form").filter({ has: box });
      await form.getByRole("button", { name: button, exact: true }).click();
    },

    expectEditable: () => expect(page.getByRole("button", { name: "Stop editing" })).toBeVisible(),
    expectSaved: () => expect(page.getByText(/^Saved \d\d:\d\d$/)).toBeVisible(),
    expectAlsoHere: (name: string) =>
      expect(page.getByRole("button", { name: `Also here: ${name}` })).toBeVisible(),
    expectNothingMissing: () =>
      expect(page.getByRole("link", { name: "Nothing is missing" })).toBeVisible(),
  };
  return draft;
};
