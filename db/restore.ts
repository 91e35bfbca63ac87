import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { drizzle } from "drizzle-orm/node-postgres";
import pg from "pg";
import type { Progress } from "./backup.ts";
import { FORMAT, Header, isMarker, readMarker, RestoreError } from "./backup/format.ts";
import { migrationsOf, tablesInOrder, type Table } from "./backup/tables.ts";
import { brokenGuarantees } from "./integrity.ts";
import { verifyChain } from "./log.ts";
import * as schema from "./schema.ts";

/**
 * Reads a backup into an empty, migrated database: all of it, verified, or nothing. Throws RestoreError where the file
 * is damaged or of another version, where the database holds something already, and where what was restored does not
 * hold together. Gives the number of rows.
 */
export async function restore(
  ownerUrl: string,
  file: string,
  progress?: Progress,
): Promise<number> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: "ratify restore" });
  await client.connect();
  try {
    await client.query("begin");
    const tables = await tablesInOrder(client);
    await refuseUnlessEmpty(client, tables);
    // The rules are for what happens; here something comes back that has happened. Keys stay, and the rest is verified.
    await setTriggers(client, tables, "disable");
    await client.query("set constraints all deferred");
    await client.query("delete from chain_heads");
    const rows = await fill(client, tables, file, progress);
    await client.query("set constraints all immediate");
    await setTriggers(client, tables, "enable");
    // The words of everything published follow from it, and are in no backup.
    await client.query("select search.rebuild()");
    await verify(client);
    await client.query("commit");
    return rows;
  } catch (error) {
    // A key or a condition that a row breaks: the file was tampered with, or it is a fault in the backup.
    if (error instanceof pg.DatabaseError && error.code?.startsWith("23"))
      throw new RestoreError(`The backup does not hold together: ${error.message}.`, {
        cause: error,
      });
    throw error;
  } finally {
    await client.end();
  }
}

async function refuseUnlessEmpty(client: pg.Client, tables: readonly Table[]) {
  for (const { name } of tables.filter((table) => table.name !== "chain_heads")) {
    const { rowCount } = await client.query(`select from ${pg.escapeIdentifier(name)} limit 1`);
    if (rowCount) {
      throw new RestoreError(
        `The database is not empty (${name} has rows). Restore into a new one: another DATA_DIR or DATABASE_URL.`,
      );
    }
  }
}

async function setTriggers(
  client: pg.Client,
  tables: readonly Table[],
  verb: "disable" | "enable",
) {
  for (const { name } of tables) {
    await client.query(`alter table ${pg.escapeIdentifier(name)} ${verb} trigger user`);
  }
}

const BATCH_ROWS = 500;
const BATCH_CHARACTERS = 4_000_000;

async function fill(
  client: pg.Client,
  tables: readonly Table[],
  file: string,
  progress?: Progress,
): Promise<number> {
  const counted = new Map<string, number>();
  let header: Header | undefined;
  let into: Table | undefined;
  let end: number | undefined;
  let batch: string[] = [];
  let characters = 0;
  let done = 0;
  const flush = async () => {
    if (into && batch.length > 0) await insert(client, into, batch);
    done += batch.length;
    if (into) counted.set(into.name, (counted.get(into.name) ?? 0) + batch.length);
    batch = [];
    characters = 0;
    progress?.(done, header?.tables.reduce((sum, { rows }) => sum + rows, 0) ?? 0);
  };
  for await (const line of linesOf(file)) {
    if (!header) {
      header = readHeader(line, await migrationsOf(client));
    } else if (isMarker(line)) {
      await flush();
      const [kind, value] = readMarker(line);
      if (kind === "end") end = value;
      else into = tables.find(({ name }) => name === value);
      if (kind === "table" && !into) throw new RestoreError(`There is no table ${value} here.`);
    } else {
      batch.push(line);
      characters += line.length;
      if (batch.length >= BATCH_ROWS || characters >= BATCH_CHARACTERS) await flush();
    }
  }
  if (!header || end !== done) throw new RestoreError("The backup is cut off.");
  for (const { name, rows } of header.tables) {
    if ((counted.get(name) ?? 0) !== rows) {
      throw new RestoreError(`The backup should have ${rows} rows of ${name}, and has others.`);
    }
  }
  for (const table of tables) await continueNumbers(client, table);
  return done;
}

async function* linesOf(file: string): AsyncGenerator<string> {
  const source = createReadStream(file);
  const text = createGunzip();
  // Awaited at the end, so that a broken file is an error and not an early end.
  const read = pipeline(source, text).catch((error: unknown) => error);
  try {
    for await (const line of createInterface({ input: text, crlfDelay: Infinity })) yield line;
  } catch (error) {
    throw new RestoreError("The file is no backup of Ratify, or is damaged.", { cause: error });
  }
  const error = await read;
  if (error) {
    throw new RestoreError("The file is no backup of Ratify, or is damaged.", { cause: error });
  }
}

function readHeader(line: string, migrations: readonly string[]): Header {
  let read: Header;
  try {
    read = Header.parse(JSON.parse(line));
  } catch (error) {
    throw new RestoreError("The file is no backup of Ratify, or is damaged.", { cause: error });
  }
  if (
    read.format !== FORMAT ||
    read.migrations.length !== migrations.length ||
    read.migrations.some((hash, index) => hash !== migrations[index])
  ) {
    throw new RestoreError(
      "The backup was made by another version of Ratify. Restore it with that version, then start this one.",
    );
  }
  return read;
}

async function insert(client: pg.Client, { name, columns }: Table, batch: readonly string[]) {
  const list = columns.map((column) => pg.escapeIdentifier(column)).join(", ");
  const table = pg.escapeIdentifier(name);
  await client.query(
    `insert into ${table} (${list}) overriding system value
     select ${list} from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
    [`[${batch.join(",")}]`],
  );
}

/** Numbers that the database draws itself go on after the highest that was restored. */
async function continueNumbers(client: pg.Client, { name, identity }: Table) {
  if (!identity) return;
  const column = pg.escapeIdentifier(identity);
  // The journal's numbers are also remembered where its rows have been folded away.
  const highest =
    name === "draft_updates"
      ? `greatest((select max(seq) from draft_updates), (select max(snapshot_seq) from draft_generations),
           (select max(last_seq) from draft_people), (select max(draft_seq) from revisions))`
      : `(select max(${column}) from ${pg.escapeIdentifier(name)})`;
  await client.query(
    `select setval(pg_get_serial_sequence($1, $2), greatest(coalesce(${highest}, 0), 1))`,
    [name, identity],
  );
}

async function verify(client: pg.Client) {
  const broken = await brokenGuarantees(client);
  if (broken.length > 0) throw new RestoreError(`What was restored is broken: ${broken[0]}.`);
  const db = drizzle(client, { schema });
  for (const chain of ["private", "public"] as const) {
    const found = await verifyChain(db, chain);
    if (!found.ok) {
      throw new RestoreError(
        `The ${chain} log of the backup does not hold together: link ${found.seq} (${found.reason}).`,
      );
    }
  }
}
