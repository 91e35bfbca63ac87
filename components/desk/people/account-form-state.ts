import type { FormState } from "#components/ui/form-state.ts";
import type { Role } from "#lib/editorial/policy.ts";

/** What the forms about accounts get back; a link is in it once and never again. */
export type AccountFormState = FormState & {
  readonly roles?: readonly Role[];
  readonly link?: { readonly address: string; readonly note: string };
};
