import { expect, type Page } from "@playwright/test";
import axe, { type RunOptions } from "axe-core";

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
  // Once for both runs, and in frames too: that takes longer than most runs do.
  for (const frame of page.frames()) await frame.evaluate(axe.source);
  const apart = (look.apart ?? []).map((id) => [id, { enabled: false }]);
  await expectNothingFound(page, "light", look, { rules: Object.fromEntries(apart) });
  await expectNothingFound(page, "dark", look, { runOnly: COLOUR_RULES });
}

async function expectNothingFound(
  page: Page,
  colorScheme: "light" | "dark",
  { within = "html" }: Look,
  rules: RunOptions,
) {
  await page.emulateMedia({ colorScheme });
  // Colours may take a moment from one theme to the other, and for ever where nothing is painted.
  await page.evaluate(() => {
    for (const animation of document.getAnimations())
      if (animation instanceof CSSTransition) animation.finish();
  });
  // Violations alone: the same findings without all that is right. Style sheets and media are read again only for rules
  // that are not asked for: one that is experimental, and one on sounds that start by themselves.
  const options: RunOptions = { resultTypes: ["violations"], preload: false, ...rules };
  const violations = await page.evaluate(
    async ([scope, given]) => {
      const { axe: inPage } = window as unknown as { axe: typeof axe }; // put there by its script
      return (await inPage.run(scope, given)).violations;
    },
    [within, options] as const,
  );
  const found = violations.map(({ id, nodes }) => ({
    id,
    at: nodes.map(({ html, failureSummary }) => `${html}\n${failureSummary}`),
  }));
  expect(found, `${new URL(page.url()).pathname} in ${colorScheme} colours`).toEqual([]);
}
