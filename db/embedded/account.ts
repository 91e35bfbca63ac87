// PostgreSQL refuses to run as root. Under root it gets an account of its own, and files that this
// account can reach: a clone below /root or a `mktemp -d` is closed to everybody else.
import { execFileSync } from "node:child_process";
import { statSync } from "node:fs";
import { dirname, join } from "node:path";

/** The unprivileged account that PostgreSQL's processes run under when Ratify itself runs as root. */
export type ServerAccount = { readonly uid: number; readonly gid: number };

/** Where an installation under root keeps what the server account must reach. */
const REACHABLE_ROOT = "/var/lib/ratify";

let known: ServerAccount | undefined;

/**
 * The account for PostgreSQL's processes, made on first use; undefined where Ratify doesn't run as
 * root and PostgreSQL can simply run as the same user.
 */
export function serverAccount(): ServerAccount | undefined {
  if (process.getuid?.() !== 0) return undefined;
  known ??= lookUp("postgres") ?? create("postgres") ?? lookUp("nobody");
  if (!known) {
    throw new Error(
      "PostgreSQL cannot run as root, and no account could be made for it. " +
        "Run Ratify as another user, or set DATABASE_URL.",
    );
  }
  return known;
}

/** Whether the account may enter the nearest existing directory of `path` and all above it. */
export function canReach(account: ServerAccount | undefined, path: string): boolean {
  if (!account) return true;
  const parent = dirname(path);
  if (parent !== path && !canReach(account, parent)) return false;
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return true;
  const execute =
    stat.uid === account.uid ? 0o100 : stat.gid === account.gid ? 0o010 : /* others */ 0o001;
  return !stat.isDirectory() || (stat.mode & execute) !== 0;
}

/** A path below the reachable root. */
export const reachable = (...parts: string[]) => join(REACHABLE_ROOT, ...parts);

function lookUp(name: string): ServerAccount | undefined {
  try {
    const id = (flag: "-u" | "-g") =>
      Number.parseInt(execFileSync("id", [flag, name], { encoding: "utf8", stdio: "pipe" }), 10);
    return { uid: id("-u"), gid: id("-g") };
  } catch {
    return undefined;
  }
}

function create(name: string): ServerAccount | undefined {
  try {
    execFileSync("useradd", ["--system", "--user-group", "--no-create-home", name], {
      stdio: "pipe",
    });
  } catch {
    return undefined;
  }
  return lookUp(name);
}
