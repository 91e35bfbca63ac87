import { defineConfig } from "@playwright/test";
import { findBrowser } from "./bin/browser.mjs";
import { freePort } from "./db/embedded/cluster.ts";

// Workers read this file again: the first reading settles the port for all of them.
const port = (process.env["RATIFY_E2E_PORT"] ??= String(await freePort()));
const browser = findBrowser();
const isRoot = process.getuid?.() === 0;

export default defineConfig({
  // Files begin in the order of their names: what takes longest is in `a-server-of-its-own`, before all others. Begun last,
  // it would go on alone when all the rest has ended.
  testDir: "e2e",
  // The stories are part of `npm test`; every page, and the pictures of every screen, take many minutes more.
  projects: [
    { name: "stories", testMatch: "*.spec.ts" },
    { name: "every-page", testMatch: "every-page.ts" },
    { name: "screenshots", testMatch: "screenshots.ts" },
  ],
  globalSetup: "./e2e/support/global-setup.ts",
  // Room for a busy machine: a story ends as soon as it has happened.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  forbidOnly: Boolean(process.env["CI"]),
  workers: 2,
  reporter: process.env["PLAYWRIGHT_JSON_OUTPUT_FILE"] ? [["list"], ["json"]] : [["list"]],
  use: {
    baseURL: `http://localhost:${port}`,
    locale: "en-GB",
    timezoneId: "Europe/London",
    // A trace keeps a copy of the page at every step of every story: `--trace on` asks for one.
    trace: "off",
    launchOptions: {
      ...(browser && browser !== "playwright" ? { executablePath: browser } : {}),
      args: [
        // Chromium refuses its sandbox to root.
        ...(isRoot ? ["--no-sandbox"] : []),
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
        "--disable-gpu",
      ],
    },
  },
});
