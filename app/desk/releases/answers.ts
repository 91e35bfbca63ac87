// What the actions of a release answer.
import { redirect } from "next/navigation";
import { releaseAddress } from "#components/desk/entries/addresses.ts";
import type { FormState } from "#components/ui/form-state.ts";
import type { Outcome } from "#lib/desk/outcome.ts";
import type { ReleaseAction } from "#lib/editorial/workflow.ts";
import { failed } from "../commanding.ts";

/** The release's page, which says what was done; or what stood in the way. */
export const released = (
  done: ReleaseAction,
  typed: Record<string, string>,
  outcome: Outcome<{ release: string }>,
): FormState => {
  if (!outcome.ok) return failed(outcome, typed, { action: done });
  redirect(`${releaseAddress(outcome.value.release)}?done=${done}`);
};
