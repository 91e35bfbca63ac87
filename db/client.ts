// Connections to PostgreSQL. The pools live on globalThis: Next loads modules more than once in a process.
import { Socket } from "node:net";
import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres";
import pg from "pg";
import { config } from "#lib/config.ts";
import * as schema from "./schema.ts";

/** A database as queries take it: a pool, or a transaction of it. */
export type Db = NodePgDatabase<typeof schema>;
/** A transaction: what commands pass on, so that all they write stands or falls together. */
export type Tx = Parameters<Parameters<Db["transaction"]>[0]>[0];

/** A pool of one's own, and how to end it. */
export type Connection = {
  readonly db: Db;
  readonly pool: pg.Pool;
  close(): Promise<void>;
};

type ConnectionOptions = { readonly name: string; readonly max?: number };

type Pools = { app?: Connection; site?: Connection };
const KEY = Symbol.for("ratify.database");
const shared = globalThis as { [KEY]?: Pools };
const pools = (): Pools => (shared[KEY] ??= {});

/** The application's database, which the desk works in. */
export const appDb = (): Db =>
  (pools().app ??= connect(config().databaseUrls.app, { name: "ratify" })).db;

/** The published rows: another pool with another login, so that SQL injected there reaches nothing else. */
export const siteDb = (): Db =>
  (pools().site ??= connect(config().databaseUrls.site, { name: "ratify site", max: 8 })).db;

/** Ends both pools once what runs on them is done; the next call opens them anew. */
export async function closeDatabases(): Promise<void> {
  const { app, site } = pools();
  shared[KEY] = {};
  await Promise.all([app?.close(), site?.close()]);
}

/** Runs `work` in one transaction at READ COMMITTED, the only level at which the database lets the workflow change. */
export const withTransaction = <T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> =>
  db.transaction(work, { isolationLevel: "read committed" });

/** Opens a pool of one's own: for scripts and tests. */
export function connect(url: string, options: ConnectionOptions): Connection {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: options.name,
    // Where PostgreSQL has it, compiling a query takes longer than any query of ours.
    options: "-c jit=off",
    max: options.max ?? 12,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
    statement_timeout: 15_000,
    lock_timeout: 10_000,
    idle_in_transaction_session_timeout: 30_000,
    stream: socketThatGivesUp,
  });
  // An idle connection that breaks (the database restarts) is replaced at the next query. Unheard, it would end the process.
  pool.on("error", () => {});
  // The same for one that is out in a transaction, which rejects by itself: pg-pool listens to idle ones only.
  pool.on("connect", (client) => client.on("error", () => {}));
  return { db: drizzle(pool, { schema }), pool, close: () => pool.end() };
}

/**
 * A connection that says nothing for longer than the limits above allow leads to a server that is gone. Its socket is
 * closed then. Not pg's query_timeout, which fails the query but keeps the connection: once the network heals, the
 * next user of that connection would commit the statements of the transaction that failed.
 */
function socketThatGivesUp(): Socket {
  const socket = new Socket();
  socket.setKeepAlive(true, 10_000);
  socket.setTimeout(45_000, () => socket.destroy(new Error("The database stopped answering.")));
  return socket;
}
