import { eq, sql } from "drizzle-orm";
import { entries } from "#db/schema.ts";
import { defineCommand } from "./define-command.ts";
import { EntryInput, onEntryFor } from "./target.ts";

/** Leaves an entry that readers do not see out of the desk's lists. Nothing of it is lost. */
export const archive = defineCommand({
  name: "archive",
  input: EntryInput,
  on: onEntryFor("archive"),
  async act({ tx, entry }) {
    // The database sets the time, and refuses an entry that is in use.
    await tx
      .update(entries)
      .set({ archivedAt: sql`clock_timestamp()` })
      .where(eq(entries.id, entry.id));
    return { value: {}, event: { type: "entry_archived", entry: entry.id, data: {} } };
  },
});

/** Brings an entry back from the archive. */
export const unarchive = defineCommand({
  name: "unarchive",
  input: EntryInput,
  on: onEntryFor("unarchive"),
  async act({ tx, entry }) {
    await tx.update(entries).set({ archivedAt: null }).where(eq(entries.id, entry.id));
    return { value: {}, event: { type: "entry_unarchived", entry: entry.id, data: {} } };
  },
});
