import { and, eq, ne } from "drizzle-orm";
import type { KindName } from "#lib/editorial/content.ts";
import type { Db, Tx } from "../client.ts";
import { entries, formerAddresses } from "../schema.ts";

export type Entry = typeof entries.$inferSelect;

/** Takes the entry's lock until the commit, as every change of its workflow does; undefined where there is none. */
export async function lockEntry(tx: Tx, id: string): Promise<Entry | undefined> {
  // Not FOR UPDATE, which would stop everyone who inserts a row that names the entry.
  const [entry] = await tx.select().from(entries).where(eq(entries.id, id)).for("no key update");
  return entry;
}

/** The entry at an address of the desk; undefined where there is none. */
export async function findEntry(db: Db, kind: KindName, slug: string): Promise<Entry | undefined> {
  const [entry] = await db
    .select()
    .from(entries)
    .where(and(eq(entries.kind, kind), eq(entries.slug, slug)));
  return entry;
}

/** Whether an address is not to be had, except by `entry` itself: another has it, or readers know it as another's. */
export async function addressIsTaken(
  db: Db,
  { kind, slug }: { kind: KindName; slug: string },
  entry?: string,
): Promise<boolean> {
  if (await findEntry(db, kind, slug)) return true;
  const [known] = await db
    .select({ entry: formerAddresses.entryId })
    .from(formerAddresses)
    .where(
      and(
        eq(formerAddresses.kind, kind),
        eq(formerAddresses.slug, slug),
        entry === undefined ? undefined : ne(formerAddresses.entryId, entry),
      ),
    );
  return known !== undefined;
}
