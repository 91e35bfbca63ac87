// The query by which a question is answered. However many texts hold its words, a bounded number of them is ranked and
// counted: those whose title or name holds them, the shortest names first, and then the newest.
import { sql, type SQL } from "drizzle-orm";
import { siteTexts, siteTextSpans } from "#db/schema/site.ts";

/** Texts that one question finds at most: who looks further asks more narrowly. */
export const MOST_FOUND = 300;

/** A question as the database takes it, and how many words it has. */
export type Question = { query: string; words: number };

type Finding = {
  question: Question;
  /** The instant, as the database takes it. */
  at: SQL;
  kind?: string | undefined;
  year?: number | undefined;
  offset: number;
  limit: number;
};

/**
 * One row: `hits` of the kind and year, best first; `found`, how many of these there are; `counts` by kind and year,
 * whatever is chosen. Where either is more than `MOST_FOUND`, it says one more than that.
 */
export function findingSql({ question, at, kind, year, offset, limit }: Finding): SQL {
  const asked = sql`${question.query}::tsquery`;
  const chosen = [...(kind ? [sql`kind = ${kind}`] : []), ...(year ? [sql`year = ${year}`] : [])];
  const isChosen = chosen.length > 0 ? sql.join(chosen, sql` and `) : undefined;
  return sql`
    with everything as materialized (${isChosen ? anyFound(asked, at) : candidates(asked, at, sql`true`)}),
    chosen as materialized (${isChosen ? narrowed(isChosen, candidates(asked, at, isChosen)) : sql`select * from everything`}),
    ranked as materialized (
      select id, kind, source_id, (
          ts_rank('{0.05, 0.2, 0.5, 1}', words, ${asked}, 1)
          -- The nearer words are to all of a name, the likelier it is what was meant.
          + case when shortest_name is null then 0 else least(1, ${question.words} / shortest_name::real) end
          -- A fact of the record comes before what it rests on, unless that is called nearly so.
          + case when kind <> 'source' and words @@ ${factsOf(question.query)}::tsquery then 0.5 else 0 end
        ) * case kind when 'source' then 0.6 else 1 end as rank
      from (select * from chosen limit ${MOST_FOUND}) c
      -- Each looked up by its key, whatever the database thinks of reading all.
      cross join lateral (select x.words from ${siteTexts} x where x.id = c.id offset 0) text
      order by rank desc, kind, id desc limit ${limit} offset ${offset}
    )
    select
      (select count(*)::integer from chosen) as found,
      (select coalesce(jsonb_agg(c), '[]') from (
        select kind, year, count(*)::integer as count from everything group by 1, 2 order by 1, 2) c) as counts,
      (select coalesce(jsonb_agg(h), '[]') from (
        select kind, (select x.csl from ${siteTexts} x where x.id = r.id) as csl, coalesce(source_id, (
            select s.entry_id::text from ${siteTextSpans} s where s.text_id = r.id and ${isOpen(at)} limit 1)) as id,
          case when source_id is null then 1 else (
            select count(*) from ${siteTexts} v join ${siteTextSpans} s on s.text_id = v.id
            where v.source_id = r.source_id and ${isOpen(at)}) end as entries
        from ranked r order by rank desc, kind, r.id desc) h) as hits`;
}

/** The same question of titles, names and fields alone: the words that carry the weights of these. */
const factsOf = (query: string): string =>
  query.replaceAll(
    /('(?:[^']|'')+')(:\*)?/g,
    (_, lexeme: string, isBeginning?: string) => `${lexeme}:${isBeginning ? "*" : ""}AB`,
  );

/** What is chosen of everything; where not everything was looked at, it is looked for by itself. */
const narrowed = (isChosen: SQL, found: SQL): SQL => sql`
  select * from everything where ${isChosen} and (select count(*) from everything) <= ${MOST_FOUND}
  union all
  select * from (${found}) narrower where (select count(*) from everything) > ${MOST_FOUND}`;

/** The same in no order: enough to know whether it is everything, and all of it if it is. */
const anyFound = (asked: SQL, at: SQL): SQL => sql`
  select id, kind, source_id, year, case when title @@ ${asked} then shortest_name end as shortest_name from (
    select id, kind, source_id, version, year, title, shortest_name from ${siteTexts}
    where words @@ ${asked} offset 0) t
  where ${isFound(asked, at)} limit ${MOST_FOUND + 1}`;

/**
 * At most one more text than may be found, in the order in which they are looked at. Subqueries keep the question whether
 * something is public away from all that matches.
 */
const candidates = (asked: SQL, at: SQL, isChosen: SQL): SQL => sql`
  with titled as materialized (
    select id, kind, source_id, year, shortest_name from (
      select id, kind, source_id, version, year, shortest_name from ${siteTexts}
      where title @@ ${asked} and ${isChosen} order by shortest_name, id desc) t
    where ${isFound(asked, at)} limit ${MOST_FOUND + 1}
  ), others as materialized (
    select id, kind, source_id, year, null::smallint from (
      select id, kind, source_id, version, year from ${siteTexts}
      where words @@ ${asked} and not title @@ ${asked} and ${isChosen} order by id desc) t
    where (select count(*) from titled) <= ${MOST_FOUND} and ${isFound(asked, at)}
    limit ${MOST_FOUND + 1}
  )
  select * from titled union all select * from others limit ${MOST_FOUND + 1}`;

/** Public at the instant, and of the versions of a source that are and match, the newest. */
const isFound = (asked: SQL, at: SQL): SQL => sql`
  ${isPublic(sql`t.id`, at)} and (t.source_id is null or not exists (
    select from ${siteTexts} n
    where n.source_id = t.source_id and n.version > t.version and n.words @@ ${asked} and ${isPublic(sql`n.id`, at)}))`;

const isPublic = (text: SQL, at: SQL): SQL => sql`
  (select true from ${siteTextSpans} s where s.text_id = ${text} and ${isOpen(at)} limit 1)`;

const isOpen = (at: SQL): SQL =>
  sql`s.starts_at <= ${at} and (s.ended_at is null or s.ended_at > ${at})`;

/** Every kind and year of anything that is public at the instant, each looked up by itself. */
export const kindsAndYearsSql = (at: SQL): SQL => sql`
  with recursive kinds as (
    (select kind from ${siteTexts} order by kind limit 1)
    union all
    select (select t.kind from ${siteTexts} t where t.kind > kinds.kind order by t.kind limit 1) from kinds
    where kinds.kind is not null
  ), years as (
    (select year from ${siteTexts} where year is not null order by year desc limit 1)
    union all
    select (select t.year from ${siteTexts} t where t.year < years.year order by t.year desc limit 1) from years
    where years.year is not null
  )
  select
    (select coalesce(jsonb_agg(kind), '[]') from kinds where ${isAnyPublic(sql`t.kind = kinds.kind`, at)}) as kinds,
    (select coalesce(jsonb_agg(year), '[]') from years where ${isAnyPublic(sql`t.year = years.year`, at)}) as years`;

const isAnyPublic = (condition: SQL, at: SQL): SQL => sql`
  exists (select from ${siteTexts} t where ${condition} and ${isPublic(sql`t.id`, at)})`;
