// When the meaning of stored content changes, a kind's version rises and drafts are brought along, one version at a time.
// Revisions are never touched: they render by the version that they were frozen with.
import type { EntryContent, KindName } from "./content.ts";
import { kindOf } from "./kinds.ts";

type Fields = EntryContent["fields"];
/** The step at index n turns fields of version n + 1 into fields of version n + 2. */
export type Steps = readonly ((fields: Fields) => Fields)[];

const UPGRADES: Record<KindName, Steps> = { overview: [], meeting: [], member: [], pledge: [] };

/** Content in the version that the steps lead to. Refuses, by throwing, content of a version that is newer than that. */
export const upgradeBy = (steps: Steps, content: EntryContent): EntryContent => {
  const latest = steps.length + 1;
  if (content.schemaVersion > latest) {
    throw new RangeError(`version ${content.schemaVersion} is not known, only up to ${latest}`);
  }
  const fields = steps
    .slice(content.schemaVersion - 1)
    .reduce((older, step) => step(older), content.fields);
  return { ...content, schemaVersion: latest, fields };
};

/** A draft's content in the current version of its kind. */
export const upgrade = (content: EntryContent): EntryContent =>
  upgradeBy(UPGRADES[content.kind], content);

/** An empty draft of a kind. */
export const blankContent = (kind: KindName): EntryContent => ({
  kind,
  schemaVersion: kindOf(kind).version,
  fields: {},
});
