// Plain JavaScript without dependencies: this runs before anything is installed.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./root.mjs";

/** Installs what package-lock.json lists, unless exactly that is installed. */
export function installIfNeeded() {
  if (isInstalled()) return;
  console.log("Installing the packages of package-lock.json (about half a minute)");
  const args = [
    "ci",
    "--no-audit",
    "--no-fund",
    "--loglevel=error",
    "--include=dev",
    "--include=optional",
  ];
  const npm = process.env.npm_execpath;
  const result = npm?.endsWith(".js")
    ? spawnSync(systemNode(), [npm, ...args], { cwd: root, stdio: "inherit" })
    : spawnSync("npm", args, { cwd: root, stdio: "inherit", shell: process.platform === "win32" });
  if (result.error) console.error(`npm could not be run: ${result.error.message}`);
  if (result.status !== 0) {
    console.error("The packages could not be installed; the reason stands above.");
    process.exit(result.status ?? 1);
  }
}

/** npm keeps its own record of what it installed; it is written last, so it is never half true. */
function isInstalled() {
  const wanted = packages("package-lock.json");
  const present = packages(join("node_modules", ".package-lock.json"));
  if (!present) return false;
  for (const [path, { version, optional, devOptional, peer }] of Object.entries(wanted ?? {})) {
    if (path === "") continue;
    // Packages for other systems are left out.
    if (!present[path] && (optional || devOptional || peer)) continue;
    if (present[path]?.version !== version) return false;
  }
  return Object.keys(present).every((path) => wanted?.[path]);
}

function packages(file) {
  const path = join(root, file);
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")).packages : undefined;
}

/** npm removes node_modules first, so it must not run on the Node that lies in there. */
function systemNode() {
  const here = join(root, "node_modules");
  if (!process.execPath.startsWith(here)) return process.execPath;
  const name = process.platform === "win32" ? "node.exe" : "node";
  const separator = process.platform === "win32" ? ";" : ":";
  const folder = (process.env.PATH ?? "")
    .split(separator)
    .find((path) => path && !path.includes("node_modules") && existsSync(join(path, name)));
  return folder ? join(folder, name) : process.execPath;
}
