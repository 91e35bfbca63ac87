// What a command answers. Expected failures are values; bugs throw.
import type { Problem } from "#lib/editorial/missing.ts";
import type { Refusal, RevisionStatus } from "#lib/editorial/workflow.ts";

/** Why a command did nothing. */
export type Failure =
  /**
   * Policy or the workflow refuses it; `status` is what the revision is by now, `blocked` says in words what stops which
   * revision of a release.
   */
  | { ok: false; why: "refused"; refusals: Refusal[]; status?: RevisionStatus; blocked?: string[] }
  /** The draft lacks what a submission needs. */
  | { ok: false; why: "incomplete"; problems: Problem[] }
  /** What was typed cannot be: a message for each field. */
  | { ok: false; why: "invalid"; invalid: Record<string, string> }
  /** What the person looked at is not what is there any more. */
  | { ok: false; why: "outdated" }
  /** There is no such thing, or it is not theirs to see. */
  | { ok: false; why: "not_found" };

/** A command's answer: its value, or why it did nothing. */
export type Outcome<V> = { ok: true; value: V } | Failure;

export const refused = (refusals: Refusal[], status?: RevisionStatus): Failure => ({
  ok: false,
  why: "refused",
  refusals,
  ...(status && { status }),
});
export const invalid = (fields: Record<string, string>): Failure => ({
  ok: false,
  why: "invalid",
  invalid: fields,
});
export const outdated: Failure = { ok: false, why: "outdated" };
export const notFound: Failure = { ok: false, why: "not_found" };
