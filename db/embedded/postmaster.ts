// What a data directory says about the PostgreSQL that runs, or ran, on it.
import { execFileSync } from "node:child_process";
import { readFileSync, realpathSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";

/** A PostgreSQL process at work on a data directory. */
export type Postmaster = { readonly pid: number; readonly port: number; readonly ready: boolean };

/**
 * The postmaster that runs on `folder`, if any. A postmaster.pid whose process is gone, or whose
 * number meanwhile belongs to something else (after a restart of a container, say), is removed:
 * PostgreSQL would refuse to start over it. Never to be asked while one starts there, for the file
 * that is removed could be the new one's by then.
 */
export function runningPostmaster(folder: string): Postmaster | undefined {
  const stated = statedPostmaster(folder);
  if (!stated) return undefined;
  if (isAlive(stated.pid) && worksOn(stated.pid, realpathSync(folder))) return stated;
  rmSync(join(folder, "postmaster.pid"), { force: true });
  return undefined;
}

/** What the file of `folder` says, whether it is so or not. */
export function statedPostmaster(folder: string): Postmaster | undefined {
  let lines: string[];
  try {
    lines = readFileSync(join(folder, "postmaster.pid"), "utf8").split("\n");
  } catch {
    return undefined;
  }
  // While it starts, PostgreSQL writes the file before it is whole.
  if (lines.length < 2) return undefined;
  return {
    pid: Number.parseInt(lines[0] ?? "", 10),
    port: Number.parseInt(lines[3] ?? "", 10),
    ready: lines[7]?.trim() === "ready",
  };
}

/**
 * Ends a postmaster: a fast shutdown first, which rolls back and writes a checkpoint, and harder
 * ones when it is not gone in time.
 */
export async function endPostmaster(pid: number): Promise<void> {
  // SIGQUIT leaves without a checkpoint; the next start replays the log. SIGKILL is the last resort.
  const steps = [
    ["SIGINT", 5_000],
    ["SIGQUIT", 2_000],
    ["SIGKILL", 1_000],
  ] as const;
  for (const [signal, patience] of steps) {
    if (!kill(pid, signal)) return;
    const deadline = Date.now() + patience;
    while (Date.now() < deadline) {
      if (!isAlive(pid)) return;
      await delay(25);
    }
  }
  throw new Error(`The database's process ${pid} does not end.`);
}

/** Whether a process with this number exists (a zombie has ended, though its number is taken). */
export function isAlive(pid: number): boolean {
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
  try {
    return !/^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, "latin1"));
  } catch {
    return true;
  }
}

function kill(pid: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, signal);
  } catch {
    return false;
  }
}

function worksOn(pid: number, folder: string): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0").includes(folder);
  } catch {
    // Not Linux, or another user's process.
  }
  try {
    return execFileSync("ps", ["-o", "command=", "-p", String(pid)], {
      encoding: "utf8",
      stdio: "pipe",
    }).includes(folder);
  } catch {
    return process.platform === "win32";
  }
}
