import type { ClientBase } from "pg";

/** A table of the record, with the columns that are written: what is generated follows from them. */
export type Table = { name: string; columns: readonly string[]; identity: string | null };

/**
 * The tables of the schema public, each after those that it names, so that they can be filled one after the other.
 * Keys that go in a circle are deferrable and left aside. The job queue is not among them: it only wakes, and finds
 * anew what is due. Nor are readers' addresses, which are to be gone once they are
 * erased, and the outbox, whose mails hold them.
 */
export async function tablesInOrder(client: ClientBase): Promise<Table[]> {
  const { rows: tables } = await client.query<Table>(
    `select c.relname as name,
       array_agg(a.attname::text order by a.attnum) filter (where a.attgenerated = '') as columns,
       min(a.attname::text) filter (where a.attidentity <> '') as identity
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname not in ('question_mail', 'outbox')
     group by c.relname order by c.relname`,
  );
  const { rows: keys } = await client.query<{ table: string; names: string }>(
    `select conrelid::regclass::text as table, confrelid::regclass::text as names from pg_constraint
     where connamespace = 'public'::regnamespace and contype = 'f' and not condeferrable and conrelid <> confrelid`,
  );
  const ordered: Table[] = [];
  while (ordered.length < tables.length) {
    const known = new Set(ordered.map(({ name }) => name));
    const next = tables.filter(
      ({ name }) =>
        !known.has(name) && keys.every((key) => key.table !== name || known.has(key.names)),
    );
    if (next.length === 0) throw new Error("The tables' keys go in a circle.");
    ordered.push(...next);
  }
  return ordered;
}

/** Hashes of the migrations that made the schema: a backup fits only the same. */
export async function migrationsOf(client: ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ hash: string }>(
    "select hash from drizzle.__drizzle_migrations order by created_at, id",
  );
  return rows.map(({ hash }) => hash);
}
