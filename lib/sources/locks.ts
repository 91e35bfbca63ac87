// Locks by name: rows that only ever are added cannot be locked for update.
import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";

/** Two who add one link at once: the second waits. */
export const holdLink = (tx: Tx, link: string) =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`link ${link}`}, 0))`);

/** Two who change one source at once: the second waits. */
export const holdSource = (tx: Tx, source: string) =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`source ${source}`}, 0))`);
