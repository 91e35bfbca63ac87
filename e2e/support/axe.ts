import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** WCAG 2.2, levels A and AA, with those that it grew from. */
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"];

/** Both themes: that of the device is followed. */
export const THEMES = ["light", "dark"] as const;

/** Expects that axe finds nothing on what the page shows now, apart from rules that it cannot judge there. */
export async function expectAccessible(page: Page, apart: readonly string[] = []): Promise<void> {
  const axe = new AxeBuilder({ page }).withTags(RULES).disableRules([...apart]);
  const { violations } = await axe.analyze();
  const found = violations.map(({ id, nodes }) => ({
    id,
    at: nodes.map(({ html, failureSummary }) => `${html}\n${failureSummary}`),
  }));
  expect(found, new URL(page.url()).pathname).toEqual([]);
}
