import type { Several } from "#components/desk/several/several.ts";
import { refusalsOfPolicy, type Actor } from "#lib/editorial/policy.ts";
import { NO_DRAFT } from "#lib/editorial/workflow.ts";

/** Which of these are offered to somebody: what their roles allow, whatever else may stand in the way of one entry. */
export const offersFor = (actor: Actor, among: readonly Several[]): Several[] =>
  among.filter(
    (does) => !refusalsOfPolicy(does, actor, { draft: NO_DRAFT }).includes("not_in_role"),
  );
