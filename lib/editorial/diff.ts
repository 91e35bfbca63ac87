import { canonical } from "./canonical.ts";
import { claimsOf, essenceOf, type SourceState } from "./claims.ts";
import type { EntryContent, FieldContent, Prose, Rows, Statement } from "./content.ts";
import { versionsOf, type Versions } from "./diff/annotations.ts";
import { diffProse } from "./diff/prose.ts";
import { diffRows } from "./diff/rows.ts";
import type { EntryDiff, FieldDiff, Side } from "./diff/types.ts";
import { diffStatements } from "./diff/values.ts";
import type { Field } from "./fields.ts";
import { fieldsOf } from "./kinds.ts";
import { tidyContent } from "./tidy.ts";

export type * from "./diff/types.ts";
const asProse = (held: FieldContent | undefined): Prose | undefined =>
  held && "doc" in held ? held : undefined;
const asRows = (held: FieldContent | undefined): Rows | undefined =>
  held && "rows" in held ? held : undefined;
const asStatement = (held: FieldContent | undefined): Statement | undefined =>
  held && !("doc" in held) && !("rows" in held) ? held : undefined;

const diffField = (
  name: string,
  field: Field,
  before: FieldContent | undefined,
  after: FieldContent | undefined,
  versions: Versions,
): FieldDiff => {
  const at = { field: name, label: field.label, fieldType: field.type };
  if (field.type === "prose") {
    return { ...at, ...diffProse(name, asProse(before), asProse(after), versions) };
  }
  if (field.type === "rows") {
    return { ...at, ...diffRows(name, field, asRows(before), asRows(after), versions) };
  }
  return {
    ...at,
    ...diffStatements(field.type, asStatement(before), asStatement(after), versions),
  };
};

/** What changed from one state of an entry to another, field by field; everything is added where there was none. */
export const diffEntries = (before: Side | undefined, after: Side): EntryDiff => {
  const { kind } = after.content;
  if (before && before.content.kind !== kind) {
    throw new TypeError(`a ${before.content.kind} cannot be compared with a ${kind}`);
  }
  const left: EntryContent["fields"] = before ? tidyContent(before.content).fields : {};
  const right = tidyContent(after.content).fields;
  const versions = versionsOf(before, after);
  const fields = fieldsOf(kind)
    .filter(([name]) => left[name] !== undefined || right[name] !== undefined)
    .map(([name, field]) => diffField(name, field, left[name], right[name], versions));
  return { changed: fields.some(({ change }) => change !== "unchanged"), fields };
};

const essences = (content: EntryContent, state: SourceState): Map<string, string> =>
  new Map(claimsOf(content).map((claim) => [claim.path, canonical(essenceOf(claim, state))]));

/**
 * Paths of the claims whose content differs, new and changed ones in the reader's order and then those that are gone.
 * An edited source changes its claims only where both sides carry their sources. Headings are no claims.
 */
export const changedClaims = (before: Side | undefined, after: Side): string[] => {
  const versions = versionsOf(before, after);
  const left = before ? essences(before.content, versions.before) : new Map<string, string>();
  const right = essences(after.content, versions.after);
  const differs = [...right].filter(([path, essence]) => left.get(path) !== essence);
  const gone = [...left.keys()].filter((path) => !right.has(path));
  return [...differs.map(([path]) => path), ...gone];
};
