import type { NewEvent } from "#lib/editorial/events.ts";
import type { Revision } from "./submitting.ts";

export const named = (revision: Revision, by: string) => ({
  entry: revision.entry.id,
  revision: revision.id,
  person: by,
});

export const checked = (revision: Revision, by: string): NewEvent => ({
  type: "claims_checked",
  ...named(revision, by),
  data: { number: revision.number, supported: [], disputed: [] },
});
export const approved = (revision: Revision, by: string): NewEvent => ({
  type: "revision_approved",
  ...named(revision, by),
  data: { number: revision.number, hash: revision.hash, final: true },
});
export const published = (revision: Revision, by: string): NewEvent => ({
  type: "revision_published",
  ...named(revision, by),
  data: { number: revision.number, hash: revision.hash },
});
export const retracted = (revision: Revision, by: string): NewEvent => ({
  type: "publication_retracted",
  ...named(revision, by),
  data: { number: revision.number, reason: "It was wrong" },
});
export const scheduled = (revision: Revision, by: string): NewEvent => ({
  type: "publication_scheduled",
  ...named(revision, by),
  data: { number: revision.number, at: "2030-01-01T00:00:00.000Z" },
});
