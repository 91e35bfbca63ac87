// Connections to PostgreSQL. The pools live on globalThis: Next loads modules more than once in a process.
import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres";
import pg from "pg";
import * as schema from "./schema.ts";

/** A database as queries take it: a pool, or a transaction of it. */
export type Db = NodePgDatabase<typeof schema>;
/** A transaction: what commands pass on, so that all they write stands or falls together. */
export type Tx = Parameters<Parameters<Db["transaction"]>[0]>[0];

/** A pool of its own, and how to end it. */
export type Connection = { readonly db: Db; readonly pool: pg.Pool; close(): Promise<void> };

type ConnectionOptions = { readonly name: string; readonly max?: number };
const APP: ConnectionOptions = { name: "ratify" };

const REGISTRY = Symbol.for("ratify.connections");
type Registry = { app?: Connection; site?: Connection };
const registry: Registry = ((globalThis as { [REGISTRY]?: Registry })[REGISTRY] ??= {}); // a symbol key that globalThis does not declare

/** The application's database. Needs DATABASE_URL, which start-up sets where it was not given. */
export const appDb = (): Db => (registry.app ??= connect(urlOf("DATABASE_URL"), APP)).db;

/** The published rows: another pool with another login, so that SQL injected there reaches nothing else. */
export const siteDb = (): Db =>
  (registry.site ??= connect(urlOf("DATABASE_SITE_URL"), { name: "ratify site", max: 8 })).db;

/** Ends both pools, once whatever runs on them is done. */
export async function closeDatabases(): Promise<void> {
  const open = [registry.app, registry.site];
  registry.app = registry.site = undefined;
  await Promise.all(open.map((connection) => connection?.close()));
}

/** Opens a pool of its own: for tests, scripts and the server's composition. */
export function connect(url: string, options: ConnectionOptions = APP): Connection {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: options.name,
    max: options.max ?? 12,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
    // The server gives up first; the client's own limit is for a server that is gone without a word.
    statement_timeout: 15_000,
    lock_timeout: 10_000,
    idle_in_transaction_session_timeout: 30_000,
    query_timeout: 20_000,
    keepAlive: true,
  });
  // An idle connection that breaks (the database restarts) is replaced at the next query; unheard, it would end the process.
  pool.on("error", () => {});
  return { db: drizzle(pool, { schema }), pool, close: () => pool.end() };
}

/** Runs `work` in one transaction at READ COMMITTED, the one level at which the workflow's rules hold (see lock_entry). */
export const withTransaction = <T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> =>
  db.transaction(work, { isolationLevel: "read committed" });

function urlOf(variable: "DATABASE_URL" | "DATABASE_SITE_URL"): string {
  const url = process.env[variable];
  if (!url) throw new Error(`${variable} is not set: start through bin/start.mjs, or set it.`);
  return url;
}
