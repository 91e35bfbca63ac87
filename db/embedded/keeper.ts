// Who keeps an embedded database: the process that holds a named session on it. A session ends with
// its process however that dies, so no file can lie about it.
import { setTimeout as delay } from "node:timers/promises";
import pg from "pg";
import { endPostmaster, isAlive, runningPostmaster } from "./postmaster.ts";
import { readState } from "./state.ts";

const KEEPER = "ratify keeper";

/** Another living process runs the database of this data directory. */
class DatabaseInUseError extends Error {
  override name = "DatabaseInUseError";
}

/** Holds the keeper's session until released, again after each loss of the connection. */
export function hold(superuser: string): () => Promise<void> {
  let released = false;
  let session: pg.Client | undefined;
  const keep = async () => {
    while (!released) {
      const client = new pg.Client({ connectionString: superuser, application_name: KEEPER });
      const ended = new Promise<void>((resolve) => client.once("end", resolve));
      client.on("error", () => {});
      try {
        await client.connect();
        session = client;
        await ended;
      } catch {
        await client.end().catch(() => {});
      }
      if (!released) await delay(200);
    }
  };
  void keep();
  return async () => {
    released = true;
    await session?.end().catch(() => {});
  };
}

/** Whether some process holds the keeper's session. */
export async function hasKeeper(superuser: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: superuser, connectionTimeoutMillis: 3_000 });
  client.on("error", () => {});
  try {
    await client.connect();
    const { rowCount } = await client.query(
      "select from pg_stat_activity where application_name = $1",
      [KEEPER],
    );
    return rowCount !== null && rowCount > 0;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

/**
 * Ends a PostgreSQL that a killed process left running over `folder`. Throws DatabaseInUseError if
 * its keeper lives.
 */
export async function clearOrphan(dataDir: string, folder: string): Promise<void> {
  const state = readState(dataDir);
  // A keeper that is just starting needs a moment to sign in; one that is dead never will.
  const patience =
    Date.now() + (state && isAlive(state.pid) && state.pid !== process.pid ? 5_000 : 0);
  for (;;) {
    const running = runningPostmaster(folder);
    if (!running) return;
    if (state && (await hasKeeper(state.superuser))) {
      throw new DatabaseInUseError(
        `Ratify already runs on ${dataDir} (process ${state.pid}). ` +
          "Stop it first, or set DATA_DIR to another directory.",
      );
    }
    if (Date.now() >= patience) return endPostmaster(running.pid);
    await delay(200);
  }
}
