// What every story has at hand: browsers in which somebody is signed in, readers, and the record.
import {
  test as base,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from "@playwright/test";
import { openRecord, type StoryRecord } from "./record.ts";
import { signInAs, type DemoRole, type Guest } from "./sign-in.ts";

type Session = Awaited<ReturnType<ReturnType<Page["context"]>["storageState"]>>;

type Story = {
  /** A browser of its own, closed when the story ends. */
  newContext: (options?: BrowserContextOptions) => Promise<BrowserContext>;
  /** Opens a browser of its own in which somebody is signed in, at a path of the desk. */
  openAs: (who: DemoRole | Guest, path?: string) => Promise<Page>;
  /** Opens a browser without JavaScript in which nobody is signed in, as readers may have it. */
  openAsReader: (path: string) => Promise<Page>;
};
type Worker = { record: StoryRecord; sessions: Map<string, Session> };

export const test = base.extend<Story, Worker>({
  record: [
    // Playwright reads the pattern to learn what a fixture needs.
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const record = await openRecord(process.env["RATIFY_E2E_DATA_DIR"] ?? "");
      await use(record);
      await record.close();
    },
    { scope: "worker" },
  ],
  // People of the demonstration sign in once a worker: passwords are costly to check, by design.
  // oxlint-disable-next-line no-empty-pattern
  sessions: [async ({}, use) => use(new Map()), { scope: "worker" }],

  newContext: async ({ browser }, use) => {
    const opened: BrowserContext[] = [];
    await use(async (options) => {
      const context = await browser.newContext(options);
      opened.push(context);
      return context;
    });
    // Otherwise they would stay until the worker ends, with their drafts open.
    await Promise.all(opened.map((context) => context.close()));
  },

  openAs: async ({ newContext, sessions }, use) => {
    await use(async (who, path = "/desk") => {
      const known = typeof who === "string" ? sessions.get(who) : undefined;
      const context = await newContext({ storageState: known });
      const page = await context.newPage();
      if (known) {
        await page.goto(path);
        return page;
      }
      await signInAs(page, who, path);
      if (typeof who === "string") sessions.set(who, await context.storageState());
      return page;
    });
  },

  openAsReader: async ({ newContext }, use) => {
    await use(async (path) => {
      const context = await newContext({ javaScriptEnabled: false });
      const page = await context.newPage();
      await page.goto(path);
      return page;
    });
  },
});

export { expect } from "@playwright/test";
