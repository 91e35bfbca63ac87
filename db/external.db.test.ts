import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { removeDataDir, temporaryDataDir } from "./embedded.ts";
import { initialise, launch, type Cluster } from "./embedded/cluster.ts";
import { resolveExternal } from "./external.ts";
import { migrate } from "./migrate.ts";

const SECRET = "a secret of more than thirty-two characters";

// A server of its own: roles belong to the whole server, and these tests begin without any.
const dataDir = temporaryDataDir();
let cluster: Cluster;
const urlOf = (login: string) => `postgres://${login}:x@127.0.0.1:${cluster.port}/record`;

beforeAll(async () => {
  const options = {
    folder: join(dataDir, "postgres"),
    superuserPassword: "x",
    logFile: join(dataDir, "postgres.log"),
    disposable: true,
  };
  cluster = await launch({ ...options, folder: await initialise(options) }, undefined);
  const maintenance = `postgres://postgres:x@127.0.0.1:${cluster.port}/postgres`;
  await ask(maintenance, "create role operator login createrole password 'x'");
  await ask(maintenance, "create role guest login password 'x'");
  await ask(maintenance, "create database record owner operator template template0");
});

afterAll(async () => {
  await cluster.stop();
  await removeDataDir(dataDir);
});

const only = (app: string) =>
  ({ kind: "external", app, owner: undefined, site: undefined, listen: undefined }) as const;

test("a login that may not make roles is told the SQL to run, without any secret", async () => {
  const refused = resolveExternal(only(urlOf("guest")), SECRET);
  await expect(refused).rejects.toThrow("create role ratify_app login password '…choose one…'");
  await expect(refused).rejects.not.toThrow(SECRET);
});

test("from one login that owns the database and may make roles, the others follow", async () => {
  const urls = await resolveExternal(only(urlOf("operator")), SECRET);
  await migrate(urls.owner);
  expect(await ask(urls.owner, "select current_user::text as is")).toEqual([
    { is: "ratify_owner" },
  ]);
  expect(await ask(urls.app, "select current_user::text as is")).toEqual([{ is: "ratify_app" }]);
  expect(await ask(urls.site, "select current_user::text as is")).toEqual([{ is: "ratify_site" }]);
  expect(urls.listen).toBe(urls.app);
  await expect(ask(urls.app, "create table stray (id int)")).rejects.toThrow("permission denied");
});

test("another process of the installation arrives at the same connections", async () => {
  const first = await resolveExternal(only(urlOf("operator")), SECRET);
  expect(await resolveExternal(only(urlOf("operator")), SECRET)).toEqual(first);
  const other = await resolveExternal(only(urlOf("operator")), `${SECRET}, another`);
  expect(other.app).not.toBe(first.app);
});

test("connections that are given are taken, unless they have each other's rights", async () => {
  const made = await resolveExternal(only(urlOf("operator")), SECRET);
  const given = { kind: "external", ...made, listen: undefined } as const;
  expect(await resolveExternal(given, SECRET)).toEqual(made);
  await expect(resolveExternal({ ...given, app: made.owner }, SECRET)).rejects.toThrow(
    "not set up",
  );
  await expect(resolveExternal({ ...given, site: urlOf("guest") }, SECRET)).rejects.toThrow(
    "not set up",
  );
});

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}
