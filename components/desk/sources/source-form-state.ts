import type { FormState } from "#components/ui/form-state.ts";

/** What the actions of a source's form answer. */
export type SourceFormState = FormState & {
  /** A source that has this link already. */
  known?: { id: string; title: string };
  /** The version that the next attempt is made over. */
  version?: number;
  /** What somebody else saved meanwhile, where it differs from what was typed. */
  theirs?: readonly { label: string; text: string }[];
};
