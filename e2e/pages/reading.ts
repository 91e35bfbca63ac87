// The page on which a source is read beside the claims that rest on it.
import { expect, type Locator, type Page } from "@playwright/test";

/** The reading of a source that a page of the desk shows. */
export const readingOn = (page: Page) => {
  const claims = (section: "To check" | "Checked"): Locator =>
    page
      .getByRole("region", { name: new RegExp(`^${section}`) })
      .getByRole("article", { includeHidden: true });
  const reading = {
    page,
    claims,
    text: page.getByRole("textbox", { name: /^The text of / }),
    progress: page.getByRole("progressbar", { name: "Claims that rest on this source" }),
    /** The claim that is looked at. */
    current: page.locator("article[aria-current=true]"),

    /** Waits until keys are listened to: a page that has just arrived is not running yet. */
    expectReady: () => expect(reading.text).toHaveAttribute("contenteditable", "true"),
    expectChecked: (words: string) =>
      expect(reading.progress).toHaveAttribute("aria-valuetext", words),
  };
  return reading;
};
