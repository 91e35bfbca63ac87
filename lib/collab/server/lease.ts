// The one connection that is more than a query: it hears what other processes did, and holds the
// lock that lets only one process have drafts open. Redis between several is for a later version.
import { setTimeout as delay } from "node:timers/promises";
import pg from "pg";

/** Whether this process may have drafts open: it may, another one does, or the database is out of reach. */
export type LeaseState = "held" | "elsewhere" | "down";

export type Lease = {
  readonly state: LeaseState;
  /** Resolves when the database has given a first answer, either way. */
  start(): Promise<void>;
  stop(): Promise<void>;
};

type LeaseOptions = {
  url: string;
  channels: readonly string[];
  onNotification: (channel: string, payload: string) => void;
  /** After each change of state. When it becomes "held", whatever was notified before may have gone unheard. */
  onState: (state: LeaseState) => void;
  /** Milliseconds between two proofs that the connection lives. */
  heartbeat?: number;
};

const LOCK = "select pg_try_advisory_lock(hashtextextended('ratify live drafting', 0)) as held";

/** Keeps the lease for as long as it can, and takes it back after every loss. */
export function createLease(options: LeaseOptions): Lease {
  const { url, channels, onNotification, onState, heartbeat = 1_000 } = options;
  const stopping = new AbortController();
  const answered = Promise.withResolvers<void>();
  let state: LeaseState = "down";
  let running: Promise<void> | undefined;

  const become = (next: LeaseState) => {
    if (next === state) return;
    state = next;
    onState(next);
  };

  const keepTrying = async () => {
    for (let failures = 0; !stopping.signal.aborted; failures++) {
      if (await hold()) failures = 0;
      const pause = Math.min(2_000, 100 * 2 ** failures);
      await delay(pause, undefined, { signal: stopping.signal }).catch(() => {});
    }
  };

  /** Resolves when the connection is lost: to whether it had been made. */
  const hold = async (): Promise<boolean> => {
    const client = new pg.Client({
      connectionString: url,
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
      query_timeout: 2_000,
      application_name: "ratify live drafting",
    });
    const lost = new AbortController();
    const over = AbortSignal.any([lost.signal, stopping.signal]);
    client.on("error", () => lost.abort());
    client.on("end", () => lost.abort());
    client.on("notification", ({ channel, payload = "" }) => onNotification(channel, payload));
    let connected = false;
    try {
      await client.connect();
      connected = true;
      for (const channel of channels) await client.query(`listen ${channel}`);
      while (!over.aborted) {
        if (state === "held") await client.query("select 1");
        else {
          const { rows } = await client.query<{ held: boolean }>(LOCK);
          become(rows[0]?.held ? "held" : "elsewhere");
          answered.resolve();
        }
        await delay(heartbeat, undefined, { signal: over }).catch(() => {});
      }
    } catch {
      // Lost, or never made.
    } finally {
      become("down");
      // The server releases the lock as the session ends.
      await client.end().catch(() => {});
    }
    return connected;
  };

  return {
    get state() {
      return state;
    },
    start() {
      running ??= keepTrying();
      return answered.promise;
    },
    async stop() {
      stopping.abort();
      answered.resolve();
      await running;
    },
  };
}
