import { SOURCE_FIELD_PREFIX } from "./field-labels.ts";
import { TEXT_BOX } from "./snapshot-fields.tsx";

/** What is wrong with a source, by the ids of its boxes, to which the summary of errors links. */
export const boxErrors = (invalid: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(invalid).map(([field, message]) => [boxOf(field), message]));

function boxOf(field: string): string {
  if (field === "form") return "";
  return field === "snapshot.text" ? TEXT_BOX : `${SOURCE_FIELD_PREFIX}${field}`;
}
