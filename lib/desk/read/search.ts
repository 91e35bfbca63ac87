// The desk's search: drafts as last stored, what is public, sources, releases, and for admins people. Who asks is looked
// up in each query, so that nobody finds what their roles do not let them read.
import { sql, type SQL } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { RELEASE_STATUS } from "#db/queries/releases.ts";
import type { KindName } from "#lib/editorial/content.ts";
import type { Role } from "#lib/editorial/policy.ts";
import type { ReleaseStatus } from "#lib/editorial/release.ts";
import type { SourceKind } from "#lib/editorial/source.ts";
import type { RevisionStatus } from "#lib/editorial/workflow.ts";
import { IS_CURRENT } from "./standing.ts";

/** A stretch of text, and whether it is what was looked for. */
export type Piece = { text: string; isFound: boolean };

export type FoundEntry = {
  id: string;
  kind: KindName;
  title: string;
  /** The newest revision's, if any was ever submitted. */
  status: RevisionStatus | null;
  isPublic: boolean;
  isArchived: boolean;
  /** Where the words stand: in both if null; nowhere exactly where the title is only similar. */
  only: "draft" | "public" | "similar" | null;
  /** The words around what was found, unless that is the title. */
  excerpt: Piece[];
};
export type FoundSource = { id: string; title: string; origin: string | null; kind: SourceKind };
export type FoundRelease = { id: string; name: string; status: ReleaseStatus; revisions: number };
export type FoundPerson = { id: string; name: string; email: string; roles: Role[] };
export type Found = {
  entries: FoundEntry[];
  sources: FoundSource[];
  releases: FoundRelease[];
  people: FoundPerson[];
};

type Asked = { actor: string; words: string; limit: number };

const MOST_WORDS = 8;
/** How alike a title must be, from 0 to 1, to be found for a word that it does not have: "Budapset" finds "Budapest". */
const ALIKE = 0.38;

/**
 * Finds what has all the words, each perhaps only begun, accents and case aside; after that, titles and names that are
 * alike. Without words: the entries that the person worked on last.
 */
export const searchDesk = async (db: Db, asked: Asked): Promise<Found> => {
  const words = wordsOf(asked.words);
  if (words.length === 0)
    return { entries: await lastTouched(db, asked), sources: [], releases: [], people: [] };
  const wish = { ...asked, query: tsquery(words), plain: words.join(" ") };
  const [entries, sources, releases, people] = await Promise.all([
    findEntries(db, wish),
    findSources(db, wish),
    findReleases(db, wish),
    findPeople(db, wish, words),
  ]);
  return { entries, sources, releases, people };
};

type Wish = Asked & { query: SQL; plain: string };

const wordsOf = (typed: string): string[] =>
  typed
    .toWellFormed()
    .slice(0, 200)
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean)
    .slice(0, MOST_WORDS);

/** Words are letters and digits only, so that nothing of the query's own language can be in them. */
const tsquery = (words: readonly string[]): SQL =>
  sql`to_tsquery('public.ratify', ${words.map((word) => `'${word}':*`).join(" & ")})`;

/** Whoever asks, if they may read at the desk at this moment. */
const asking = (actor: string): SQL => sql`(
  select p.roles from people p
  where p.id = ${actor} and p.disabled_at is null and cardinality(p.roles) > 0) asking`;

const plainly = (text: SQL): SQL => sql`lower(unaccent(${text}))`;

const ENTRY = sql`
  e.id, e.kind, coalesce(nullif(e.draft_title, ''), current.title, e.slug) as title,
  last.status, current.title is not null as "isPublic", e.archived_at is not null as "isArchived"`;
const STANDING = sql`
  left join lateral (
    select r.frozen ->> 'title' as title
    from publications p join revisions r on r.id = p.revision_id
    where p.entry_id = e.id and ${IS_CURRENT}
  ) current on true
  left join lateral (
    select s.status from revision_states s where s.entry_id = e.id order by s.number desc limit 1
  ) last on true`;

const findEntries = async (db: Db, { actor, query, plain, limit }: Wish): Promise<FoundEntry[]> => {
  const isOpen = sql`exists (
    select from publications p where p.revision_id = t.revision_id and ${IS_CURRENT})`;
  const { rows } = await db.execute<Omit<FoundEntry, "excerpt"> & { headline: string | null }>(sql`
    with hits as (
      select t.entry_id, 'draft' as side, ts_rank(t.search, ${query}) as rank
      from draft_texts t where t.search @@ ${query}
      union all
      select t.entry_id, 'public', ts_rank(t.search, ${query})
      from public_texts t where t.search @@ ${query} and ${isOpen}
      union all
      -- Below everything that has the words themselves.
      select e.id, 'similar', (word_similarity(${plainly(sql`${plain}`)}, ${plainly(sql`e.draft_title`)}) - 1)::real
      from entries e
      where e.archived_at is null and e.template_for is null and word_similarity(${plainly(sql`${plain}`)}, ${plainly(sql`e.draft_title`)}) >= ${ALIKE}
    ), best as (
      select entry_id, max(rank) as rank, bool_or(side = 'draft') as in_draft, bool_or(side = 'public') as in_public
      from hits group by entry_id
    ), chosen as (
      select best.*, e.touched_at from best join entries e on e.id = best.entry_id, ${asking(actor)}
      where e.template_for is null
      order by rank desc, touched_at desc, entry_id limit ${limit}
    )
    select ${ENTRY},
      case when not (in_draft or in_public) then 'similar'
        when not in_public and current.title is not null then 'draft'
        when not in_draft then 'public' end as only,
      case when not (to_tsvector('public.ratify', ascii_marks(coalesce(d.title, ''))) @@ ${query})
        then ts_headline('public.ratify',
          ascii_marks(case when in_draft then d.words when in_public then t.words end), ${query}, ${HEADLINE}) end as headline
    from chosen join entries e on e.id = chosen.entry_id
    left join draft_texts d on d.entry_id = e.id
    left join public_texts t on t.entry_id = e.id
    ${STANDING}
    order by chosen.rank desc, chosen.touched_at desc, e.id`);
  return rows.map(({ headline, ...entry }) => ({ ...entry, excerpt: piecesOf(headline) }));
};

const lastTouched = async (db: Db, { actor, limit }: Asked): Promise<FoundEntry[]> => {
  const { rows } = await db.execute<Omit<FoundEntry, "excerpt">>(sql`
    with chosen as (
      select e.id as entry_id, (
        select d.last_at from draft_people d
        where d.entry_id = e.id and d.generation = e.generation and d.person_id = ${actor}) as mine_at, e.touched_at
      from entries e, ${asking(actor)}
      where e.archived_at is null and e.template_for is null
      order by mine_at desc nulls last, e.touched_at desc limit ${limit}
    )
    select ${ENTRY}, null as only
    from chosen join entries e on e.id = chosen.entry_id ${STANDING}
    order by chosen.mine_at desc nulls last, chosen.touched_at desc`);
  return rows.map((entry) => ({ ...entry, excerpt: [] }));
};

const findSources = async (
  db: Db,
  { actor, query, plain, limit }: Wish,
): Promise<FoundSource[]> => {
  const title = sql`(csl ->> 'title')`;
  const text = sql`concat_ws(' ', replace(source_id, '-', ' '), csl ->> 'title', csl -> 'custom' ->> 'titleTranslated',
    csl ->> 'publisher', csl ->> 'container-title', csl -> 'custom' ->> 'agency', csl ->> 'URL',
    jsonb_path_query_array(csl, '$.author[*].*')::text)`;
  const { rows } = await db.execute<FoundSource>(sql`
    with latest as (
      select distinct on (source_id) source_id, csl, created_at from source_versions
      order by source_id, version desc
    ), ranked as (
      select latest.*, to_tsvector('public.ratify', ascii_marks(${text})) @@ ${query} as has_words,
        word_similarity(${plainly(sql`${plain}`)}, ${plainly(title)}) as alike
      from latest, ${asking(actor)}
    )
    select source_id as id, ${title} as title, csl -> 'custom' ->> 'kind' as kind,
      coalesce(csl ->> 'container-title', csl ->> 'publisher', csl -> 'custom' ->> 'agency') as origin
    from ranked where has_words or alike >= ${ALIKE}
    order by has_words desc, alike desc, created_at desc, source_id limit ${limit}`);
  return rows;
};

const findReleases = async (
  db: Db,
  { actor, query, plain, limit }: Wish,
): Promise<FoundRelease[]> => {
  const { rows } = await db.execute<FoundRelease>(sql`
    with ranked as (
      select l.*,
        to_tsvector('public.ratify', ascii_marks(concat_ws(' ', l.name, l.note))) @@ ${query} as has_words,
        word_similarity(${plainly(sql`${plain}`)}, ${plainly(sql`l.name`)}) as alike
      from releases l, ${asking(actor)}
    )
    select l.id, l.name, ${RELEASE_STATUS} as status,
      (select count(*)::integer from release_items i where i.release_id = l.id) as revisions
    from ranked l where has_words or alike >= ${ALIKE}
    order by has_words desc, alike desc, created_at desc, l.id limit ${limit}`);
  return rows;
};

const findPeople = async (
  db: Db,
  { actor, plain, limit }: Wish,
  words: readonly string[],
): Promise<FoundPerson[]> => {
  const called = plainly(sql`concat_ws(' ', p.name, p.email::text)`);
  const hasAll = sql.join(
    words.map((word) => sql`${called} like ${plainly(sql`${`%${word}%`}`)}`),
    sql` and `,
  );
  const alike = sql`word_similarity(${plainly(sql`${plain}`)}, ${plainly(sql`p.name`)})`;
  const { rows } = await db.execute<FoundPerson>(sql`
    select p.id, p.name, coalesce(p.email::text, '') as email, p.roles
    from people p, ${asking(actor)}
    where 'admin' = any (asking.roles) and ((${hasAll}) or ${alike} >= ${ALIKE})
    order by (${hasAll}) desc, ${alike} desc, p.name, p.id limit ${limit}`);
  return rows;
};

// Two characters of private use, which nobody types, mark what was found.
const HEADLINE = 'StartSel="\ue002", StopSel="\ue003", MaxWords=22, MinWords=12, ShortWord=0';

/** The parts of a headline; line ends between statements become dots. */
const piecesOf = (headline: string | null): Piece[] =>
  (headline ?? "")
    .replaceAll(/\s*\n\s*/g, " · ")
    .split(/(?=\ue002)|(?<=\ue003)/)
    .map((part) => ({
      text: part.replaceAll(/[\ue002\ue003]/g, ""),
      isFound: part.startsWith("\ue002"),
    }))
    .filter(({ text }) => text !== "");
