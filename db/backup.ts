// Everything that the record holds, in one file. Without pg_dump, which the embedded PostgreSQL does not bring.
import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import pg from "pg";
import { FORMAT, type Header, type Marker } from "./backup/format.ts";
import { pagesOf } from "./backup/rows.ts";
import { migrationsOf, tablesInOrder, type Table } from "./backup/tables.ts";

export type Progress = (done: number, total: number) => void;

/**
 * Writes all tables to a file, as they are at one instant, while the desk goes on working. The file appears when it is
 * whole, and only its owner may read it: it holds password hashes. Gives the number of rows.
 */
export async function backUp(ownerUrl: string, file: string, progress?: Progress): Promise<number> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: "ratify backup" });
  await client.connect();
  const partial = `${file}.partial`;
  try {
    await client.query("begin isolation level repeatable read, read only");
    const tables = await tablesInOrder(client);
    const header = await headerOf(client, tables);
    const total = header.tables.reduce((sum, { rows }) => sum + rows, 0);
    await pipeline(
      Readable.from(lines(client, tables, header, (done) => progress?.(done, total))),
      createGzip(),
      createWriteStream(partial, { mode: 0o600, flush: true }),
    );
    await rename(partial, file);
    return total;
  } finally {
    await rm(partial, { force: true });
    await client.end();
  }
}

async function headerOf(client: pg.Client, tables: readonly Table[]): Promise<Header> {
  const counted: Header["tables"] = [];
  for (const { name } of tables) {
    const { rows } = await client.query<{ rows: number }>(
      `select count(*)::integer as rows from ${pg.escapeIdentifier(name)}`,
    );
    counted.push({ name, rows: rows[0]?.rows ?? 0 });
  }
  return {
    ratify: "backup",
    format: FORMAT,
    at: new Date().toISOString(),
    migrations: await migrationsOf(client),
    tables: counted,
  };
}

async function* lines(
  client: pg.Client,
  tables: readonly Table[],
  header: Header,
  progress: (done: number) => void,
): AsyncGenerator<string> {
  const line = (value: Header | Marker) => `${JSON.stringify(value)}\n`;
  let done = 0;
  yield line(header);
  for (const { name, columns } of tables) {
    yield line(["table", name]);
    for await (const rows of pagesOf(client, { name, columns })) {
      yield rows.map((row) => `${row}\n`).join("");
      done += rows.length;
      progress(done);
    }
  }
  yield line(["end", done]);
}
