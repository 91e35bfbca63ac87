import type { FormState } from "#components/ui/form-state.ts";
import type { FoundPage } from "#lib/sources/fetch-source.ts";

/** What keeping a text answers. */
export type SnapshotFormState = FormState & {
  /** What was fetched and waits to be confirmed. */
  found?: FoundPage;
};

/** What the actions of a source's form answer. */
export type SourceFormState = SnapshotFormState & {
  /** A source that has this link already. */
  known?: { id: string; title: string };
  /** The version that the next attempt is made over. */
  version?: number;
  /** What somebody else saved meanwhile, where it differs from what was typed. */
  theirs?: readonly { label: string; text: string }[];
};
