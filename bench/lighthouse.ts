// `npm run lighthouse`: what Lighthouse says of four public pages on a phone, the median of three runs each. It fails
// below 100. Given the address of a Ratify that runs, it asks that one; else it starts one with the demo record.
// Lighthouse takes the machine for a phone by multiplying how long it was busy: the floor, a page of two lines, says how
// much of what is missing is the machine's.
// Lighthouse comes by npx in a version of its own: it brings 176 MB, which nobody needs who runs or tests Ratify.
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { constants, setPriority, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { promisify } from "node:util";
import { chromium } from "@playwright/test";
import { z } from "zod";
import { findWholeBrowser } from "#bin/browser.mjs";
import { startServer } from "#e2e/support/start-server.ts";

const LIGHTHOUSE = "lighthouse@13.5.0";
const PAGES = ["/", "/meetings/2025-03-02-london-summit", "/members", "/pledges"];
const RUNS = 3;

const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"] as const;
type Category = (typeof CATEGORIES)[number];

const FLOOR = `<!DOCTYPE html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="The least that can be measured.">
<title>Floor</title>
<h1>Floor</h1>
<p>A page of two lines, without styles, fonts, pictures or scripts.</p>`;

const REPORT = z.object({
  categories: z.record(
    z.string(),
    z.object({
      score: z.number().nullable(),
      auditRefs: z.array(z.object({ id: z.string(), weight: z.number() })),
    }),
  ),
  audits: z.record(
    z.string(),
    z.object({
      title: z.string(),
      score: z.number().nullable(),
      displayValue: z.string().optional(),
    }),
  ),
});
type Report = z.infer<typeof REPORT>;

const run = promisify(execFile);
const { PRIORITY_HIGHEST, PRIORITY_LOW } = constants.priority;
/** Milliseconds until a browser must have started. */
const PATIENCE = 20_000;

/** A browser that nobody has used, without what it does in the background; as Lighthouse starts one, but for its priority. */
async function startBrowser(folder: string) {
  const found = findWholeBrowser();
  const path = found && found !== "playwright" ? found : chromium.executablePath();
  const browser = spawn(
    path,
    [
      "--headless=new",
      "--disable-gpu",
      "--no-first-run",
      "--disable-extensions",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--disable-default-apps",
      // Chromium refuses its sandbox to root.
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      "--remote-debugging-port=0",
      `--user-data-dir=${folder}`,
      "about:blank",
    ],
    { stdio: "ignore" },
  );
  rank(browser.pid, PRIORITY_HIGHEST);
  const ended = once(browser, "exit");
  const portFile = join(folder, "DevToolsActivePort");
  const deadline = performance.now() + PATIENCE;
  let port: string | undefined;
  while (!port) {
    if (performance.now() > deadline) {
      browser.kill();
      throw new Error(`${path} did not start.`);
    }
    await delay(50);
    [port] = (await readFile(portFile, "utf8").catch(() => "")).split("\n");
  }
  return {
    port,
    async stop(): Promise<void> {
      browser.kill();
      await ended;
    },
  };
}

/**
 * Lets a process and what it starts go before others, or after them: what is measured must not wait for who measures it.
 * Only root may let anything go first.
 */
function rank(pid: number | undefined, priority: number): void {
  try {
    if (pid !== undefined) setPriority(pid, priority);
  } catch {
    // It is measured as it is.
  }
}

async function ask(url: string, categories: readonly Category[]): Promise<Report> {
  const folder = await mkdtemp(join(tmpdir(), "ratify-lighthouse-"));
  try {
    // By a file: what it prints into a pipe is cut where it ends before all of it was taken.
    const output = join(folder, "report.json");
    await measure({ url, categories, output, profile: join(folder, "browser") });
    return REPORT.parse(JSON.parse(await readFile(output, "utf8")));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

type Measuring = { url: string; categories: readonly Category[]; output: string; profile: string };

async function measure({ url, categories, output, profile }: Measuring): Promise<void> {
  const browser = await startBrowser(profile);
  try {
    const asked = run("npx", [
      "--yes",
      LIGHTHOUSE,
      url,
      "--quiet",
      "--output=json",
      `--output-path=${output}`,
      `--only-categories=${categories.join(",")}`,
      `--port=${browser.port}`,
    ]);
    rank(asked.child.pid, PRIORITY_LOW);
    await asked;
  } finally {
    await browser.stop();
  }
}

const scoreOf = (report: Report, category: Category): number =>
  Math.round((report.categories[category]?.score ?? 0) * 100);

/** The middle one of an odd number. */
const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/** What keeps a report from 100, each with what was measured. */
const faultsOf = ({ categories, audits }: Report): string[] =>
  Object.values(categories)
    .flatMap(({ auditRefs }) => auditRefs)
    .filter(({ weight }) => weight > 0)
    .flatMap(({ id }) => {
      const audit = audits[id];
      if (!audit || audit.score === null || audit.score >= 0.995) return [];
      return [`    ${id}: ${audit.title} ${audit.displayValue ?? ""}`.trimEnd()];
    });

/** The floor, on a server of its own. */
async function serveFloor() {
  const server = createServer((_request, response) => {
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(FLOOR);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo; // it listens on TCP
  return { url: `http://127.0.0.1:${port}/`, stop: () => server.close() };
}

/** Measures a page, prints its line, and under it what keeps it from 100; says whether it has 100 in all. */
async function isPerfect(
  name: string,
  url: string,
  categories: readonly Category[] = CATEGORIES,
): Promise<boolean> {
  const reports: Report[] = [];
  // One after the other: they measure how busy the machine is.
  for (let at = 0; at < RUNS; at++) reports.push(await ask(url, categories));
  const scores = categories.map((category) =>
    median(reports.map((report) => scoreOf(report, category))),
  );
  const columns = scores.map((score, at) => `${score}`.padStart(CATEGORIES[at]?.length ?? 0));
  console.log([name.padEnd(40), ...columns].join("  "));
  if (scores.every((score) => score === 100)) return true;
  console.log([...new Set(reports.flatMap(faultsOf))].join("\n"));
  return false;
}

const given = process.argv[2];
const server = given === undefined ? await startServer() : undefined;
const base = given ?? server?.url ?? "";
const floor = await serveFloor();
let isBelow = false;
try {
  console.log(["page".padEnd(40), ...CATEGORIES].join("  "));
  await isPerfect("(floor)", floor.url, ["performance"]);
  for (const page of PAGES) if (!(await isPerfect(page, new URL(page, base).href))) isBelow = true;
} finally {
  floor.stop();
  await server?.remove();
}
process.exitCode = isBelow ? 1 : 0;
