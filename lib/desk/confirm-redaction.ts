import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { isOfOpenDraft } from "#db/queries/open-draft.ts";
import { draftGenerations, entries, redactionRequests, revisions } from "#db/schema.ts";
import { openGeneration } from "#lib/collab/drafts.ts";
import { publicRecordChanged } from "#lib/press/announce.ts";
import { defineCommand } from "./define-command.ts";
import { outdated } from "./outcome.ts";
import { publicRevisionOf } from "./public-revision.ts";
import { onRevision, RevisionInput, type LockedEntry } from "./target.ts";

/** The second half of a redaction, by another person: erases the revision's words for good, and every draft that held them. */
export const confirmRedaction = defineCommand({
  name: "confirmRedaction",
  input: RevisionInput,
  on: onRevision("confirmRedaction"),
  async act({ tx, actor, entry, revision }) {
    const reason = await reasonFor(tx, revision.id);
    if (!reason) return outdated;
    const current = await publicRevisionOf(tx, entry.id);
    // A draft that holds the words is closed; without this the database would open an empty one.
    if (current?.frozen && (await draftHolds(tx, entry, revision.id)))
      await openGeneration(tx, {
        entryId: entry.id,
        content: current.frozen.content,
        basedOn: current.id,
        by: actor.id,
        authors: [],
      });
    await tx.execute(sql`select redact_revision(${revision.id}::uuid, ${actor.id}::uuid)`);
    return {
      value: { number: revision.number },
      event: {
        type: "revision_redacted",
        entry: entry.id,
        revision: revision.id,
        data: { number: revision.number, hash: revision.hash, reason },
      },
      announce: publicRecordChanged,
    };
  },
});

const reasonFor = async (tx: Tx, revision: string): Promise<string | undefined> => {
  const [request] = await tx
    .select({ reason: redactionRequests.reason })
    .from(redactionRequests)
    .where(eq(redactionRequests.revisionId, revision));
  return request?.reason;
};

/** Whether the open draft was frozen into the revision, perhaps before it was brought back, or started from it. */
const draftHolds = async (tx: Tx, entry: LockedEntry, revision: string): Promise<boolean> => {
  const [open] = await tx
    .select({
      basedOn: draftGenerations.basedOn,
      wasFrozen: isOfOpenDraft(revisions.generation),
    })
    .from(draftGenerations)
    .innerJoin(entries, eq(entries.id, draftGenerations.entryId))
    .innerJoin(revisions, eq(revisions.id, revision))
    .where(
      and(
        eq(draftGenerations.entryId, entry.id),
        eq(draftGenerations.generation, entry.generation),
      ),
    );
  return open?.basedOn === revision || open?.wasFrozen === true;
};
