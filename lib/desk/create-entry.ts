import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { addressIsTaken } from "#db/queries/entries.ts";
import { entries } from "#db/schema.ts";
import { startDraft } from "#lib/collab/drafts.ts";
import { KIND_NAMES, type KindName } from "#lib/editorial/content.ts";
import { kindOf } from "#lib/editorial/kinds.ts";
import { slugSchema } from "#lib/editorial/schema.ts";
import { defineCommand } from "./define-command.ts";
import { invalid } from "./outcome.ts";
import { onDesk } from "./target.ts";
import { brokenConstraint } from "./transact.ts";

export const Title = z
  .string()
  .trim()
  .min(1, "Enter a title")
  .max(200, "Use at most 200 characters");
export const Slug = z.string().trim().min(1, "Enter an address").pipe(slugSchema);

/** Puts a new entry on the desk with an open draft that holds its title. */
export const createEntry = defineCommand({
  name: "createEntry",
  input: z.object({
    kind: z.enum(KIND_NAMES, "Choose a kind"),
    title: Title,
    slug: Slug,
  }),
  on: onDesk("createEntry"),
  async act({ tx, actor }, { kind, title, slug }) {
    if (await hasOnlyOne(tx, kind))
      return invalid({ kind: "There is an overview already; there can be only one" });
    const id = await insertEntry(tx, { kind, slug, createdBy: actor.id });
    if (!id) return invalid({ slug: TAKEN(kind) });
    const content = {
      kind,
      schemaVersion: kindOf(kind).version,
      fields: { title: { value: title } },
    };
    await startDraft(tx, { entryId: id, kind, by: actor.id, content });
    return {
      value: { entry: id },
      event: { type: "entry_created", entry: id, data: { kind, slug } },
    };
  },
});

export const TAKEN = (kind: KindName) =>
  `Another ${kindOf(kind).label.one.toLowerCase()} has this address already`;

const hasOnlyOne = async (tx: Tx, kind: KindName): Promise<boolean> => {
  if (!kindOf(kind).isOnlyOne) return false;
  const found = await tx
    .select({ id: entries.id })
    .from(entries)
    .where(eq(entries.kind, kind))
    .limit(1);
  return found.length > 0;
};

/** Gives no id where the address is taken, also by somebody who was a moment faster. */
export const insertEntry = async (
  tx: Tx,
  entry: typeof entries.$inferInsert,
): Promise<string | undefined> => {
  if (await addressIsTaken(tx, entry)) return undefined;
  try {
    const [made] = await tx.insert(entries).values(entry).returning({ id: entries.id });
    return made?.id;
  } catch (error) {
    if (brokenConstraint(error) === "entries_address") return undefined;
    throw error;
  }
};
