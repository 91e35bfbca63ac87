import { randomUUID } from "node:crypto";
import type { BringingBack } from "#components/desk/entries/bring-back-form.tsx";
import type { Db } from "#db/client.ts";
import { replacedDraftOf } from "#db/queries/subject.ts";
import { refusalsFor } from "#lib/editorial/commands-for.ts";
import type { Actor } from "#lib/editorial/policy.ts";
import { refusalText } from "#lib/editorial/words.ts";
import { NO_DRAFT } from "#lib/editorial/workflow.ts";
import { bringBackAction } from "./history/actions.ts";

/** What it takes to go on with the draft before the open one; undefined where there is none, or it is not this person's. */
export const bringingBack = async (
  db: Db,
  { id, generation }: { id: string; generation: number },
  actor: Actor,
): Promise<BringingBack | undefined> => {
  const replaced = await replacedDraftOf(db, id);
  const subject = { draft: NO_DRAFT, replaced };
  const [refusal] = refusalsFor("bringBackDraft", actor, subject);
  if (refusal === "not_in_role" || refusal === "no_draft_before") return undefined;
  return {
    entry: id,
    generation,
    formKey: randomUUID(),
    action: bringBackAction,
    ...(refusal && { offBecause: refusalText(refusal, "bringBackDraft") }),
  };
};
