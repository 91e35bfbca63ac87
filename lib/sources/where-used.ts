import { and, desc, eq, isNotNull, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { entries, revisions, revisionStates } from "#db/schema.ts";
import { readDraft } from "#lib/collab/drafts.ts";
import { claimsOf, evidenceOf } from "#lib/editorial/claims.ts";
import type { EntryContent, KindName } from "#lib/editorial/content.ts";
import { referencesIn } from "#lib/editorial/references.ts";
import type { RevisionStatus } from "#lib/editorial/workflow.ts";

/** A claim that a source supports, with what it quotes. */
export type SupportedClaim = { path: string; label: string; quotes: string[] };

/** An entry that cites a source: in its draft, in a revision, or in both. */
export type Use = {
  entry: { id: string; kind: KindName; slug: string; title: string };
  draft: SupportedClaim[];
  /** Revisions that cite it, newest first. */
  revisions: {
    number: number;
    status: RevisionStatus;
    version: number;
    claims: SupportedClaim[];
  }[];
};

/** Every entry whose draft or revisions cite the source. Redacted revisions say nothing. */
export async function whereUsed(db: Db, source: string): Promise<Use[]> {
  const uses = new Map<string, Use>();
  const useOf = (entry: Use["entry"]) => {
    const use = uses.get(entry.id) ?? { entry, draft: [], revisions: [] };
    uses.set(entry.id, use);
    return use;
  };
  for (const { frozen, number, status, ...row } of await citingRevisions(db, source)) {
    if (!frozen) continue;
    useOf({ id: row.id, kind: row.kind, slug: row.slug, title: row.title }).revisions.push({
      number,
      status,
      version: frozen.sources[source]?.version ?? 0,
      claims: claimsCiting(frozen.content, source),
    });
  }
  for (const entry of await draftsThatMayCite(db, source)) {
    const draft = await readDraft(db, entry.id);
    const claims = draft ? claimsCiting(draft.content, source) : [];
    if (claims.length > 0) useOf(entry).draft = claims;
  }
  return [...uses.values()].toSorted((a, b) => a.entry.title.localeCompare(b.entry.title));
}

/** The keys of all sources that any draft or revision cites. */
export async function usedSources(db: Db): Promise<Set<string>> {
  const { rows } = await db.execute<{ id: string }>(
    sql`select distinct jsonb_object_keys(frozen -> 'sources') as id from revisions where frozen is not null`,
  );
  const used = new Set(rows.map(({ id }) => id));
  for (const { id } of await db.select({ id: entries.id }).from(entries)) {
    const draft = await readDraft(db, id);
    if (draft) for (const source of referencesIn(draft.content).sources.keys()) used.add(source);
  }
  return used;
}

const titled = {
  id: entries.id,
  kind: entries.kind,
  slug: entries.slug,
  title: entries.draftTitle,
};

const citingRevisions = (db: Db, source: string) =>
  db
    .select({
      ...titled,
      number: revisions.number,
      frozen: revisions.frozen,
      status: revisionStates.status,
    })
    .from(revisions)
    .innerJoin(entries, eq(entries.id, revisions.entryId))
    .innerJoin(revisionStates, eq(revisionStates.revisionId, revisions.id))
    .where(and(isNotNull(revisions.frozen), sql`${revisions.frozen} -> 'sources' ? ${source}`))
    .orderBy(desc(revisions.number));

/** Drafts whose bytes hold the key somewhere: few of all, and none too few. */
async function draftsThatMayCite(db: Db, source: string): Promise<Use["entry"][]> {
  const bytes = sql`convert_to(${source}, 'UTF8')`;
  return db
    .select(titled)
    .from(entries)
    .where(
      sql`exists (select from draft_generations g where g.entry_id = ${entries.id}
            and g.generation = ${entries.generation} and position(${bytes} in g.snapshot) > 0)
          or exists (select from draft_updates u where u.entry_id = ${entries.id}
            and u.generation = ${entries.generation} and position(${bytes} in u.bytes) > 0)`,
    );
}

const claimsCiting = (content: EntryContent, source: string): SupportedClaim[] =>
  claimsOf(content).flatMap((claim) => {
    const cited = evidenceOf(claim).filter((citation) => citation.source === source);
    if (cited.length === 0) return [];
    const quotes = cited.flatMap(({ quote }) => (quote ? [quote] : []));
    return [{ path: claim.path, label: claim.label, quotes }];
  });
