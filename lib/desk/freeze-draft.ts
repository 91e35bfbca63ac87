// From the draft as the journal has it to what a revision would hold.
import { desc, inArray } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import type { Entry } from "#db/queries/entries.ts";
import { entries, sourceVersions } from "#db/schema.ts";
import { readDraft, type Draft } from "#lib/collab/drafts.ts";
import { freezeEntry, type FreezeResult } from "#lib/editorial/freeze.ts";
import type { FrozenLabel, FrozenSource } from "#lib/editorial/frozen.ts";
import { kindOf } from "#lib/editorial/kinds.ts";
import { missingIn, type Problem } from "#lib/editorial/missing.ts";
import { referencesIn } from "#lib/editorial/references.ts";
import { titleOf } from "#lib/editorial/typed.ts";
import { publicRevisionsOf } from "./public-revision.ts";

/** The open draft, what it lacks, and its frozen form where it can be frozen. */
export type FrozenDraft = { draft: Draft; problems: Problem[]; freeze: FreezeResult };

/** Freezes the open draft with the newest version of each source. Holding the draft's lock is the caller's to do. */
export const freezeDraft = async (db: Db, entry: Entry): Promise<FrozenDraft> => {
  const draft = await readDraft(db, entry.id);
  if (!draft) throw new Error(`Entry ${entry.id} has no draft.`);
  const { content } = draft;
  const named = referencesIn(content);
  const freeze = freezeEntry({
    slug: entry.slug,
    title: titleOf(content) || entry.slug,
    content,
    sources: await newestVersions(db, [...named.sources.keys()]),
    labels: await labelsOf(db, [...named.entries.keys()]),
  });
  return { draft, problems: missingIn(content), freeze };
};

const newestVersions = async (db: Db, ids: string[]): Promise<Record<string, FrozenSource>> => {
  if (ids.length === 0) return {};
  const versions = await db
    .selectDistinctOn([sourceVersions.sourceId], {
      id: sourceVersions.sourceId,
      version: sourceVersions.version,
      hash: sourceVersions.hash,
      csl: sourceVersions.csl,
    })
    .from(sourceVersions)
    .where(inArray(sourceVersions.sourceId, ids))
    .orderBy(sourceVersions.sourceId, desc(sourceVersions.version));
  return Object.fromEntries(versions.map(({ id, ...version }) => [id, version]));
};

const isUuid = (id: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id);

/** What other entries are called: by the title that readers read now, or by their draft's where nothing of them is public. */
const labelsOf = async (db: Db, ids: string[]): Promise<Record<string, FrozenLabel>> => {
  const wanted = ids.filter(isUuid);
  if (wanted.length === 0) return {};
  const named = await db
    .select({
      id: entries.id,
      kind: entries.kind,
      slug: entries.slug,
      draftTitle: entries.draftTitle,
    })
    .from(entries)
    .where(inArray(entries.id, wanted));
  const read = await publicRevisionsOf(db, wanted);
  const titles = new Map(read.map(({ entry, frozen }) => [entry, frozen?.title]));
  return Object.fromEntries(
    named.map(({ id, kind, slug, draftTitle }) => [
      id,
      { kind, slug, label: titles.get(id) || draftTitle || `${kindOf(kind).label.one} ${slug}` },
    ]),
  );
};
