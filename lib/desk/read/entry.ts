import { and, desc, eq, isNotNull } from "drizzle-orm";
import { z } from "zod";
import type { Db } from "#db/client.ts";
import type { Entry } from "#db/queries/entries.ts";
import { entries, revisions } from "#db/schema.ts";
import { publicRevisionOf } from "../public-revision.ts";

/** An entry as the heads of its pages show it. */
export type EntryHead = Entry & {
  title: string;
  /** What readers see now, if anything. */
  current: Awaited<ReturnType<typeof publicRevisionOf>>;
};

/** The entry with this id; undefined for what is no id or no entry. */
export const readEntry = async (db: Db, id: string): Promise<EntryHead | undefined> => {
  if (!z.uuid().safeParse(id).success) return undefined;
  const [entry] = await db.select().from(entries).where(eq(entries.id, id));
  if (!entry) return undefined;
  const current = await publicRevisionOf(db, id);
  const title = entry.draftTitle || current?.frozen?.title || (await lastTitle(db, id));
  return { ...entry, current, title: title ?? entry.slug };
};

/** What the entry was called when it was last submitted: a draft may be empty, after a redaction for instance. */
const lastTitle = async (db: Db, id: string): Promise<string | undefined> => {
  const [last] = await db
    .select({ frozen: revisions.frozen })
    .from(revisions)
    .where(and(eq(revisions.entryId, id), isNotNull(revisions.frozen)))
    .orderBy(desc(revisions.number))
    .limit(1);
  return last?.frozen?.title;
};
