// What tests of drafts need to be in the database first.
import { randomUUID } from "node:crypto";
import { withTransaction, type Db } from "#db/client.ts";
import { entries, people } from "#db/schema.ts";
import type { EntryContent } from "#lib/editorial/content.ts";
import type { Role } from "#lib/editorial/policy.ts";
import type { DraftName } from "../document-name.ts";
import { startDraft } from "../drafts.ts";

/** Adds a person, an editor unless told otherwise, and gives their id. */
export async function aPerson(
  db: Db,
  { roles = ["editor"], name = "Test editor" }: { roles?: Role[]; name?: string } = {},
): Promise<string> {
  const [person] = await db.insert(people).values({ name, roles }).returning({ id: people.id });
  if (!person) throw new Error("The person was not inserted.");
  return person.id;
}

/** Adds a pledge with an open draft, and gives the draft's name. */
export async function anEntry(db: Db, by: string, content?: EntryContent): Promise<DraftName> {
  return withTransaction(db, async (tx) => {
    const kind = content?.kind ?? "pledge";
    const [entry] = await tx
      .insert(entries)
      .values({ kind, slug: `test-${randomUUID()}`, createdBy: by })
      .returning({ id: entries.id });
    if (!entry) throw new Error("The entry was not inserted.");
    await startDraft(tx, { entryId: entry.id, kind, by, ...(content && { content }) });
    return { entryId: entry.id, generation: 1 };
  });
}
