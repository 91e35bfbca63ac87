// Finds what is public at an instant by its words. Part of `publishedAt`. The index is kept by the database itself
// (db/migrations/0021_search_index.sql, 0029_search_in_bounds.sql) and holds nothing that readers may not read.
import { sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { siteLetters, siteTexts, siteWords } from "#db/schema/site.ts";
import { KIND_NAMES, type KindName } from "#lib/editorial/content.ts";
import type { CslItem } from "#lib/editorial/source.ts";
import type { Instant } from "../record/instant.ts";
import { instantSql } from "../record/instant-sql.ts";
import { findingSql, kindsAndYearsSql, MOST_FOUND, type Question } from "./finding.ts";
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
  /** Whether some text has the term as it was typed. */
  isKnown: boolean;
  /** Words that may have been meant instead, the nearest first. */
  near: string[];
};

/** What a question found, best first: entries by id, sources with what they are. */
export type Hit =
  | { kind: KindName; entry: string }
  | { kind: "source"; source: string; csl: CslItem; entries: number };

/** How much was found, or that it is more than is counted. */
export type Extent = { count: number; isMore: boolean };

export type Found = {
  hits: Hit[];
  /** Of the kind and year chosen. */
  total: Extent;
  /** Whatever is chosen. */
  all: Extent;
  /** Of each kind and year, whatever is chosen; of no use where there is more than is counted. */
  counts: { kind: FoundKind; year: number | null; count: number }[];
};

type Wanted = {
  /** From `questionOf`. */
  question: Question;
  kind?: FoundKind | undefined;
  year?: number | undefined;
  offset: number;
  limit: number;
};

/** The question as the database takes it: every term, each in one of its forms. Undefined if nothing is asked. */
export function questionOf(terms: readonly Understood[]): Question | undefined {
  const asked = terms.flatMap(({ term, query, words, isKnown, near }) => {
    const forms = [...words, ...(isKnown ? [] : near)].map(lexeme);
    return query === undefined
      ? []
      : [{ query: `(${[query, ...forms].join(" | ")})`, words: term.text.split(" ").length }];
  });
  if (asked.length === 0) return undefined;
  return {
    query: asked.map(({ query }) => query).join(" & "),
    words: asked.reduce((sum, { words }) => sum + words, 0),
  };
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
    async find(wanted: Wanted): Promise<Found> {
      const { rows } = await db.execute<Answered>(findingSql({ ...wanted, at }));
      const [{ hits, found, counts }] = rows as [Answered]; // one row, whatever is found
      const all = extentOf(counts.reduce((sum, { count }) => sum + count, 0));
      return { hits: hits.map(hitOf), total: extentOf(found), all, counts };
    },

    /** What may be chosen where too much is found to be counted. */
    async kindsAndYears(): Promise<{ kinds: FoundKind[]; years: number[] }> {
      const { rows } = await db.execute<{ kinds: FoundKind[]; years: number[] }>(
        kindsAndYearsSql(at),
      );
      return rows[0] ?? { kinds: [], years: [] };
    },
  };
}

type Answered = { hits: RawHit[]; found: number; counts: Found["counts"] };

const extentOf = (found: number): Extent => ({
  count: Math.min(found, MOST_FOUND),
  isMore: found > MOST_FOUND,
});

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
    // A word that only another script has may be another spelling of one in its own.
    isKnown: known,
    near: near.slice(0, MOST_NEAR),
  };
}

type RawHit = { kind: FoundKind; id: string; csl: CslItem | null; entries: number };

function hitOf({ kind, id, csl, entries }: RawHit): Hit {
  if (kind !== "source") return { kind, entry: id };
  if (!csl) throw new Error(`The index holds source ${id} without its data.`);
  return { kind, source: id, csl, entries };
}
