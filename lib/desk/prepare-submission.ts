import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { ruleOf } from "#db/queries/kind-rules.ts";
import { useOf } from "#db/queries/subject.ts";
import { candidates } from "#db/schema.ts";
import { lockDraft } from "#lib/collab/drafts.ts";
import { refusalsFor } from "#lib/editorial/commands-for.ts";
import { blockingIn } from "#lib/editorial/kind-rule.ts";
import { hasChanged } from "./changed.ts";
import { defineCommand, type Begun } from "./define-command.ts";
import { freezeDraft } from "./freeze-draft.ts";
import { invalid, notFound, refused, type Failure } from "./outcome.ts";
import { EntryInput, type OnEntry } from "./target.ts";
import { warningsOf } from "./warnings-of.ts";

/**
 * The first step of a submission: freezes the stored draft under its lock and keeps that as a candidate,
 * so that `confirmSubmission` can submit exactly what was shown, whoever types meanwhile.
 */
export const prepareSubmission = defineCommand({
  name: "prepareSubmission",
  input: EntryInput,
  on: onDraft,
  async act({ tx, actor, entry }) {
    const { draft, problems, freeze } = await freezeDraft(tx, entry);
    if (problems.length > 0) return { ok: false, why: "incomplete", problems };
    if (!freeze.ok) return invalid({ draft: "Something in the draft cannot be stored as it is" });
    const { hash, frozen } = freeze;
    const changed = await hasChanged(tx, entry.id, hash);
    const refusals = refusalsFor("submit", actor, {
      entry: await useOf(tx, entry.id),
      draft: {
        problems: 0,
        warnings: blockingIn(await warningsOf(tx, frozen), await ruleOf(tx, entry.kind)).length,
        changed,
        authors: draft.authors,
      },
      // The change note comes with the second step.
      words: "to come",
    });
    if (refusals.length > 0) return refused(refusals);

    await forgetOldCandidates(tx, entry.id);
    const { generation, seq } = draft;
    await tx
      .insert(candidates)
      .values({
        entryId: entry.id,
        generation,
        hash,
        draftSeq: seq,
        frozen,
        preparedBy: actor.id,
      })
      .onConflictDoNothing();
    return { value: { hash, generation, seq }, event: "none" };
  },
});

async function onDraft({ tx }: Begun, input: { entry: string }): Promise<OnEntry | Failure> {
  const entry = await lockDraft(tx, input.entry);
  return entry ? { entry } : notFound;
}

const forgetOldCandidates = async (tx: Tx, entry: string): Promise<void> => {
  await tx
    .delete(candidates)
    .where(
      and(
        eq(candidates.entryId, entry),
        sql`${candidates.preparedAt} < clock_timestamp() - interval '2 days'`,
      ),
    );
};
