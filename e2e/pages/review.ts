// The pages between a draft and its publication.
import { expect, type Locator, type Page } from "@playwright/test";

/** The review of a revision that a page of the desk shows. */
export const reviewOn = (page: Page) => {
  const claim = (label: string): Locator =>
    page.getByRole("article").filter({
      has: page.getByRole("heading", { name: new RegExp(`\\b${label}\\b`), level: 3 }),
    });
  return {
    page,
    claim,
    progress: page.getByRole("progressbar", { name: "Claims that need a check" }),
    approve: page.getByRole("button", { name: "Approve", exact: true }),
    publish: page.getByRole("button", { name: "Publish now" }),

    async support(label: string): Promise<void> {
      await claim(label)
        .getByRole("button", { name: /^Supported/ })
        .click();
      await expect(claim(label)).toContainText("Supported by ");
    },

    async dispute(label: string, reason: string): Promise<void> {
      await claim(label).getByText("Disputed…").click();
      await claim(label).getByLabel("What is wrong with it?").fill(reason);
      await claim(label).getByRole("button", { name: "Dispute it" }).click();
      await expect(claim(label)).toContainText("Disputed by ");
    },

    async requestChanges(reason: string): Promise<void> {
      await page.getByText("Request changes…").click();
      await page.getByLabel("What should change?").fill(reason);
      await page.getByRole("button", { name: "Request changes", exact: true }).click();
      await expect(page.getByRole("status").filter({ hasText: "Sent back" })).toBeVisible();
    },
  };
};

/** Submits the draft of an entry in both steps; gives the review's address. */
export async function submitOn(page: Page, entry: { desk: string }, note: string): Promise<string> {
  await page.goto(`${entry.desk}/submit`);
  await page.getByLabel("Change note").fill(note);
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByRole("heading", { name: "Confirm the submission" })).toBeVisible();
  await expect(page.getByLabel("Change note")).toHaveValue(note);
  await page.getByRole("button", { name: "Submit for review" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Submitted" })).toBeVisible();
  return new URL(page.url()).pathname;
}
