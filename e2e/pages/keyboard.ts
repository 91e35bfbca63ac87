// A page in the hands of somebody who has a keyboard and nothing else.
import { expect, type Locator, type Page } from "@playwright/test";

/** More presses than anybody should need, on the longest form that there is. */
const PATIENCE = 200;

/** What can be done to a page by its keys alone. */
export const keyboardOn = (page: Page) => {
  const press = (key: string) => page.keyboard.press(key);

  /** Presses a key until a control has the focus. */
  async function pressUntilAt(key: string, control: Locator): Promise<void> {
    await expect(control).toBeVisible();
    for (let presses = 0; presses < PATIENCE; presses++) {
      if (await hasFocus(control)) return;
      await press(key);
    }
    throw new Error(`${PATIENCE} times ${key} do not lead to ${control}.`);
  }

  return {
    press,
    type: (words: string) => page.keyboard.type(words),
    tabTo: (control: Locator) => pressUntilAt("Tab", control),
    /** Along the lines of a list. */
    goDownTo: (line: Locator) => pressUntilAt("j", line),

    /** Fills in a box that the Tab key leads to. */
    async fill(box: Locator, words: string): Promise<void> {
      await pressUntilAt("Tab", box);
      await press("ControlOrMeta+a");
      await page.keyboard.type(words);
    },

    /** Presses a button, or follows a link, that the Tab key leads to. */
    async use(control: Locator): Promise<void> {
      await pressUntilAt("Tab", control);
      await press("Enter");
    },

    /** Opens the palette, and takes the line with this name. */
    async choose(words: string, line: string | RegExp): Promise<void> {
      const palette = page.getByRole("dialog", { name: "Search and commands" });
      // Keys are heard once the page runs.
      await expect(async () => {
        if (!(await palette.isVisible())) await press("ControlOrMeta+k");
        await expect(palette).toBeVisible({ timeout: 5_000 });
      }).toPass();
      await page.keyboard.type(words);
      // The palette offers a search for the same words as soon as it has its answer.
      const wanted = palette.getByRole("menuitem", { name: line, exact: true });
      await expect(wanted).toBeVisible();
      for (let presses = 0; presses < PATIENCE; presses++) {
        if (await wanted.evaluate((item) => item.hasAttribute("data-focused"))) break;
        await press("ArrowDown");
      }
      await press("Enter");
      await expect(palette).toBeHidden();
    },
  };
};

const hasFocus = (control: Locator): Promise<boolean> =>
  control.evaluate((element) => element === document.activeElement);
