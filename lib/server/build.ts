// The site's build, made again whenever its sources changed.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { glob, readFile } from "node:fs/promises";
import { join } from "node:path";

/** What the build is made of. Tests and data that is loaded at run time are not. */
const SOURCES = [
  "{app,components,lib,db}/**/*.{ts,tsx,js,css,json,svg,woff2}",
  "public/**/*",
  "next.config.js",
  "proxy.ts",
  "postcss.config.mjs",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
];
const NOT_BUILT = /\.test\.tsx?$|^db[\\/](seed|migrations|testing)[\\/]|^lib[\\/]server[\\/]/;

/** Runs `next build` unless the build in place was made from these very sources. */
export async function buildIfStale(options: {
  progress: (message: string) => void;
  signal: AbortSignal;
}): Promise<void> {
  const folder = process.env["RATIFY_DIST_DIR"] ?? ".next";
  const stamp = join(folder, "ratify-build.json");
  const sources = await hashOfSources();
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === sources) return;
  options.progress("Building the pages (about half a minute)");
  const reminder = setInterval(() => options.progress("Still building the pages"), 20_000);
  await nextBuild(options.signal).finally(() => clearInterval(reminder));
  writeFileSync(stamp, sources);
}

async function hashOfSources(): Promise<string> {
  const files: string[] = [];
  for await (const file of glob(SOURCES)) if (!NOT_BUILT.test(file)) files.push(file);
  const hash = createHash("sha256").update(process.version);
  for (const file of files.toSorted()) {
    const content = await readFile(file).catch(() => undefined);
    if (content) hash.update(`\0${file}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}

async function nextBuild(signal: AbortSignal): Promise<void> {
  const child = spawn(process.execPath, ["node_modules/next/dist/bin/next", "build"], {
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
  });
  const end = () => child.kill();
  process.once("exit", end);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", resolve);
    signal.addEventListener("abort", end);
  });
  process.off("exit", end);
  if (code !== 0) throw new Error("The pages could not be built; the reason stands above.");
}
