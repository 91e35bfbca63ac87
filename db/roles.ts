// The database's roles: who owns the schema, who works in it, who only reads what is published.
import pg from "pg";
import { withLogin, type DatabaseUrls } from "./urls.ts";

/** The roles' names, which migrations grant to. A login of another name can be a member of one. */
export const ROLES = { owner: "ratify_owner", app: "ratify_app", site: "ratify_site" } as const;

/** Trusted extensions, so that a role without superuser's rights may create them. */
export const EXTENSIONS = ["pg_trgm", "unaccent", "btree_gist", "citext"] as const;

type RolePasswords = Record<keyof typeof ROLES, string>;

/**
 * Creates the three roles with these passwords and gives the owner its rights in the database of
 * `admin`, a login that may create roles. Safe to repeat, and for several processes at once. Gives
 * the URLs of the roles.
 */
export async function ensureRoles(admin: string, passwords: RolePasswords): Promise<DatabaseUrls> {
  const client = new pg.Client({ connectionString: admin });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock(hashtext('ratify roles'))");
    for (const part of ["owner", "app", "site"] as const) {
      await ensureLogin(client, ROLES[part], passwords[part]);
    }
    await prepareDatabase(client);
  } finally {
    await client.end();
  }
  const app = withLogin(admin, ROLES.app, passwords.app);
  return {
    owner: withLogin(admin, ROLES.owner, passwords.owner),
    app,
    site: withLogin(admin, ROLES.site, passwords.site),
    listen: app,
  };
}

/** Whether a login may create roles and grant rights in its database. */
export async function mayCreateRoles(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ may: boolean }>(
      `select rolsuper or (rolcreaterole and
         pg_has_role((select datdba from pg_database where datname = current_database()), 'usage')) as may
       from pg_roles where rolname = current_user`,
    );
    return rows[0]?.may === true;
  } finally {
    await client.end();
  }
}

/** The SQL that an operator runs where Ratify's login may not create roles. */
export function rolesSql(database: string): string {
  const name = pg.escapeIdentifier(database);
  return [
    ...Object.values(ROLES).map((role) => `create role ${role} login password '…choose one…';`),
    ...grants(name),
  ].join("\n");
}

async function ensureLogin(client: pg.Client, role: string, password: string) {
  const { rowCount } = await client.query("select from pg_roles where rolname = $1", [role]);
  const verb = rowCount ? "alter" : "create";
  await client.query(`${verb} role ${role} login password ${pg.escapeLiteral(password)}`);
}

async function prepareDatabase(client: pg.Client) {
  const { rows } = await client.query<{ name: string }>("select current_database() as name");
  const database = pg.escapeIdentifier(rows[0]?.name ?? "");
  for (const statement of grants(database)) await client.query(statement);
}

function grants(database: string): string[] {
  return [
    `revoke all on database ${database} from public;`,
    `grant connect, create on database ${database} to ${ROLES.owner};`,
    `grant connect on database ${database} to ${ROLES.app}, ${ROLES.site};`,
    `grant usage, create on schema public to ${ROLES.owner};`,
    `revoke create on schema public from public;`,
    ...EXTENSIONS.map((extension) => `create extension if not exists ${extension};`),
  ];
}
