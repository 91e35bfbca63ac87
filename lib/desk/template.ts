import { eq } from "drizzle-orm";
import { z } from "zod";
import { candidates, entries } from "#db/schema.ts";
import { kindOf } from "#lib/editorial/kinds.ts";
import { defineCommand } from "./define-command.ts";
import { invalid } from "./outcome.ts";
import { EntryInput, onEntryFor } from "./target.ts";

/** What a template is for, as whoever begins an entry reads it. */
export const Purpose = z
  .string()
  .trim()
  .min(1, "Say what it is for")
  .max(300, "Use at most 300 characters");

/** Makes an entry of which nothing was ever submitted a template, or says anew what a template is for. */
export const makeTemplate = defineCommand({
  name: "makeTemplate",
  input: EntryInput.extend({ purpose: Purpose }),
  on: onEntryFor("makeTemplate"),
  async act({ tx, entry }, { purpose }) {
    const { kind, templateFor: before } = entry;
    if (kindOf(kind).isOnlyOne) return invalid({ "": "There can be only one overview" });
    if (purpose === before) return invalid({ purpose: "This is what it says already" });
    await tx.update(entries).set({ templateFor: purpose }).where(eq(entries.id, entry.id));
    // What was prepared for submission is not submitted any more.
    await tx.delete(candidates).where(eq(candidates.entryId, entry.id));
    return {
      value: {},
      event: {
        type: before === null ? "template_made" : "template_described",
        entry: entry.id,
        data: {},
      },
    };
  },
});

/** Makes a template an ordinary entry again. */
export const unmakeTemplate = defineCommand({
  name: "unmakeTemplate",
  input: EntryInput,
  on: onEntryFor("unmakeTemplate"),
  async act({ tx, entry }) {
    await tx.update(entries).set({ templateFor: null }).where(eq(entries.id, entry.id));
    return { value: {}, event: { type: "template_unmade", entry: entry.id, data: {} } };
  },
});
