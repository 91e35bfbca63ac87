import { z } from "zod";
import { openGeneration } from "#lib/collab/drafts.ts";
import { kindOf } from "#lib/editorial/kinds.ts";
import { refusalsFor } from "#lib/editorial/commands-for.ts";
import { NO_DRAFT } from "#lib/editorial/workflow.ts";
import { defineCommand } from "./define-command.ts";
import { outdated, refused } from "./outcome.ts";
import { publicRevisionOf } from "./public-revision.ts";
import { EntryInput, onEntry } from "./target.ts";

/**
 * Closes the draft and opens the next one with what is public, whose authors are none of the new draft's;
 * or with nothing, where nothing is public.
 */
export const discardDraft = defineCommand({
  name: "discardDraft",
  /** `generation`: the draft that the person saw. */
  input: EntryInput.extend({ generation: z.coerce.number().int() }),
  on: onEntry(),
  async act({ tx, actor, entry }, { generation }) {
    const refusals = refusalsFor("discardDraft", actor, { draft: NO_DRAFT });
    if (refusals.length > 0) return refused(refusals);
    if (generation !== entry.generation) return outdated;
    const current = await publicRevisionOf(tx, entry.id);
    const { kind } = entry;
    const next = await openGeneration(tx, {
      entryId: entry.id,
      content: current?.frozen?.content ?? {
        kind,
        schemaVersion: kindOf(kind).version,
        fields: {},
      },
      basedOn: current?.id ?? null,
      by: actor.id,
      authors: current ? [] : [actor.id],
    });
    return {
      value: { generation: next },
      event: { type: "draft_discarded", entry: entry.id, data: { generation } },
    };
  },
});
