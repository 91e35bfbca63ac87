import type { Browser, Page } from "@playwright/test";
import { DEMO_PEOPLE } from "#db/seed/demo.ts";

/** Somebody of the demonstration, by the part they play. */
export type DemoRole = keyof typeof DEMO_PEOPLE;
/** Somebody who can sign in. */
export type Guest = { readonly email: string; readonly password: string };

/** Signs in as a person does, and arrives at `path`. */
export async function signInAs(page: Page, who: DemoRole | Guest, path = "/desk"): Promise<void> {
  const { email, password } = typeof who === "string" ? DEMO_PEOPLE[who] : who;
  await page.goto(`/sign-in?callbackUrl=${encodeURIComponent(path)}`);
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL((url) => url.pathname.startsWith("/desk"));
}

/** A browser of its own in which somebody is signed in. */
export async function openAs(
  browser: Browser,
  who: DemoRole | Guest,
  path = "/desk",
): Promise<Page> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await signInAs(page, who, path);
  return page;
}
