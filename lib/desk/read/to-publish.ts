import type { Db } from "#db/client.ts";
import { loadSubject } from "#db/queries/subject.ts";
import { refusalsFor } from "#lib/editorial/commands-for.ts";
import type { Actor } from "#lib/editorial/policy.ts";
import type { Refusal } from "#lib/editorial/workflow.ts";
import { readChosen, type Chosen } from "./chosen.ts";

export type ToPublish = Chosen & { approved: NonNullable<Chosen["approved"]> };

/** Which of these entries would become public by their approved revisions, and what stands in the way of the others. */
export const toPublishOf = async (
  db: Db,
  actor: Actor,
  ids: readonly string[],
): Promise<{ ready: ToPublish[]; held: { entry: Chosen; refusals: Refusal[] }[] }> => {
  const ready: ToPublish[] = [];
  const held: { entry: Chosen; refusals: Refusal[] }[] = [];
  for (const entry of await readChosen(db, ids)) {
    const { approved } = entry;
    const refusals = refusalsFor("publish", actor, await loadSubject(db, entry.id, approved?.id));
    if (approved && refusals.length === 0) ready.push({ ...entry, approved });
    else held.push({ entry, refusals });
  }
  return { ready, held };
};
