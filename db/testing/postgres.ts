import { realpathSync, rmSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { removeDataDir, startEmbedded, temporaryDataDir } from "../embedded.ts";
import { runningPostmaster } from "../embedded/postmaster.ts";
import { migrate } from "../migrate.ts";
import { whenBrokenOff } from "./broken-off.ts";

/** The variable by which test workers find the run's PostgreSQL. */
export const SERVER = "RATIFY_TEST_POSTGRES";

/** The migrated database that each test database is a copy of. */
export const TEMPLATE = "ratify";

/**
 * Starts a PostgreSQL for one run of tests, in a temporary directory and without fsync, with a
 * migrated template. `createTestDatabase` finds it by the environment.
 */
export async function startTestPostgres(): Promise<{ stop(): Promise<void> }> {
  const dataDir = temporaryDataDir();
  const folder = join(dataDir, "postgres");
  const server = await startEmbedded({ dataDir, disposable: true });
  const callOff = whenBrokenOff(() => {
    const running = runningPostmaster(folder);
    if (running) process.kill(running.pid, "SIGKILL");
    for (const path of [realpathSync(folder), dataDir])
      rmSync(path, { recursive: true, force: true, maxRetries: 5 });
  });
  const stop = async () => {
    callOff();
    await server.stop();
    await removeDataDir(dataDir);
  };
  try {
    await migrate(server.urls.owner);
    // Marked, so that nothing is written to it by mistake: a template is only ever copied.
    const client = new pg.Client({ connectionString: server.superuser });
    await client.connect();
    await client.query(`alter database ${TEMPLATE} is_template true`);
    await client.end();
  } catch (error) {
    await stop();
    throw error;
  }
  process.env[SERVER] = JSON.stringify({ urls: server.urls, superuser: server.superuser });
  return { stop };
}
