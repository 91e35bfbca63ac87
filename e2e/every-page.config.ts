import config from "../playwright.config.ts";

export default {
  ...config,
  testDir: ".",
  testMatch: "every-page.ts",
  globalSetup: "./support/global-setup.ts",
};
