// `npm test`: everything that must hold, from formatting to whole stories in a browser. Sets up what
// it needs first. Runs all of it even where something fails, and ends with one line of sums.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { installBrowserIfNeeded } from "./browser.mjs";
import { installIfNeeded } from "./install.mjs";
import { environment, node24 } from "./node.mjs";
import { root } from "./root.mjs";

installIfNeeded();
const node = node24();
const reports = mkdtempSync(join(tmpdir(), "ratify-reports-"));
const vitestReport = join(reports, "vitest.json");
const playwrightReport = join(reports, "playwright.json");
const browser = installBrowserIfNeeded(environment(node));
const env = environment(node, {
  ...(process.stdout.isTTY ? { FORCE_COLOR: "1" } : { NO_COLOR: "1" }),
  PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightReport,
  ...(browser && browser !== "playwright" ? { CHROMIUM_PATH: browser } : {}),
});
if (env.NO_COLOR) delete env.FORCE_COLOR;

const program = (...parts) => join(root, "node_modules", ...parts);
const oxlint = program("oxlint", "bin", "oxlint");
const next = program("next", "dist", "bin", "next");

const steps = [
  ["Formatting", [program("prettier", "bin", "prettier.cjs"), "--check", "."]],
  ["Lint", [oxlint]],
  // Next writes the types of its routes and of imported files.
  ["Types of routes", [next, "typegen"]],
  ["Types", [program("typescript", "bin", "tsc"), "--noEmit"]],
  ["Dead code", [program("knip", "bin", "knip.js")]],
  [
    "Unit and database tests",
    [
      program("vitest", "vitest.mjs"),
      "run",
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${vitestReport}`,
    ],
  ],
  ["End-to-end tests", [program("@playwright", "test", "cli.js"), "test", "--project=stories"]],
];

let current;
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  process.on(signal, () => {
    stopped = true;
    current?.kill(signal);
  });
}
let stopped = false;
const failedSteps = [];
let vitestSummary = "";
for (const [name, args] of steps) {
  if (stopped) break;
  console.log(`\n── ${name}`);
  const began = performance.now();
  const { code, output } = await run(args);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`── ${name}: ${code === 0 ? "passed" : "FAILED"} in ${seconds} s`);
  if (code !== 0) failedSteps.push(name);
  if (name.startsWith("Unit"))
    vitestSummary = /^.*Test Files [^]*?Duration.*$/m.exec(output)?.[0] ?? "";
}

const vitest = sumOfVitest();
const playwright = sumOfPlaywright();
rmSync(reports, { recursive: true, force: true });
// A check outside the tests counts as one, so that the sums never look better than the run was.
const counted = [
  vitest.failed && "Unit and database tests",
  playwright.failed && "End-to-end tests",
];
const failedChecks = failedSteps.filter((name) => !counted.includes(name)).length;
const failures = vitest.failed + playwright.failed + failedChecks;

if (failedSteps.length > 0) console.log(`\nFailed: ${failedSteps.join(", ")}`);
console.log(`\n${vitestSummary}`);
console.log(playwright.summary);
console.log(`\n${vitest.passed + playwright.passed} passed, ${failures} failed`);
process.exitCode = failures > 0 || stopped ? 1 : 0;

/** Runs a program on Node 24, showing and keeping what it prints. */
function run(args) {
  return new Promise((resolve) => {
    let output = "";
    current = spawn(node, args, { cwd: root, stdio: ["ignore", "pipe", "inherit"], env });
    current.stdout.on("data", (chunk) => {
      process.stdout.write(chunk);
      output += chunk;
    });
    current.once("error", (error) => {
      console.error(error.message);
      resolve({ code: 1, output });
    });
    current.once("close", (code) => resolve({ code, output }));
  });
}

function sumOfVitest() {
  const report = read(vitestReport);
  return { passed: report?.numPassedTests ?? 0, failed: report?.numFailedTests ?? 0 };
}

function sumOfPlaywright() {
  const stats = read(playwrightReport)?.stats;
  const passed = (stats?.expected ?? 0) + (stats?.flaky ?? 0);
  const failed = stats?.unexpected ?? 0;
  const skipped = stats?.skipped ?? 0;
  const seconds = ((stats?.duration ?? 0) / 1000).toFixed(1);
  const summary = `  Playwright: ${passed} passed, ${failed} failed, ${skipped} skipped (${seconds} s)`;
  return { passed, failed, summary };
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}
