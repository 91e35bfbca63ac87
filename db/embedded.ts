// A real PostgreSQL 18 in the data directory, for installations that bring no database of their own.
import { chmodSync, existsSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { initialise, type ClusterOptions } from "./embedded/cluster.ts";
import { loadCredentials, type Credentials } from "./embedded/credentials.ts";
import { ensureDatabase, finishDemo } from "./embedded/database.ts";
import { clearOrphan, hasKeeper, hold } from "./embedded/keeper.ts";
import { endPostmaster, runningPostmaster } from "./embedded/postmaster.ts";
import { readState, writeState } from "./embedded/state.ts";
import { supervise } from "./embedded/supervise.ts";
import { ensureRoles } from "./roles.ts";
import { withDatabase, type DatabaseUrls } from "./urls.ts";

/** An embedded database at work. */
export type EmbeddedDatabase = {
  readonly urls: DatabaseUrls;
  /** For tests and repairs; the application never uses it. */
  readonly superuser: string;
  /** Secrets kept beside the database. */
  readonly credentials: Credentials;
  /** Whether the demo record was asked for when the database was made, and is not whole yet. */
  readonly demoPending: boolean;
  /** To be called once the demo record is whole, so that no later start loads it again. */
  finishDemo(): Promise<void>;
  stop(): Promise<void>;
};

export type EmbeddedOptions = {
  readonly dataDir: string;
  /** Whether a database made now shall hold the demo record. */
  readonly withDemo?: boolean;
  readonly progress?: (message: string) => void;
  /** Called when PostgreSQL ended by itself and could not be started again. */
  readonly onLost?: (error: unknown) => void;
  /** Trade durability for speed: for databases that nobody will miss. */
  readonly disposable?: boolean;
};

/**
 * Starts the database below `dataDir`, making it first if need be. What an earlier process left
 * behind when it was killed (a running PostgreSQL, a stale lock, a taken port) is cleared away.
 * Throws DatabaseInUseError while another living process keeps it.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const { dataDir, progress = () => {} } = options;
  const credentials = loadCredentials(dataDir);
  const folder = join(dataDir, "postgres");
  const cluster: ClusterOptions = {
    folder,
    superuserPassword: credentials.superuser,
    logFile: join(dataDir, "postgres.log"),
    disposable: options.disposable ?? false,
  };
  if (existsSync(join(folder, "PG_VERSION"))) await clearOrphan(dataDir, folder);
  else progress("Making the database (PostgreSQL 18)");

  const lastPort = readState(dataDir)?.port;
  const supervised = await supervise(
    { ...cluster, folder: await initialise(cluster) },
    { port: lastPort, progress, onLost: options.onLost },
  );
  const superuser = superuserUrl(supervised.port, credentials.superuser);
  try {
    const demoPending = await ensureDatabase(superuser, options.withDemo ?? false);
    const admin = withDatabase(superuser, "ratify");
    const urls = await ensureRoles(admin, credentials);
    writeState(dataDir, { pid: process.pid, port: supervised.port, urls, superuser: admin });
    const release = hold(superuser);
    return {
      urls,
      superuser: admin,
      credentials,
      demoPending,
      finishDemo: () => finishDemo(admin),
      async stop() {
        await release();
        await supervised.stop();
      },
    };
  } catch (error) {
    await supervised.stop();
    throw error;
  }
}

/** The embedded database that a living process keeps running now, if one does. */
export async function findRunningEmbedded(
  dataDir: string,
): Promise<{ urls: DatabaseUrls; superuser: string } | undefined> {
  const state = readState(dataDir);
  if (!state || !runningPostmaster(join(dataDir, "postgres"))) return undefined;
  return (await hasKeeper(state.superuser)) ? state : undefined;
}

/**
 * Removes a data directory for good, the database's files too where they lie elsewhere; ends a
 * PostgreSQL that a killed process left running over them.
 */
export async function removeDataDir(dataDir: string): Promise<void> {
  const folder = join(dataDir, "postgres");
  const orphan = runningPostmaster(folder);
  if (orphan) await endPostmaster(orphan.pid);
  const remove = (path: string) => rmSync(path, { recursive: true, force: true, maxRetries: 5 });
  if (existsSync(folder)) remove(realpathSync(folder));
  remove(dataDir);
}

/** A new data directory for a while, which the database's account can reach. */
export function temporaryDataDir(): string {
  const dataDir = mkdtempSync(join(tmpdir(), "ratify-"));
  chmodSync(dataDir, 0o711);
  return dataDir;
}

function superuserUrl(port: number, password: string): string {
  return `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`;
}
