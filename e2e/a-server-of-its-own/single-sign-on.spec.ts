// People come in by the login of their organisation: a Ratify of its own, with a provider beside it.
import type { Page } from "@playwright/test";
import { connect } from "#db/client.ts";
import { findRunningEmbedded } from "#db/embedded.ts";
import { freePort } from "#db/embedded/cluster.ts";
import { DEMO_PEOPLE } from "#db/seed/demo.ts";
import { createPerson } from "#lib/auth/people.ts";
import { expectAccessible } from "../support/axe.ts";
import { CLIENT, startProvider, UNVERIFIED, type RunningProvider } from "../support/provider.ts";
import { startServer, type RunningServer } from "../support/start-server.ts";
import type { DemoRole } from "../support/sign-in.ts";
import { expect, test } from "../support/story.ts";

let provider: RunningProvider;
let site: RunningServer;

test.beforeAll(async () => {
  test.setTimeout(600_000);
  const port = await freePort();
  provider = await startProvider(`http://localhost:${port}/sign-in/with/callback/oidc`);
  site = await startServer({
    port,
    env: {
      // People are all that it needs of the demonstration.
      DEMO: "off",
      OIDC_ISSUER: provider.issuer,
      OIDC_CLIENT_ID: CLIENT.id,
      OIDC_CLIENT_SECRET: CLIENT.secret,
      OIDC_NAME: "Newsroom login",
    },
  });
  await welcome("editor", "secondEditor", "admin");
});
test.afterAll(async () => {
  await site.remove();
  await provider.stop();
});

async function welcome(...guests: readonly DemoRole[]): Promise<void> {
  const { urls } = (await findRunningEmbedded(site.dataDir)) ?? {};
  if (!urls) throw new Error(`No Ratify runs over ${site.dataDir}.`);
  const { db, close } = connect(urls.app, { name: "single sign-on", max: 1 });
  for (const guest of guests) await createPerson(db, DEMO_PEOPLE[guest]);
  await close();
}

const comeInAs = async (page: Page, address: string) => {
  await page.getByRole("button", { name: "Sign in with Newsroom login" }).click();
  await page.getByPlaceholder("Enter any login").fill(address);
  await page.getByPlaceholder("and password").fill("whatever it is there");
  await page.getByRole("button", { name: "Sign-in" }).click();
  await page.getByRole("button", { name: "Continue" }).click();
};

test("whoever was invited comes in by single sign-on, and nobody else", async ({ newContext }) => {
  test.slow();
  const page = await (await newContext()).newPage();
  await page.goto(`${site.url}/desk/account`);
  await expectAccessible(page);

  const editor = DEMO_PEOPLE.editor;
  await comeInAs(page, editor.email.toUpperCase());
  // They asked for their account before they were asked who they are.
  await expect(page).toHaveURL(`${site.url}/desk/account`);
  await expect(page.getByText("by single sign-on")).toBeVisible();

  for (const [address, reason] of [
    ["nobody@elsewhere.example", "nobody has invited you"],
    [`${UNVERIFIED}reviewer@demo.ratify.example`, "does not say that your e-mail address"],
  ] as const) {
    const stranger = await (await newContext()).newPage();
    await stranger.goto(`${site.url}/sign-in`);
    await comeInAs(stranger, address);
    await expect(stranger.getByText(reason)).toBeVisible();
    await stranger.goto(`${site.url}/desk`);
    await expect(stranger).toHaveURL(/\/sign-in/);
  }

  const undecided = await (await newContext({ javaScriptEnabled: false })).newPage();
  await undecided.goto(`${site.url}/sign-in`);
  await undecided.getByRole("button", { name: "Sign in with Newsroom login" }).click();
  await undecided.getByRole("link", { name: "Cancel" }).click();
  await expect(undecided.getByText("You did not come through Newsroom login")).toBeVisible();
});

test("an admin sees who came in how, and signs them out", async ({ newContext }) => {
  test.slow();
  const editor = await (await newContext()).newPage();
  await editor.goto(`${site.url}/sign-in`);
  await comeInAs(editor, DEMO_PEOPLE.secondEditor.email);
  await expect(editor).toHaveURL(`${site.url}/desk`);

  const admin = await (await newContext()).newPage();
  await admin.goto(`${site.url}/sign-in?callbackUrl=/desk/people/sign-ins`);
  await admin.getByLabel("E-mail address").fill(DEMO_PEOPLE.admin.email);
  await admin.getByLabel("Password").fill(DEMO_PEOPLE.admin.password);
  await admin.getByRole("button", { name: "Sign in", exact: true }).click();
  const row = admin.getByRole("row", { name: DEMO_PEOPLE.secondEditor.name }).first();
  await expect(row).toContainText("by single sign-on");
  await expect(row).toContainText("Signed in");
  await expectAccessible(admin);
  await row.getByRole("button", { name: /^Sign out/ }).click();
  await expect(row).toContainText("Signed out");
  await editor.goto(`${site.url}/desk/account`);
  await expect(editor).toHaveURL(/\/sign-in/);

  await row.getByRole("link").click();
  await expect(admin.getByText(provider.issuer)).toBeVisible();
  await expectAccessible(admin);
  await admin.getByRole("button", { name: `Take away ${provider.issuer}` }).click();
  await expect(admin.getByText(provider.issuer)).toBeHidden();
  await admin.getByRole("link", { name: "What this person did, in the log" }).click();
  await expect(admin.getByText("came in by single sign-on for the first time")).toBeVisible();
  await expect(admin.getByText("took the single sign-on of")).toBeVisible();
});
