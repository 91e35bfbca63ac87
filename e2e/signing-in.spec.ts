import { expect, test } from "@playwright/test";
import { expectAccessible } from "./support/axe.ts";
import { openAs, signInAs } from "./support/sign-in.ts";

const PASSWORD = "a few words in a row";

test("an admin invites somebody, who works at the desk until the account is disabled", async ({
  browser,
  page: guest,
}) => {
  test.slow();
  const email = `grace-${Date.now()}@guests.example`;
  const admin = await openAs(browser, "admin", "/desk/people/invite");
  await admin.getByLabel("Name").fill("Grace Hopper");
  await admin.getByLabel("E-mail address").fill(email);
  await admin.getByRole("checkbox", { name: "Editor" }).check();
  await admin.getByRole("button", { name: "Make the invitation" }).click();
  const link = await admin.getByLabel("Link").inputValue();

  await guest.goto(link);
  await guest.getByLabel("Password").fill("too short");
  await guest.getByRole("button", { name: "Accept the invitation" }).click();
  await expect(guest.getByRole("alert", { name: "There is a problem" })).toContainText(
    "at least 12 characters",
  );
  await expect(guest.getByLabel("Your name")).toHaveValue("Grace Hopper");
  await guest.getByLabel("Password").fill(PASSWORD);
  await guest.getByRole("button", { name: "Accept the invitation" }).click();
  await guest.getByRole("button", { name: "Grace Hopper" }).click();
  await guest.getByRole("link", { name: "Your account" }).click();
  await expect(guest.getByRole("heading", { name: "Where you are signed in" })).toBeVisible();

  // The link worked once.
  const stranger = await browser.newPage();
  await stranger.goto(link);
  await expect(stranger.getByRole("heading", { name: "This link no longer works" })).toBeVisible();

  // What an editor may not see does not exist.
  await guest.goto("/desk/people");
  await expect(guest.getByRole("heading", { name: "There is nothing here" })).toBeVisible();

  await admin.getByRole("link", { name: "Back to the people" }).click();
  await admin.getByRole("row", { name: email }).getByRole("link").click();
  await admin.getByRole("button", { name: "Disable the account" }).click();
  await expect(admin.getByText("The account is disabled").first()).toBeVisible();
  await guest.goto("/desk/account");
  await expect(guest).toHaveURL(/\/sign-in\?callbackUrl=%2Fdesk%2Faccount/);
  await guest.getByLabel("E-mail address").fill(email);
  await guest.getByLabel("Password").fill(PASSWORD);
  await guest.getByRole("button", { name: "Sign in" }).click();
  await expect(guest.getByRole("alert", { name: "There is a problem" })).toContainText(
    "password is wrong",
  );

  await admin.goto("/desk/log?topic=people");
  await expect(admin.getByText("disabled the account of Grace Hopper").first()).toBeVisible();
  await admin.getByRole("button", { name: "Verify both chains" }).click();
  await expect(admin.getByText(/All \d+ links hold/).first()).toBeVisible();
});

test("the last admin stays one, and is told why", async ({ browser }) => {
  const admin = await openAs(browser, "admin", "/desk/people");
  await admin
    .getByRole("row", { name: /\(you\)/ })
    .getByRole("link")
    .click();
  await admin.getByRole("checkbox", { name: "Admin" }).uncheck();
  await admin.getByRole("button", { name: "Save the roles" }).click();
  await expect(admin.getByRole("alert", { name: "There is a problem" })).toContainText(
    "at least one admin",
  );
});

test("signing out ends the session on the server too", async ({ page, request }) => {
  await signInAs(page, "secondEditor", "/desk/account");
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`);
  await page.getByRole("main").getByRole("button", { name: "Sign out", exact: true }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  // Whoever copied the cookie is out as well.
  const answer = await request.get("/desk/account", {
    headers: { cookie: cookie.join("; ") },
    maxRedirects: 0,
  });
  expect(answer.status()).toBe(307);
});

test("one can sign in before any script has run", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/sign-in?callbackUrl=/desk/account");
  await page.getByLabel("E-mail address").fill("editor@demo.ratify.example");
  await page.getByLabel("Password").fill("wrong");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("alert", { name: "There is a problem" })).toContainText(
    "password is wrong",
  );
  await expect(page.getByLabel("E-mail address")).toHaveValue("editor@demo.ratify.example");
  await signInAs(page, "editor", "/desk/account");
  await expect(page).toHaveTitle(/Your account/);
});

test("a wish to be sent elsewhere after signing in is ignored", async ({ page }) => {
  await signInAs(page, "editor", "//evil.example/desk");
  expect(new URL(page.url()).pathname).toBe("/desk");
});

test.describe("axe finds nothing", () => {
  // Many pages, each walked through by axe.
  test.slow();

  test("where one signs in and where an admin invites", async ({ page }) => {
    await page.goto("/sign-in");
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page.getByRole("alert", { name: "There is a problem" })).toBeVisible();
    await expectAccessible(page);
    await signInAs(page, "admin", "/desk/people/invite");
    await expectAccessible(page);
    await page.goto("/desk/people");
    await expectAccessible(page);
    await page
      .getByRole("row", { name: /\(you\)/ })
      .getByRole("link")
      .click();
    await expect(page.getByRole("button", { name: "Save the roles" })).toBeVisible();
    await expectAccessible(page);
  });

  test("in the log, on one's own account and in its menu", async ({ page }) => {
    await signInAs(page, "admin", "/desk/log?topic=people");
    await expectAccessible(page);
    await page.goto("/desk/account");
    await expectAccessible(page);
    await page.getByRole("banner").getByRole("button", { name: "Demo admin" }).click();
    await expect(page.getByRole("radio", { name: "Dark" })).toBeVisible();
    // What floats above the page belongs to no landmark of it.
    await expectAccessible(page, { within: "[role=dialog]" });
  });
});
