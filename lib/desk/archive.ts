import { eq, sql } from "drizzle-orm";
import { loadSubject } from "#db/queries/subject.ts";
import { entries } from "#db/schema.ts";
import { refusalsFor } from "#lib/editorial/commands-for.ts";
import { defineCommand, type Begun } from "./define-command.ts";
import { refused, type Failure } from "./outcome.ts";
import { EntryInput, NO_DRAFT, onEntry, type OnEntry } from "./target.ts";

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

function onEntryFor(action: "archive" | "unarchive") {
  return async (begun: Begun, input: { entry: string }): Promise<OnEntry | Failure> => {
    const found = await onEntry()(begun, input);
    if (!("entry" in found)) return found;
    const subject = await loadSubject(begun.tx, found.entry.id, undefined, NO_DRAFT);
    const refusals = refusalsFor(action, begun.actor, subject);
    return refusals.length > 0 ? refused(refusals) : found;
  };
}
