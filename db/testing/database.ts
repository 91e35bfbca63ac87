import { randomBytes } from "node:crypto";
import pg from "pg";
import { z } from "zod";
import { withDatabase, type DatabaseUrls } from "../urls.ts";
import { SERVER, TEMPLATE } from "./postgres.ts";

const Server = z.object({
  superuser: z.string(),
  urls: z.object({ owner: z.string(), app: z.string(), site: z.string(), listen: z.string() }),
});

/** A migrated, empty database of one test file's own. */
export type TestDatabase = {
  /** As owner, application and site, each by its own role. */
  readonly urls: DatabaseUrls;
  /** For tests that must look where no role may. */
  readonly superuser: string;
  /** Ends every connection and removes the database. */
  drop(): Promise<void>;
};

/**
 * Copies the migrated template: about 50 ms. Needs the PostgreSQL that vitest's set-up for
 * `*.db.test.ts` starts; a script calls `startTestPostgres` first.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const { superuser, urls } = Server.parse(JSON.parse(process.env[SERVER] ?? "null"));
  const name = `test_${randomBytes(6).toString("hex")}`;
  const maintenance = withDatabase(superuser, "postgres");
  await run(maintenance, `create database ${name} template ${TEMPLATE} strategy file_copy`);
  // Copies carry no database-wide rights.
  await run(
    maintenance,
    `revoke all on database ${name} from public;
     grant connect, create on database ${name} to ratify_owner;
     grant connect on database ${name} to ratify_app, ratify_site`,
  );
  return {
    urls: {
      owner: withDatabase(urls.owner, name),
      app: withDatabase(urls.app, name),
      site: withDatabase(urls.site, name),
      listen: withDatabase(urls.listen, name),
    },
    superuser: withDatabase(superuser, name),
    drop: () => run(maintenance, `drop database if exists ${name} with (force)`),
  };
}

async function run(url: string, sql: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
