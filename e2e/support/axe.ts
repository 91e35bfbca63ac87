import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** The rules whose answer can differ between the themes. */
const COLOUR_RULES = ["color-contrast", "link-in-text-block"];

type Look = {
  /** Rules that axe cannot judge on what the page shows now. */
  apart?: readonly string[];
  /** The part that is looked at. */
  within?: string;
};

/** Expects that axe finds nothing on what the page shows now, in light and in dark colours. */
export async function expectAccessible(page: Page, look: Look = {}): Promise<void> {
  await expectNothingFound(page, "light", look);
  await expectNothingFound(page, "dark", look);
}

async function expectNothingFound(page: Page, colorScheme: "light" | "dark", look: Look) {
  await page.emulateMedia({ colorScheme });
  const axe = new AxeBuilder({ page }).include(look.within ?? "html");
  // The answer stays in the page, without all that is right: the same findings in a tenth of the time. Only frames of
  // other origins would want the other way.
  axe.setLegacyMode().options({ resultTypes: ["violations"] });
  if (colorScheme === "light") axe.disableRules([...(look.apart ?? [])]);
  else axe.withRules(COLOUR_RULES);
  const { violations } = await axe.analyze();
  const found = violations.map(({ id, nodes }) => ({
    id,
    at: nodes.map(({ html, failureSummary }) => `${html}\n${failureSummary}`),
  }));
  expect(found, `${new URL(page.url()).pathname} in ${colorScheme} colours`).toEqual([]);
}
