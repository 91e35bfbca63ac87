import type { Browser, Page } from "@playwright/test";
import { DEMO_PEOPLE } from "#db/seed/demo.ts";

/** Somebody of the demonstration, by the part they play. */
export type DemoRole = keyof typeof DEMO_PEOPLE;

/** Signs in as somebody of the demonstration, as a person does, and arrives at `path`. */
export async function signInAs(page: Page, role: DemoRole, path = "/desk"): Promise<void> {
  const { email, password } = DEMO_PEOPLE[role];
  await page.goto(`/sign-in?callbackUrl=${encodeURIComponent(path)}`);
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL((url) => url.pathname.startsWith("/desk"));
}

/** A browser of its own in which somebody of the demonstration is signed in. */
export async function openAs(browser: Browser, role: DemoRole, path = "/desk"): Promise<Page> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await signInAs(page, role, path);
  return page;
}
