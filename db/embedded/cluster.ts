// Starts and stops one PostgreSQL over one folder.
import { spawn, type ChildProcess } from "node:child_process";
import { execFile } from "node:child_process";
import {
  chownSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { randomBytes } from "node:crypto";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { promisify } from "node:util";
import { canReach, reachable, serverAccount } from "./account.ts";
import { findBinaries } from "./binaries.ts";
import { endPostmaster, runningPostmaster, statedPostmaster } from "./postmaster.ts";

/** What a cluster needs to know; `disposable` trades safety after a crash for speed (tests). */
export type ClusterOptions = {
  readonly folder: string;
  readonly superuserPassword: string;
  readonly logFile: string;
  readonly disposable?: boolean;
};

/** A running cluster. `exited` resolves when PostgreSQL ends, wanted or not. */
export type Cluster = {
  readonly pid: number;
  readonly port: number;
  readonly exited: Promise<void>;
  stop(): Promise<void>;
};

/**
 * Makes the cluster's files with initdb unless they are there. An interrupted initdb leaves nothing
 * behind that a later start would take for a cluster. Gives the folder's real path.
 */
export async function initialise(options: ClusterOptions): Promise<string> {
  const { folder } = options;
  if (existsSync(join(folder, "PG_VERSION"))) return realpathSync(folder);
  mkdirSync(dirname(folder), { recursive: true });
  rmSync(folder, { recursive: true, force: true });

  const account = serverAccount();
  const isReachable = canReach(account, dirname(folder));
  const target = isReachable ? folder : reachable(`cluster-${randomBytes(6).toString("hex")}`);
  mkdirSync(dirname(target), { recursive: true });
  const partial = `${target}.new`;
  const passwordFile = `${target}.password`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { mode: 0o700 });
  writeFileSync(passwordFile, options.superuserPassword, { mode: 0o600 });
  if (account)
    for (const path of [partial, passwordFile]) chownSync(path, account.uid, account.gid);
  try {
    await promisify(execFile)(
      findBinaries().initdb,
      [
        `--pgdata=${partial}`,
        `--pwfile=${passwordFile}`,
        "--username=postgres",
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        // The built-in provider sorts the same on every machine; the bundled ICU is too old.
        "--locale=C",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        ...(options.disposable ? ["--no-sync"] : []),
      ],
      { ...account, cwd: dirname(target) },
    );
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(partial, target);
  if (target !== folder) symlinkSync(target, folder);
  return realpathSync(folder);
}

/**
 * Starts PostgreSQL over an initialised folder, on `preferredPort` if it is free and otherwise on
 * another. Resolves once it accepts connections; rejects with the end of its log.
 */
export async function launch(
  options: ClusterOptions,
  preferredPort: number | undefined,
): Promise<Cluster> {
  // After a crash the last backends may hold the shared memory for a moment; a port can be lost
  // between the look and the start. Both pass.
  for (let attempt = 1; ; attempt++) {
    const port = await freePort(attempt === 1 ? preferredPort : undefined);
    runningPostmaster(options.folder); // what a killed one left is in the way
    const child = run(options, port);
    const cluster = watch(child, port, options.folder);
    if (await becomesReady(child, options.folder)) return cluster;
    const log = readFileSync(options.logFile, "utf8").trim().split("\n");
    const passes = /pre-existing shared memory block|could not bind|Address already in use/i;
    // Anywhere in it: the last backends of a killed server may have had the last word.
    if (attempt === 10 || !log.some((line) => passes.test(line))) {
      throw new Error(`The embedded PostgreSQL did not start:\n${log.slice(-8).join("\n")}`);
    }
    await delay(300);
  }
}

function run(options: ClusterOptions, port: number): ChildProcess {
  const settings = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    timezone: "UTC",
    log_timezone: "UTC",
    lc_messages: "C",
    ...(options.disposable
      ? { fsync: "off", synchronous_commit: "off", full_page_writes: "off", autovacuum: "off" }
      : {}),
  };
  // Appended to: backends of a killed server may still write into it, over the new one's words.
  writeFileSync(options.logFile, "", { mode: 0o600 });
  const log = openSync(options.logFile, "a");
  return spawn(
    findBinaries().postgres,
    [
      "-D",
      options.folder,
      "-p",
      String(port),
      ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
    ],
    {
      ...serverAccount(),
      cwd: options.folder,
      // Its own session: Ctrl-C reaches the whole foreground group, and the database must outlive
      // the drafts being written.
      detached: true,
      // A file and not a pipe: PostgreSQL may outlive us.
      stdio: ["ignore", log, log],
      env: { ...process.env, LC_ALL: "C", TZ: "UTC" },
    },
  );
}

function watch(child: ChildProcess, port: number, folder: string): Cluster {
  const exited = new Promise<void>((resolve) => {
    child.once("exit", () => resolve());
    child.once("error", () => resolve());
  });
  return {
    pid: child.pid ?? 0,
    port,
    exited,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null || !child.pid) return;
      await endPostmaster(child.pid);
      await exited;
      runningPostmaster(folder);
    },
  };
}

async function becomesReady(child: ChildProcess, folder: string): Promise<boolean> {
  let failed = false;
  child.once("error", () => (failed = true));
  while (!failed && child.exitCode === null && child.signalCode === null) {
    const stated = statedPostmaster(folder);
    if (stated?.ready && stated.pid === child.pid) return true;
    await delay(20);
  }
  return false;
}

/** A TCP port of 127.0.0.1 that nobody listens on: the preferred one, if it is free. */
export async function freePort(preferred = 0): Promise<number> {
  const probe = createServer();
  const port = await new Promise<number | undefined>((resolve) => {
    probe.once("error", () => resolve(undefined));
    probe.listen(preferred, "127.0.0.1", () => {
      const address = probe.address();
      resolve(typeof address === "object" && address ? address.port : undefined);
    });
  });
  await new Promise((resolve) => probe.close(resolve));
  if (port !== undefined) return port;
  if (preferred === 0) throw new Error("No TCP port is free on 127.0.0.1.");
  return freePort();
}
