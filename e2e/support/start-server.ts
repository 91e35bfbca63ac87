// Ratify as it runs in production, for stories that need a whole server.
import { spawn, type ChildProcess } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { removeDataDir, temporaryDataDir } from "#db/embedded.ts";
import { freePort } from "#db/embedded/cluster.ts";
import { whenBrokenOff } from "#db/testing/broken-off.ts";

/** A running Ratify with a data directory of its own. */
export type RunningServer = {
  readonly url: string;
  readonly port: number;
  readonly dataDir: string;
  /** The numbers of the processes that serve and that keep the data, as of now. */
  pids(): { server: number; database: number };
  /** Everything printed until now. */
  log(): string;
  /** Stops it as SIGTERM does, and waits until it is gone; the data stays. */
  stop(): Promise<void>;
  /** Stops it, or makes sure that it is gone, and removes its data. */
  remove(): Promise<void>;
};

type Options = {
  readonly port?: number;
  /** That of an earlier server, to go on with its data. */
  readonly dataDir?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Milliseconds; the first start builds the pages and loads the demo record. */
  readonly patience?: number;
};

/**
 * Starts the product by its production path and resolves when it is ready, with the demo record.
 * Rejects with what it printed when it is not ready in time.
 */
export async function startServer(options: Options = {}): Promise<RunningServer> {
  const port = options.port ?? (await freePort());
  const dataDir = options.dataDir ?? temporaryDataDir();
  const logFile = join(dataDir, "server.log");
  const output = openSync(logFile, "a");
  const child = spawn(process.execPath, ["bin/start.mjs"], {
    stdio: ["ignore", output, output],
    env: {
      ...withoutSettings(process.env),
      PORT: String(port),
      DATA_DIR: dataDir,
      // Stories visit everything at once, from one address.
      API_LIMIT: "off",
      ...options.env,
    },
  });
  closeSync(output);
  const callOff = whenBrokenOff(() => child.kill("SIGTERM"));
  const url = `http://localhost:${port}`;
  const log = () => readFileSync(logFile, "utf8");
  const stop = async () => {
    callOff();
    if (hasEnded(child)) return;
    const exit = new Promise<void>((resolve) => child.once("exit", () => resolve()));
    child.kill("SIGTERM");
    await exit;
  };
  const remove = async () => {
    await stop();
    await removeDataDir(dataDir);
  };
  if (!(await isReady(url, child, options.patience ?? 600_000))) {
    const said = log();
    await stop();
    throw new Error(`Ratify did not become ready at ${url}. It printed:\n${said}`);
  }
  return { url, port, dataDir, pids: () => pidsBelow(dataDir), log, stop, remove };
}

async function isReady(url: string, child: ChildProcess, patience: number): Promise<boolean> {
  const deadline = Date.now() + patience;
  while (Date.now() < deadline && !hasEnded(child)) {
    const response = await fetch(`${url}/readyz`).catch(() => undefined);
    await response?.body?.cancel();
    if (response?.ok) return true;
    await delay(100);
  }
  return false;
}

function pidsBelow(dataDir: string) {
  const { pid } = JSON.parse(readFileSync(join(dataDir, "database.json"), "utf8")) as {
    pid: number;
  };
  const lock = readFileSync(join(dataDir, "postgres", "postmaster.pid"), "utf8");
  return { server: pid, database: Number.parseInt(lock, 10) };
}

/** Tests mean the same whatever the person who runs them has set. */
function withoutSettings(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const settings =
    /^(HOST|PUBLIC_URL|DEMO|DATABASE_.*|AUTH_SECRET|SMTP_URL|MAIL_FROM|OIDC_.*|TRUST_PROXY|NODE_ENV|npm_lifecycle_event)$/;
  return Object.fromEntries(
    Object.entries(env).filter(([name]) => !settings.test(name)),
  ) as NodeJS.ProcessEnv;
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}
