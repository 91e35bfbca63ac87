// Finds what is public at an instant by its words. Part of `publishedAt`. The index is kept by the database itself
// (db/migrations/0021_search_index.sql) and holds nothing that readers may not read.
import { sql, type SQL } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { siteLetters, siteTexts, siteTextSpans, siteWords } from "#db/schema/site.ts";
import { KIND_NAMES, type KindName } from "#lib/editorial/content.ts";
import type { CslItem } from "#lib/editorial/source.ts";
import type { Instant } from "../instant.ts";
import { instantSql } from "../instant-sql.ts";
import { isNear, tsqueryOf, type Term } from "./terms.ts";

/** What can be found. */
export const FOUND_KINDS = [...KIND_NAMES, "source"] as const;
export type FoundKind = (typeof FOUND_KINDS)[number];

/** How one term of a question is understood. */
export type Understood = {
  term: Term;
  /** For the database; undefined where a term holds nothing that is ever found. */
  query: string | undefined;
  /** Words of the record that count as the term: in another script, or because nothing has the term itself. */
  words: string[];
  /** Whether some text has the term as it was typed, or in another script. */
  isKnown: boolean;
  /** Words that may have been meant instead, the nearest first. */
  near: string[];
};

/** What a question found, best first: entries by id, sources with what they are. */
export type Hit =
  | { kind: KindName; entry: string }
  | { kind: "source"; source: string; csl: CslItem; entries: number };

export type Found = {
  hits: Hit[];
  /** How much was found of each kind and year, whatever is chosen. */
  counts: { kind: FoundKind; year: number | null; count: number }[];
};

type Wanted = {
  /** From `queryOf`. */
  query: string;
  kind?: FoundKind | undefined;
  year?: number | undefined;
  offset: number;
  limit: number;
};

/** The question as the database takes it: every term, each in one of its forms. Undefined if nothing is asked. */
export function queryOf(terms: readonly Understood[]): string | undefined {
  const asked = terms.flatMap(({ query, words, isKnown, near }) => {
    const forms = [...words, ...(isKnown ? [] : near)].map(lexeme);
    return query === undefined ? [] : [`(${[query, ...forms].join(" | ")})`];
  });
  return asked.length > 0 ? asked.join(" & ") : undefined;
}

/** A word that nothing has, and those that are looked for in its place. */
export type Correction = { typed: string; used: string[] };

/** What is looked for in place of what was typed. */
export const correctionsOf = (terms: readonly Understood[]): Correction[] =>
  terms
    .filter(({ isKnown, near }) => !isKnown && near.length > 0)
    .map(({ term, near }) => ({ typed: term.text, used: near }));

const lexeme = (word: string) => `'${word.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;

/** Searches at `t`. */
export function publicSearch(t: Instant, db: Db) {
  const at = instantSql(t);
  return {
    /** Looks terms up among all words that readers may read. */
    async understood(terms: readonly Term[]): Promise<Understood[]> {
      if (terms.length === 0) return [];
      const asked = terms.map((term, place) => ({
        place,
        text: term.text,
        query: tsqueryOf(term),
      }));
      const { rows } = await db.execute<Looked>(sql`
        with asked as (
          select place, to_tsquery('public.ratify', query) as query, (
            select string_agg(coalesce(l.latin, said.letter), '' order by said.place)
            from string_to_table((tsvector_to_array(to_tsvector('public.ratify', text)))[1], null)
              with ordinality as said (letter, place)
            left join ${siteLetters} l on l.letter = said.letter collate "C"
          ) as latin
          from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as asked (place integer, text text, query text)
        )
        select place, nullif(query::text, '') as query, latin,
          exists (select from ${siteTexts} x where x.words @@ query) as known,
          (select coalesce(jsonb_agg(jsonb_build_array(near.word, near.latin)), '[]') from (
            select w.word, w.latin from ${siteWords} w
            where length(asked.latin) >= 3 order by w.latin <-> asked.latin limit ${NEAREST}) near) as alike
        from (select place, query, coalesce(latin, '') as latin from asked) asked
        order by place`);
      return rows.flatMap((row) => {
        const term = terms[row.place];
        return term ? [understand(term, row)] : [];
      });
    },

    /** What a question finds, in an order that stays while the record does. */
    async find({ query, kind, year, offset, limit }: Wanted): Promise<Found> {
      const chosen: SQL[] = [sql`true`];
      if (kind) chosen.push(sql`kind = ${kind}`);
      if (year) chosen.push(sql`year = ${year}`);
      const { rows } = await db.execute<{ hits: RawHit[]; counts: Found["counts"] }>(sql`
        with matching as materialized (
          select id, kind, source_id, version, year,
            -- What the record itself says comes before what it rests on.
            ts_rank('{0.05, 0.2, 0.5, 1}', words, ${query}::tsquery, 1)
              * case kind when 'source' then 0.6 else 1 end as rank
          from ${siteTexts} where words @@ ${query}::tsquery
        ), public as materialized (
          select m.*, s.entry_id
          from matching m join ${siteTextSpans} s on s.text_id = m.id
          where s.starts_at <= ${at} and (s.ended_at is null or s.ended_at > ${at})
        ), found as materialized (
          -- At an instant an entry has one revision, which cites one version of a source: nothing is counted twice.
          select kind, entry_id::text as id, rank, year, null::integer as version, 1 as entries
          from public where source_id is null
          union all
          select 'source', source_id, max(rank), max(year), max(version), count(*)::integer
          from public where source_id is not null group by source_id
        )
        select
          (select coalesce(jsonb_agg(c), '[]') from (
            select kind, year, count(*)::integer as count from found group by 1, 2 order by 1, 2) c) as counts,
          (select coalesce(jsonb_agg(h), '[]') from (
            select f.kind, f.id, f.entries, x.csl
            from (
              select * from found where ${sql.join(chosen, sql` and `)}
              order by rank desc, kind, id limit ${limit} offset ${offset}) f
            left join ${siteTexts} x on x.source_id = f.id and x.version = f.version
            order by f.rank desc, f.kind, f.id) h) as hits`);
      const [row] = rows;
      return { hits: (row?.hits ?? []).map(hitOf), counts: row?.counts ?? [] };
    },
  };
}

/** Words of the record that are compared with one that was typed, and how many of them may stand for it. */
const NEAREST = 24;
const MOST_NEAR = 4;

type Alike = [word: string, latin: string];
const isLatin = (word: string) => /\p{Script=Latin}/u.test(word);

type Looked = {
  place: number;
  query: string | null;
  latin: string;
  known: boolean;
  alike: Alike[];
};

function understand(term: Term, { query, latin, known, alike }: Looked): Understood {
  const isOneWord = !term.isPhrase && /^[\p{L}'-]+$/u.test(term.text);
  const comparable = isOneWord ? alike : [];
  // A name in another script sounds the same, or nearly: "Zelenskyy" is one way among several.
  const isOfScript = isLatin(term.text);
  const isTheSame = ([word, other]: Alike) =>
    other === latin || (isLatin(word) !== isOfScript && isNear(latin, other));
  const words = comparable.filter(isTheSame).map(([word]) => word);
  const near = comparable
    .filter((each) => !isTheSame(each) && isNear(latin, each[1]))
    .map(([word]) => word);
  return {
    term,
    query: query ?? undefined,
    words,
    isKnown: known || words.length > 0,
    near: near.slice(0, MOST_NEAR),
  };
}

type RawHit = { kind: FoundKind; id: string; csl: CslItem | null; entries: number };

function hitOf({ kind, id, csl, entries }: RawHit): Hit {
  if (kind !== "source") return { kind, entry: id };
  if (!csl) throw new Error(`The index holds source ${id} without its data.`);
  return { kind, source: id, csl, entries };
}
