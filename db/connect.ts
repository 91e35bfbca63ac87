// From settings to a working set of connections, whatever kind of database there is.
import {
  ConfigError,
  publishConfig,
  readSettings,
  type Config,
  type Settings,
} from "#lib/config.ts";
import { closeDatabases } from "./client.ts";
import { findRunningEmbedded, startEmbedded } from "./embedded.ts";
import { loadCredentials } from "./embedded/credentials.ts";
import { resolveExternal } from "./external.ts";
import { migrate } from "./migrate.ts";

/** A database that is up, with the configuration that goes with it. */
export type OpenDatabase = {
  readonly config: Config;
  /** Whether the demo record was asked for when the database was made, and is not whole yet. */
  readonly demoPending: boolean;
  /** To be called once the demo record is whole. */
  finishDemo(): Promise<void>;
  /** Stops the embedded database if this call started it. */
  stop(): Promise<void>;
};

type Options = {
  readonly progress?: (message: string) => void;
  readonly onLost?: (error: unknown) => void;
};

/** Starts the embedded database, or settles the connections to the operator's own. */
export async function openDatabase(
  settings: Settings,
  options: Options = {},
): Promise<OpenDatabase> {
  const { database, authSecret, ...rest } = settings;
  if (database.kind === "external") {
    if (!authSecret) throw new ConfigError("AUTH_SECRET must be set with DATABASE_URL");
    const databaseUrls = await resolveExternal(database, authSecret);
    return {
      config: { ...rest, databaseUrls, authSecret, isEmbedded: false },
      demoPending: false,
      finishDemo: async () => {},
      stop: async () => {},
    };
  }
  const embedded = await startEmbedded({
    dataDir: settings.dataDir,
    withDemo: settings.demo,
    ...options,
  });
  return {
    config: {
      ...rest,
      databaseUrls: embedded.urls,
      authSecret: authSecret ?? embedded.credentials.authSecret,
      isEmbedded: true,
    },
    demoPending: embedded.demoPending,
    finishDemo: embedded.finishDemo,
    stop: embedded.stop,
  };
}

/**
 * For scripts: does `work` with a migrated database and a published configuration. Uses the
 * database that a running Ratify keeps, or starts the embedded one for as long as the work takes;
 * one that is made on this occasion stays without the demo record.
 */
export async function runWithDatabase<T>(work: (config: Config) => Promise<T>): Promise<T> {
  const settings = readSettings();
  const opened =
    (await borrowRunning(settings)) ?? (await openDatabase({ ...settings, demo: false }));
  publishConfig(opened.config);
  // An interrupted script must not leave the database running.
  const interrupt = () => void opened.stop().finally(() => process.exit(130));
  for (const signal of SIGNALS) process.once(signal, interrupt);
  try {
    await migrate(opened.config.databaseUrls.owner);
    return await work(opened.config);
  } finally {
    for (const signal of SIGNALS) process.off(signal, interrupt);
    await closeDatabases();
    await opened.stop();
  }
}

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

async function borrowRunning(settings: Settings): Promise<OpenDatabase | undefined> {
  const { database, authSecret, ...rest } = settings;
  if (database.kind === "external") return undefined;
  const running = await findRunningEmbedded(settings.dataDir);
  if (!running) return undefined;
  return {
    config: {
      ...rest,
      databaseUrls: running.urls,
      authSecret: authSecret ?? loadCredentials(settings.dataDir).authSecret,
      isEmbedded: true,
    },
    demoPending: false,
    finishDemo: async () => {},
    stop: async () => {},
  };
}
