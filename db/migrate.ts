// Brings the schema up to date. Runs in every process that starts; the first one does the work.
import { fileURLToPath } from "node:url";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate as applyMigrations } from "drizzle-orm/node-postgres/migrator";
import { readMigrationFiles, type MigrationMeta } from "drizzle-orm/migrator";
import pg from "pg";
import { EXTENSIONS, ROLES } from "./roles.ts";

const FOLDER = fileURLToPath(new URL("./migrations", import.meta.url));

/** The database and this version's migrations don't fit together. */
export class MigrationError extends Error {
  override name = "MigrationError";
}

/**
 * Applies what is missing of db/migrations as the owner. Throws MigrationError, and changes nothing,
 * where the database has a migration that this version doesn't know, or knows differently, where an
 * extension is missing, and where the folder's order is broken: drizzle would skip a migration older
 * than the last applied one in silence.
 */
export async function migrate(
  ownerUrl: string,
  options: { folder?: string; progress?: (message: string) => void } = {},
): Promise<void> {
  const folder = options.folder ?? FOLDER;
  const known = readMigrations(folder);
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    // Released with the session, however that ends.
    await client.query("select pg_advisory_lock(hashtext('ratify migrations'))");
    const applied = await appliedHashes(client);
    refuseOtherHistory(known, applied);
    const pending = known.length - applied.length;
    if (pending > 0) {
      await refuseWithoutExtensions(client);
      options.progress?.(`Migrating the database (${pending} of ${known.length} to apply)`);
      await applyMigrations(drizzle(client), { migrationsFolder: folder });
      await client.query(`grant usage on schema drizzle to ${ROLES.app}`);
      await client.query(`grant select on drizzle.__drizzle_migrations to ${ROLES.app}`);
    }
  } finally {
    await client.end();
  }
}

/** Whether every migration of this version is applied, asked as the application. */
export async function isMigrated(client: Pick<pg.Pool, "query">): Promise<boolean> {
  const last = readMigrations(FOLDER).at(-1);
  if (!last) return true;
  const { rowCount } = await client.query(
    "select from drizzle.__drizzle_migrations where hash = $1",
    [last.hash],
  );
  return rowCount === 1;
}

function readMigrations(folder: string): readonly MigrationMeta[] {
  const known = readMigrationFiles({ migrationsFolder: folder });
  for (const [index, migration] of known.entries()) {
    const previous = known[index - 1];
    if (previous && previous.folderMillis >= migration.folderMillis) {
      throw new MigrationError(
        `Migration ${index + 1} in db/migrations/meta/_journal.json is older than the one before it. ` +
          "Make it anew after the other.",
      );
    }
  }
  return known;
}

async function appliedHashes(client: pg.Client): Promise<readonly string[]> {
  const { rows: tables } = await client.query<{ name: string | null }>(
    "select to_regclass('drizzle.__drizzle_migrations')::text as name",
  );
  if (!tables[0]?.name) return [];
  const { rows } = await client.query<{ hash: string }>(
    "select hash from drizzle.__drizzle_migrations order by created_at, id",
  );
  return rows.map((row) => row.hash);
}

/** Logins that an operator made by themselves may lack what `rolesSql` would have created. */
async function refuseWithoutExtensions(client: pg.Client) {
  const { rows } = await client.query<{ name: string }>(
    "select extname as name from pg_extension where extnamespace = 'public'::regnamespace",
  );
  const missing = EXTENSIONS.filter((extension) => !rows.some(({ name }) => name === extension));
  if (missing.length === 0) return;
  throw new MigrationError(
    [
      `The database lacks what Ratify searches and sorts by: ${missing.join(", ")}.`,
      "Run this once in it, as its owner or a superuser:",
      "",
      ...missing.map((name) => `create extension if not exists ${name} schema public;`),
      "",
      "An extension that stands in another schema is moved by: alter extension NAME set schema public;",
    ].join("\n"),
  );
}

function refuseOtherHistory(known: readonly MigrationMeta[], applied: readonly string[]) {
  for (const [index, hash] of applied.entries()) {
    if (known[index]?.hash === hash) continue;
    throw new MigrationError(
      known[index]
        ? `Migration ${index + 1} was applied with other contents than db/migrations has now. ` +
            "Migrations don't change once they are out; while developing, remove the data directory."
        : "The database was migrated by a newer version of Ratify. Start that version.",
    );
  }
}
