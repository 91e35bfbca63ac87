import { eq } from "drizzle-orm";
import { addressIsTaken } from "#db/queries/entries.ts";
import { candidates, entries } from "#db/schema.ts";
import { kindOf } from "#lib/editorial/kinds.ts";
import { publicRecordChanged } from "#lib/press/announce.ts";
import { Slug, TAKEN } from "./create-entry.ts";
import { defineCommand } from "./define-command.ts";
import { invalid } from "./outcome.ts";
import { EntryInput, onEntryFor } from "./target.ts";
import { brokenConstraint } from "./transact.ts";

/** Moves an entry to another address. The one that readers know leads there for good, and is nobody else's. */
export const renameEntry = defineCommand({
  name: "renameEntry",
  input: EntryInput.extend({ slug: Slug }),
  on: onEntryFor("rename"),
  async act({ tx, entry }, { slug }) {
    const { kind, slug: before } = entry;
    if (kindOf(kind).isOnlyOne)
      return invalid({ slug: "The overview is the first page, and stays" });
    if (slug === before) return invalid({ slug: "This is its address already" });
    if (await addressIsTaken(tx, { kind, slug }, entry.id)) return invalid({ slug: TAKEN(kind) });
    try {
      await tx.update(entries).set({ slug }).where(eq(entries.id, entry.id));
    } catch (error) {
      if (brokenConstraint(error) === "entries_address") return invalid({ slug: TAKEN(kind) });
      throw error;
    }
    // A freeze that was prepared names the old address.
    await tx.delete(candidates).where(eq(candidates.entryId, entry.id));
    return {
      value: { slug },
      event: { type: "entry_renamed", entry: entry.id, data: { before, after: slug } },
      announce: publicRecordChanged,
    };
  },
});
