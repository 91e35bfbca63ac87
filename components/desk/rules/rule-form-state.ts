import type { FormState } from "#components/ui/form-state.ts";
import type { WarningCode } from "#lib/editorial/warnings.ts";

/** The answer to the form of a rule: with the warnings that were ticked, if it failed. */
export type RuleFormState = FormState & { readonly blocking?: readonly WarningCode[] };
