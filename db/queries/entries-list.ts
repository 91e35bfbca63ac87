import { and, eq, sql, type SQL } from "drizzle-orm";
import type { KindName } from "#lib/editorial/content.ts";
import type { RevisionStatus } from "#lib/editorial/workflow.ts";
import type { Db } from "../client.ts";
import { entries } from "../schema.ts";

/** An entry as lists on the desk show it. */
export type EntryInList = {
  id: string;
  kind: KindName;
  slug: string;
  title: string;
  /** What the draft lacks for a submission, as last counted; null before the first count. */
  problems: number | null;
  touchedAt: Date;
  /** The newest revision, if any was ever submitted. */
  latest: { id: string; number: number; status: RevisionStatus } | null;
  /** The revision that readers see now. */
  published: { id: string; number: number; since: Date } | null;
  /** Somebody changed the draft after its newest revision was frozen. */
  hasUnsubmittedChanges: boolean;
};

/** Which entries to list; what is absent doesn't narrow. */
export type EntriesFilter = {
  kind?: KindName;
  /** A part of the title or address. */
  text?: string;
  status?: RevisionStatus;
};

type LatestRow = { id: string; number: number; status: RevisionStatus };

/** The entries of the desk, the one touched last first. */
export async function entriesList(db: Db, filter: EntriesFilter = {}): Promise<EntryInList[]> {
  // In raw SQL the columns of the outer table are written out: drizzle names them without their table here.
  const latest = sql<LatestRow | null>`(
    select jsonb_build_object('id', s.revision_id, 'number', s.number, 'status', s.status)
    from revision_states s where s.entry_id = entries.id order by s.number desc limit 1)`;
  const rows = await db
    .select({
      id: entries.id,
      kind: entries.kind,
      slug: entries.slug,
      title: entries.draftTitle,
      problems: entries.draftProblems,
      touchedAt: entries.touchedAt,
      latest,
      published: sql<{ id: string; number: number; since: string } | null>`(
        select jsonb_build_object('id', r.id, 'number', r.number, 'since', p.starts_at)
        from publications p join revisions r on r.id = p.revision_id
        where p.entry_id = entries.id and not exists (
          select from publication_ends n where n.entry_id = p.entry_id and n.ordinal = p.ordinal))`,
      hasUnsubmittedChanges: sql<boolean>`exists (
        select from draft_people d
        left join lateral (
          select generation, draft_seq from revisions r
          where r.entry_id = d.entry_id order by r.number desc limit 1) r on r.generation = d.generation
        where d.entry_id = entries.id and d.generation = entries.generation
          and d.last_seq > coalesce(r.draft_seq, -1))`,
    })
    .from(entries)
    .where(and(...conditions(filter)))
    .orderBy(sql`${entries.touchedAt} desc, ${entries.id}`);
  return rows
    .filter(({ latest: found }) => !filter.status || found?.status === filter.status)
    .map(({ published, ...row }) => ({
      ...row,
      published: published && { ...published, since: new Date(published.since) },
    }));
}

function conditions({ kind, text }: EntriesFilter): (SQL | undefined)[] {
  const part = text?.trim().replaceAll(/[\\%_]/g, String.raw`\$&`);
  return [
    kind && eq(entries.kind, kind),
    part
      ? sql`(unaccent(${entries.draftTitle}) ilike unaccent(${`%${part}%`}) or ${entries.slug} ilike ${`%${part}%`})`
      : undefined,
  ];
}
