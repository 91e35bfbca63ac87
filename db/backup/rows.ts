import pg from "pg";
import type { Table } from "./tables.ts";

const PAGE = 500;

/** The rows of a table a page at a time, each as PostgreSQL writes it in JSON. Within a transaction of the client's. */
export async function* pagesOf(
  client: pg.ClientBase,
  { name, columns }: Pick<Table, "name" | "columns">,
): AsyncGenerator<string[]> {
  const list = columns.map((column) => pg.escapeIdentifier(column)).join(", ");
  await client.query(
    `declare page cursor for select to_jsonb(one)::text as row
     from (select ${list} from ${pg.escapeIdentifier(name)}) one`,
  );
  for (;;) {
    const { rows } = await client.query<{ row: string }>(`fetch ${PAGE} from page`);
    if (rows.length === 0) break;
    yield rows.map(({ row }) => row);
  }
  await client.query("close page");
}
