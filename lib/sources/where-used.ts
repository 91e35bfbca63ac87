import {
  and,
  arrayContains,
  desc,
  eq,
  inArray,
  isNotNull,
  sql,
  type SQL,
  type SQLWrapper,
} from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { draftTexts, entries, revisionClaims, revisions, revisionStates } from "#db/schema.ts";
import { readDraft } from "#lib/collab/drafts.ts";
import { claimsOf, evidenceOf } from "#lib/editorial/claims.ts";
import type { EntryContent, KindName } from "#lib/editorial/content.ts";
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
  for (const entry of await draftsCiting(db, source)) {
    const draft = await readDraft(db, entry.id);
    const claims = draft ? claimsCiting(draft.content, source) : [];
    if (claims.length > 0) useOf(entry).draft = claims;
  }
  return [...uses.values()].toSorted((a, b) => a.entry.title.localeCompare(b.entry.title));
}

/** Whether no draft and no revision cites the source of this id; redacted revisions say nothing. */
export const isUnused = (id: SQLWrapper): SQL => sql`not exists (
  select from (
    select unnest(c.sources) as id from ${revisionClaims} c
    join ${revisions} r on r.id = c.revision_id and r.frozen is not null
    union all
    select unnest(t.sources) from ${draftTexts} t
    join ${entries} e on e.id = t.entry_id and e.generation = t.generation
  ) used where used.id = ${id})`;

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
    .where(
      and(
        isNotNull(revisions.frozen),
        inArray(
          revisions.id,
          db
            .select({ id: revisionClaims.revisionId })
            .from(revisionClaims)
            .where(arrayContains(revisionClaims.sources, [source])),
        ),
      ),
    )
    .orderBy(desc(revisions.number));

/** Open drafts that cited it when they were last stored. */
const draftsCiting = (db: Db, source: string): Promise<Use["entry"][]> =>
  db
    .select(titled)
    .from(draftTexts)
    .innerJoin(
      entries,
      and(eq(entries.id, draftTexts.entryId), eq(entries.generation, draftTexts.generation)),
    )
    .where(arrayContains(draftTexts.sources, [source]));

const claimsCiting = (content: EntryContent, source: string): SupportedClaim[] =>
  claimsOf(content).flatMap((claim) => {
    const cited = evidenceOf(claim).filter((citation) => citation.source === source);
    if (cited.length === 0) return [];
    const quotes = cited.flatMap(({ quote }) => (quote ? [quote] : []));
    return [{ path: claim.path, label: claim.label, quotes }];
  });
