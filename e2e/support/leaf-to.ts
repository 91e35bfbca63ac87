import type { Locator, Page } from "@playwright/test";
import { expect } from "./story.ts";

/** Leafs through a list of which the record of all stories may fill several pages, until it names something. */
export async function leafTo(page: Page, name: string): Promise<Locator> {
  const link = page.getByRole("link", { name }).first();
  for (let number = 2; !(await link.isVisible()); number++) {
    await page.locator(".paging a[rel=next]").click();
    await expect(page).toHaveURL(new RegExp(`[?&]page=${number}\\b`));
  }
  return link;
}
