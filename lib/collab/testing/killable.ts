// A database and a server process that can be killed and started again in the same place.
import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmbedded } from "#db/embedded.ts";
import { freePort, initialise, launch, type ClusterOptions } from "#db/embedded/cluster.ts";
import { migrate } from "#db/migrate.ts";
import { whenBrokenOff } from "#db/testing/broken-off.ts";
import type { DatabaseUrls } from "#db/urls.ts";
import { LIVE_PATH } from "../protocol.ts";

/** Something that runs until it is killed. */
export type Killable = {
  /** SIGKILL, and nothing before it. Resolves when it is gone. */
  kill(): Promise<void>;
  /** Resolves when it answers again. */
  start(): Promise<void>;
};

export type KillableDatabase = Killable & {
  readonly urls: DatabaseUrls;
  /** Stops it in order and removes its files. */
  remove(): Promise<void>;
};

/** A migrated PostgreSQL on a folder and port of its own, which writes to the disk as in production. */
export async function killableDatabase(): Promise<KillableDatabase> {
  const dataDir = mkdtempSync(join(tmpdir(), "ratify-kill-"));
  const first = await startEmbedded({ dataDir });
  const { urls, credentials } = first;
  await migrate(urls.owner);
  await first.stop();
  const port = Number(new URL(urls.app).port);
  const made: ClusterOptions = {
    folder: join(dataDir, "postgres"),
    superuserPassword: credentials.superuser,
    logFile: join(dataDir, "postgres.log"),
  };
  // The files may stand elsewhere, where the database's own account can reach them.
  const options = { ...made, folder: await initialise(made) };
  const startOnPort = async () => {
    for (;;) {
      const started = await launch(options, port);
      if (started.port === port) return started;
      // While the last backends of the killed one let go of the port, it moves to another.
      await started.stop();
    }
  };
  let cluster = await startOnPort();
  const removeFiles = () => {
    for (const path of [options.folder, dataDir]) rmSync(path, { recursive: true, force: true });
  };
  const callOff = whenBrokenOff(() => {
    try {
      process.kill(cluster.pid, "SIGKILL");
    } catch {
      // Gone already.
    }
    removeFiles();
  });
  return {
    urls,
    async kill() {
      process.kill(cluster.pid, "SIGKILL");
      await cluster.exited;
    },
    async start() {
      cluster = await startOnPort();
    },
    async remove() {
      callOff();
      await cluster.stop();
      removeFiles();
    },
  };
}

export type KillableServer = Killable & {
  readonly url: string;
  readonly origin: string;
  /** Rejects if the process ends without having been killed. */
  readonly failed: Promise<never>;
  remove(): Promise<void>;
};

/** The socket in a process of its own, on the same port each time. Not started yet. */
export async function killableServer(
  urls: DatabaseUrls,
  options: { withoutJournal?: boolean } = {},
): Promise<KillableServer> {
  const port = await freePort();
  const failed = Promise.withResolvers<never>();
  // Whoever awaits it later still hears of it.
  failed.promise.catch(() => {});
  const { app, listen } = urls;
  const argument = JSON.stringify({ urls: { app, listen }, port, ...options });
  const run = () =>
    fork(new URL("./serve-process.ts", import.meta.url), [argument], {
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
  let child: ReturnType<typeof run> | undefined;
  // Loads its modules while the one before it runs.
  let next: ReturnType<typeof run> | undefined;
  const kill = async () => {
    const killed = child;
    child = undefined;
    if (!killed || killed.exitCode !== null) return;
    killed.kill("SIGKILL");
    await once(killed, "exit");
  };
  return {
    url: `ws://127.0.0.1:${port}${LIVE_PATH}`,
    origin: `http://127.0.0.1:${port}`,
    failed: failed.promise,
    kill,
    async start() {
      const started = next ?? run();
      child = started;
      started.once("exit", (code) => {
        if (child === started) failed.reject(new Error(`The server ended by itself (${code}).`));
      });
      started.send("begin");
      await Promise.race([once(started, "message"), failed.promise]);
      next = run();
    },
    async remove() {
      next?.kill("SIGKILL");
      await kill();
    },
  };
}
