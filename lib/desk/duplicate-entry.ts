import { lockDraft, nameWriter, readDraft, startDraft } from "#lib/collab/drafts.ts";
import { kindOf } from "#lib/editorial/kinds.ts";
import { may } from "#lib/editorial/policy.ts";
import { insertEntry, Slug, TAKEN, Title } from "./create-entry.ts";
import { defineCommand } from "./define-command.ts";
import { invalid, notFound, refused } from "./outcome.ts";
import { authorsOfCopy } from "./read/authors-of-copy.ts";
import { EntryInput } from "./target.ts";

/**
 * Starts an entry with the words of another one's draft, perhaps a template's, under a title and address of its own.
 * Whoever wrote these words is an author of the copy, and cannot review it.
 */
export const duplicateEntry = defineCommand({
  name: "duplicateEntry",
  input: EntryInput.extend({ title: Title, slug: Slug }),
  async on({ tx, actor }, input) {
    if (!may(actor, "createEntry")) return refused(["not_in_role"]);
    const entry = await lockDraft(tx, input.entry);
    return entry ? { entry } : notFound;
  },
  async act({ tx, actor, entry }, { title, slug }) {
    const { kind } = entry;
    if (kindOf(kind).isOnlyOne) return invalid({ "": "There can be only one overview" });
    const draft = await readDraft(tx, entry.id);
    if (!draft) return notFound;
    const id = await insertEntry(tx, { kind, slug, createdBy: actor.id });
    if (!id) return invalid({ slug: TAKEN(kind) });
    const { content } = draft;
    await startDraft(tx, {
      entryId: id,
      kind,
      by: actor.id,
      content: { ...content, fields: { ...content.fields, title: { value: title } } },
    });
    for (const author of await authorsOfCopy(tx, entry.id, content))
      await nameWriter(tx, { entryId: id, generation: 1 }, author);
    const fromTemplate = entry.templateFor !== null && ({ fromTemplate: true } as const);
    return {
      value: { entry: id },
      event: {
        type: "entry_created",
        entry: id,
        data: { kind, slug, copyOf: entry.id, ...fromTemplate },
      },
    };
  },
});
