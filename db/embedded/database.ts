import pg from "pg";
import { withDatabase } from "../urls.ts";

const DEMO_PENDING = "Ratify: the demo record is being loaded";

/**
 * Makes the database `ratify` unless it is there. Gives whether the demo record is still to be
 * loaded: it was asked for when the database was made and never finished.
 */
export async function ensureDatabase(superuser: string, withDemo: boolean): Promise<boolean> {
  return withClient(superuser, async (client) => {
    const { rows } = await client.query<{ comment: string | null }>(
      `select shobj_description(oid, 'pg_database') as comment
       from pg_database where datname = 'ratify'`,
    );
    if (rows[0]) return rows[0].comment === DEMO_PENDING;
    // Marked before it gets its name, so that a kill at any instant leaves a usable state.
    await client.query("drop database if exists ratify_unfinished");
    await client.query("create database ratify_unfinished template template0");
    if (withDemo) {
      await client.query(
        `comment on database ratify_unfinished is ${pg.escapeLiteral(DEMO_PENDING)}`,
      );
    }
    await client.query("alter database ratify_unfinished rename to ratify");
    return withDemo;
  });
}

/** Takes the mark off: the demo record is whole. */
export async function finishDemo(superuser: string): Promise<void> {
  await withClient(withDatabase(superuser, "postgres"), (client) =>
    client.query("comment on database ratify is null"),
  );
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
