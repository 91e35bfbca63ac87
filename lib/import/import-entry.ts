import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { findEntry } from "#db/queries/entries.ts";
import { entries } from "#db/schema.ts";
import { changeDraft, readDraft, startDraft } from "#lib/collab/drafts.ts";
import { replaceField } from "#lib/collab/layout.ts";
import { defineCommand } from "#lib/desk/define-command.ts";
import { onDesk } from "#lib/desk/target.ts";
import { same } from "#lib/editorial/canonical.ts";
import { KIND_NAMES, type EntryContent } from "#lib/editorial/content.ts";
import { kindOf } from "#lib/editorial/kinds.ts";
import { slugSchema } from "#lib/editorial/schema.ts";
import { tidyContent } from "#lib/editorial/tidy.ts";

/** What became of an entry, and which of its fields the import changed. */
type EntryOutcome = {
  outcome: "created" | "changed" | "unchanged";
  entry: string;
  fields: string[];
};

/** Brings an entry's content into its draft: a new entry, or the fields of a known one that say something else. */
export const importEntry = defineCommand({
  name: "importEntry",
  input: z.object({
    /** The id that a new entry gets, so that others of the file can name it beforehand. */
    id: z.uuid(),
    slug: slugSchema,
    content: z.custom<EntryContent>(
      (content) => typeof content === "object" && content !== null && "kind" in content,
    ),
    /** The name of the file, for the log. */
    file: z.string().max(300),
  }),
  on: onDesk("importRecord"),
  async act({ tx, actor }, { id, slug, content, file }) {
    const kind = z.enum(KIND_NAMES).parse(content.kind);
    const known = await findEntry(tx, kind, slug);
    if (!known) {
      await tx.insert(entries).values({ id, kind, slug, createdBy: actor.id });
      await startDraft(tx, { entryId: id, kind, by: actor.id, content });
      return {
        value: gave({ outcome: "created", entry: id, fields: Object.keys(content.fields) }),
        event: { type: "entry_imported", entry: id, data: { file, created: true } },
      };
    }
    const fields = await changedFields(tx, known.id, content);
    if (fields.length === 0)
      return {
        value: gave({ outcome: "unchanged", entry: known.id, fields }),
        event: "none",
      };
    await changeDraft(tx, {
      entryId: known.id,
      by: actor.id,
      change: (doc) => {
        for (const name of fields) {
          const field = kindOf(kind).fields[name];
          const held = content.fields[name];
          if (field && held) replaceField(doc, name, field, held);
        }
      },
    });
    return {
      value: gave({ outcome: "changed", entry: known.id, fields }),
      event: { type: "entry_imported", entry: known.id, data: { file, created: false } },
    };
  },
});

/** Keeps the words of the outcome from widening to any text. */
const gave = (outcome: EntryOutcome): EntryOutcome => outcome;

const changedFields = async (tx: Tx, entry: string, content: EntryContent): Promise<string[]> => {
  const draft = await readDraft(tx, entry);
  const now = draft ? tidyContent(draft.content).fields : {};
  const then = tidyContent(content).fields;
  return Object.keys(content.fields).filter((name) => !same(now[name], then[name]));
};
