// The roles at work on a database, in plain SQL.
import pg from "pg";
import type { NewEvent } from "#lib/editorial/events.ts";
import type { DatabaseUrls } from "../urls.ts";

/** A database with one pool for each role that attacks it. */
export type Scene = { app: pg.Pool; site: pg.Pool; owner: pg.Pool; close(): Promise<void> };
/** One statement within a transaction of the application. */
export type Ask = <R extends pg.QueryResultRow = Record<string, unknown>>(
  sql: string,
  values?: readonly unknown[],
) => Promise<R[]>;

export function openScene(urls: DatabaseUrls): Scene {
  const app = new pg.Pool({ connectionString: urls.app, max: 16 });
  const site = new pg.Pool({ connectionString: urls.site, max: 2 });
  const owner = new pg.Pool({ connectionString: urls.owner, max: 2 });
  return {
    app,
    site,
    owner,
    async close() {
      await Promise.all([app.end(), site.end(), owner.end()]);
    },
  };
}

/** The time that every step gives for itself, for the database goes by its own clock. */
export const LONG_AGO = "'1999-01-01'";

/** One transaction of the application. With an event, that is recorded last. */
export async function act<T>(
  scene: Scene,
  event: NewEvent | undefined,
  work: (ask: Ask) => Promise<T>,
): Promise<T> {
  const client = await scene.app.connect();
  const ask: Ask = async (sql, values = []) => (await client.query(sql, [...values])).rows;
  try {
    await ask("begin");
    const result = await work(ask);
    if (event) await record(ask, event);
    await ask("commit");
    return result;
  } catch (error) {
    await ask("rollback");
    throw error;
  } finally {
    client.release();
  }
}

export const record = (ask: Ask, event: NewEvent) =>
  ask(
    "insert into events (type, entry_id, revision_id, person_id, data) values ($1, $2, $3, $4, $5)",
    [event.type, event.entry, event.revision, event.person, JSON.stringify(event.data)],
  );

/** How the database refuses: SQLSTATE and the rule, or the table whose rows stay. Undefined where it does not refuse. */
export async function refusalOf(work: Promise<unknown>): Promise<string | undefined> {
  try {
    await work;
    return undefined;
  } catch (error) {
    if (!(error instanceof pg.DatabaseError)) throw error;
    const rule = error.constraint === "append_only" ? error.table : error.constraint;
    return [error.code, rule].filter(Boolean).join(" ");
  }
}
