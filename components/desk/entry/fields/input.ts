import type { ReactNode } from "react";
import type { ScalarSpec, ScalarType } from "#lib/editorial/fields.ts";

/** What the input of a field or cell gets. It labels itself, and says what is wrong with what was typed. */
export type InputProps<T extends ScalarType> = {
  /** Id of the control; of the group where there are several. */
  id: string;
  /** Where the value stands in the draft. */
  path: string;
  label: string;
  help?: string;
  spec: Extract<ScalarSpec, { type: T }>;
};
export type Input<T extends ScalarType> = (props: InputProps<T>) => ReactNode;
