import { z } from "zod";
import { replacedDraftOf } from "#db/queries/subject.ts";
import { lockDraft, reopenGeneration } from "#lib/collab/drafts.ts";
import { refusalsFor } from "#lib/editorial/commands-for.ts";
import { NO_DRAFT } from "#lib/editorial/workflow.ts";
import { defineCommand } from "./define-command.ts";
import { outdated, refused } from "./outcome.ts";
import { EntryInput, onEntry } from "./target.ts";

/**
 * Takes back that a draft was discarded, or a revision restored into it: closes the open draft, if nobody has written in
 * it, and goes on with the one before, whose authors stay its authors.
 */
export const bringBackDraft = defineCommand({
  name: "bringBackDraft",
  /** `generation`: the draft that the person saw, which took the place of the one to bring back. */
  input: EntryInput.extend({ generation: z.coerce.number().int() }),
  on: onEntry(),
  async act({ tx, actor, entry }, { generation }) {
    // Whoever types now has begun before, or is refused after.
    await lockDraft(tx, entry.id);
    const refusals = refusalsFor("bringBackDraft", actor, {
      draft: NO_DRAFT,
      replaced: await replacedDraftOf(tx, entry.id),
    });
    if (refusals.length > 0) return refused(refusals);
    if (generation !== entry.generation) return outdated;
    const next = await reopenGeneration(tx, { entryId: entry.id, by: actor.id });
    return {
      value: { generation: next },
      event: { type: "draft_brought_back", entry: entry.id, data: { generation } },
    };
  },
});
