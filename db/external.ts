// A database that the operator brings: which of its logins does what.
import { createHmac } from "node:crypto";
import pg from "pg";
import type { Settings } from "#lib/config.ts";
import { ensureRoles, mayCreateRoles, ROLES, rolesSql } from "./roles.ts";
import type { DatabaseUrls } from "./urls.ts";

type External = Extract<Settings["database"], { kind: "external" }>;

/** The operator has to do something before Ratify can use the database; the message says what. */
class DatabaseSetupError extends Error {
  override name = "DatabaseSetupError";
}

/**
 * The four connections. Those not given are made: with a login that may create roles, from the
 * secret alone, so that every process of an installation arrives at the same passwords. Throws
 * DatabaseSetupError with the SQL to run where the login may not.
 */
export async function resolveExternal(given: External, secret: string): Promise<DatabaseUrls> {
  const urls = await complete(given, secret);
  await refuseWrongLogins(urls);
  return urls;
}

async function complete(given: External, secret: string): Promise<DatabaseUrls> {
  const { owner, app, site, listen } = given;
  if (owner && site) return { owner, app, site, listen: listen ?? app };

  const admin = owner ?? app;
  if (!(await mayCreateRoles(admin))) throw new DatabaseSetupError(instructions(admin));
  const password = (role: string) =>
    createHmac("sha256", secret).update(`database role ${role}`).digest("base64url");
  const made = await ensureRoles(admin, {
    owner: password(ROLES.owner),
    app: password(ROLES.app),
    site: password(ROLES.site),
    // Roles that somebody else made may be out of reach even for a login that can make others.
  }).catch(instead(admin));
  // A single URL is the login that sets things up; beside an owner's it is the application's own.
  const chosen = owner ? app : made.app;
  return {
    owner: owner ?? made.owner,
    app: chosen,
    site: site ?? made.site,
    listen: listen ?? chosen,
  };
}

/** Each login must have its role's rights, and the application's must not own what it works on. */
async function refuseWrongLogins(urls: DatabaseUrls): Promise<void> {
  for (const part of ["owner", "app", "site"] as const) {
    const client = new pg.Client({ connectionString: urls[part] });
    await client.connect().catch(instead(urls.owner));
    try {
      const { rows } = await client.query<{ holds: boolean; above: boolean }>(
        `select coalesce((select pg_has_role(oid, 'usage') from pg_roles where rolname = $1), false)
           as holds,
         $1 <> $2 and coalesce((select pg_has_role(oid, 'usage') from pg_roles where rolname = $2), false)
           as above`,
        [ROLES[part], ROLES.owner],
      );
      const found = rows[0];
      if (!found?.holds || found.above) throw new DatabaseSetupError(instructions(urls.owner));
    } finally {
      await client.end();
    }
  }
}

/** Where the database denies something, says what to do instead of what was denied. */
const instead = (url: string) => (error: unknown) => {
  const isDenied = error instanceof pg.DatabaseError && error.code === "42501";
  throw isDenied ? new DatabaseSetupError(instructions(url), { cause: error }) : error;
};

function instructions(url: string): string {
  const database = decodeURIComponent(new URL(url).pathname.slice(1)) || "ratify";
  return [
    "The database's logins are not set up, and the given one may not do it.",
    "Run this once in the database, as its owner or a superuser:",
    "",
    rolesSql(database),
    "",
    "Then set DATABASE_OWNER_URL, DATABASE_URL and DATABASE_SITE_URL to these three logins",
    `(a login of another name must be a member: grant ${ROLES.app} to that_login).`,
  ].join("\n");
}
