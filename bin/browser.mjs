// Plain JavaScript, for bin/test.mjs and playwright.config.ts: a Chromium for the end-to-end tests.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { root } from "./root.mjs";

/** Chromium without what is never seen here: it starts and opens pages faster, and the stories with it. */
const DEBIANS = "/usr/bin/chromium-headless-shell";
const WHOLE = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/**
 * The browser to use: CHROMIUM_PATH, else Playwright's own (given as "playwright", for Playwright
 * knows where it lies), else one that the system has; undefined where none starts.
 */
export const findBrowser = () => findAmong([DEBIANS, ...WHOLE]);

/** The same of browsers as people use them: Debian's faster one measures letters otherwise. */
export const findWholeBrowser = () => findAmong(WHOLE);

function findAmong(places) {
  const named = process.env.CHROMIUM_PATH;
  if (named) return named;
  if (starts(playwrightsOwn())) return "playwright";
  return places.find(starts);
}

/** Finds a browser, or installs one and says so; on Debian the faster one, unless another is named. Gives what `findBrowser` gives. */
export function installBrowserIfNeeded(environment) {
  const found = findBrowser();
  const isRoot = process.getuid?.() === 0;
  const isSlow = found && !process.env.CHROMIUM_PATH && WHOLE.includes(found);
  if ((!found || isSlow) && isRoot && existsSync("/etc/debian_version")) {
    const why = found
      ? `${found} is slower than a Chromium without windows`
      : "No Chromium is here";
    console.log(`${why}: installing Debian's (a minute at most)`);
    const env = { ...environment, DEBIAN_FRONTEND: "noninteractive" };
    const patience = ["-o", "Acquire::Retries=0", "-o", "Acquire::http::Timeout=20"];
    run("apt-get", [...patience, "update", "-q"], env);
    const packages = ["--no-install-recommends", "chromium-headless-shell"];
    run("apt-get", [...patience, "install", "-qy", ...packages], env);
    if (starts(DEBIANS)) return DEBIANS;
  }
  if (found) return found;
  console.log("No Chromium is here: downloading Playwright's");
  const cli = join(root, "node_modules", "playwright", "cli.js");
  const deps = isRoot && process.platform === "linux" ? ["--with-deps"] : [];
  run(process.execPath, [cli, "install", ...deps, "chromium"], environment);
  return findBrowser();
}

function playwrightsOwn() {
  try {
    return createRequire(import.meta.url)("playwright-core").chromium.executablePath();
  } catch {
    return undefined;
  }
}

/** A browser that lacks a library of the system is there and yet cannot be used. */
function starts(path) {
  return Boolean(path) && existsSync(path) && spawnSync(path, ["--version"]).status === 0;
}

function run(program, args, env) {
  spawnSync(program, args, { cwd: root, stdio: "inherit", env });
}
