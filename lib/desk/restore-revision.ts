import { and, eq } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { revisionPeople, revisions } from "#db/schema.ts";
import { openGeneration } from "#lib/collab/drafts.ts";
import { defineCommand } from "./define-command.ts";
import { outdated } from "./outcome.ts";
import { onRevision, RevisionInput } from "./target.ts";

/** Closes the draft and opens the next one with a revision's words, whose authors come along. */
export const restoreRevision = defineCommand({
  name: "restoreRevision",
  /** `generation`: the draft that the person saw. */
  input: RevisionInput.extend({ generation: z.coerce.number().int() }),
  on: onRevision("restoreRevision"),
  async act({ tx, actor, entry, revision, subject }, { generation }) {
    if (generation !== entry.generation) return outdated;
    const frozen = await wordsOf(tx, revision.id);
    if (!frozen) return outdated;
    const isPublic = subject.revision?.status === "published";
    const next = await openGeneration(tx, {
      entryId: entry.id,
      content: frozen.content,
      basedOn: revision.id,
      by: actor.id,
      // Whoever wrote what is public already may review what is written after it.
      authors: isPublic ? [] : await authorsOf(tx, revision.id),
    });
    return {
      value: { generation: next, number: revision.number },
      event: {
        type: "revision_restored",
        entry: entry.id,
        revision: revision.id,
        data: { number: revision.number, generation: next },
      },
    };
  },
});

const wordsOf = async (tx: Tx, revision: string) => {
  const [found] = await tx
    .select({ frozen: revisions.frozen })
    .from(revisions)
    .where(eq(revisions.id, revision));
  return found?.frozen;
};

const authorsOf = async (tx: Tx, revision: string): Promise<string[]> => {
  const authors = await tx
    .select({ id: revisionPeople.personId })
    .from(revisionPeople)
    .where(and(eq(revisionPeople.revisionId, revision), eq(revisionPeople.part, "author")));
  return authors.map(({ id }) => id);
};
