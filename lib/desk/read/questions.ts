// What readers ask, as the desk sees it.
import { sql, type SQL } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { claimsOf } from "#lib/editorial/claims.ts";
import type { KindName } from "#lib/editorial/content.ts";
import type { FrozenEntry } from "#lib/editorial/frozen.ts";
import type { QuestionOutcome, QuestionState } from "#lib/editorial/questions.ts";
import { claimWords } from "#lib/site/entry/claim-words.ts";
import { readingNow } from "#lib/site/reading/reading.ts";

/** What a claim is called, and what it says. */
export type ClaimInWords = { label: string; words: string };

/** What became of a question, as it was decided last. */
export type OutcomeRow = {
  outcome: QuestionOutcome | "spam";
  said: string | null;
  shown: string | null;
  version: number | null;
  by: string;
  at: Date;
};
export type QuestionRow = {
  id: string;
  entry: string;
  kind: KindName;
  slug: string;
  title: string;
  claim: string;
  /** The claim as the reader had it before them; undefined once it is erased. */
  asRead: ClaimInWords | undefined;
  version: number;
  language: string;
  words: string;
  link: string | null;
  askedAt: Date;
  /** Somebody waits for the answer by mail. */
  wantsMail: boolean;
  thread: string | null;
  /** How many outcomes it has had. */
  outcomes: number;
  last: OutcomeRow | null;
};
export type QuestionCounts = Record<QuestionState, number>;

const PAGE_SIZE = 20;

/** A page of questions in a state: those that wait the longest first, the others the last first. */
export const readQuestions = async (
  db: Db,
  { state, page }: { state: QuestionState; page: number },
): Promise<{ rows: QuestionRow[]; counts: QuestionCounts; pages: number }> => {
  const counts = await countQuestions(db);
  const order = state === "open" ? sql`q.asked_at` : sql`o.at desc`;
  const rows = await select(
    db,
    sql`where ${IN_STATE[state]} order by ${order} limit ${PAGE_SIZE} offset ${(page - 1) * PAGE_SIZE}`,
  );
  return { rows, counts, pages: Math.max(1, Math.ceil(counts[state] / PAGE_SIZE)) };
};

/** The questions that wait, the longest first. */
export const openQuestions = (db: Db, limit: number): Promise<QuestionRow[]> =>
  select(db, sql`where ${IN_STATE.open} order by q.asked_at limit ${limit}`);

/** A question with the claim as readers see it now, and the versions that could answer it. */
export type QuestionRead = QuestionRow & {
  /** Undefined where nothing is public, or the claim is not made any more. */
  now: (ClaimInWords & { version: number }) | undefined;
  /** Versions that readers can read, the last first, with the day since when. */
  versions: { number: number; startsAt: Date }[];
};

/** One question; undefined where there is none. */
export const readQuestion = async (db: Db, id: string): Promise<QuestionRead | undefined> => {
  const [question] = await select(db, sql`where q.id = ${id}`);
  if (!question) return undefined;
  const { rows } = await db.execute<{
    number: number;
    startsAt: string;
    frozen: FrozenEntry;
    isNow: boolean;
  }>(sql`
    select distinct on (p.number) p.number, p.starts_at as "startsAt", p.frozen, p.ended_at is null as "isNow"
    from site.published p where p.entry_id = ${question.entry} order by p.number desc, p.ordinal desc`);
  const now = rows.find(({ isNow }) => isNow);
  const said = now && inWords(now.frozen, question.claim);
  return {
    ...question,
    now: now && said && { ...said, version: now.number },
    versions: rows.map(({ number, startsAt }) => ({ number, startsAt: new Date(startsAt) })),
  };
};

/** How many questions there are in each state. */
const countQuestions = async (db: Db): Promise<QuestionCounts> => {
  const { rows } = await db.execute<QuestionCounts>(sql`
    select count(*) filter (where ${IN_STATE.open})::integer as open,
      count(*) filter (where ${IN_STATE.answered})::integer as answered,
      count(*) filter (where ${IN_STATE["set-aside"]})::integer as "set-aside"
    from ${QUESTIONS}`);
  return rows[0] ?? { open: 0, answered: 0, "set-aside": 0 };
};

const QUESTIONS = sql`questions q left join lateral (
  select * from question_outcomes x where x.question_id = q.id order by x.number desc limit 1) o on true`;

const IN_STATE: Record<QuestionState, SQL> = {
  open: sql`o.outcome is null`,
  answered: sql`o.outcome <> 'spam'`,
  "set-aside": sql`o.outcome = 'spam'`,
};

type Raw = Omit<QuestionRow, "askedAt" | "asRead" | "last"> & {
  askedAt: string;
  frozen: FrozenEntry | null;
  last: (Omit<OutcomeRow, "at"> & { at: string }) | null;
};

const select = async (db: Db, rest: SQL): Promise<QuestionRow[]> => {
  const { rows } = await db.execute<Raw>(sql`
    select q.id, q.entry_id as entry, e.kind, e.slug,
      coalesce(r.frozen ->> 'title', nullif(e.draft_title, ''), e.slug) as title,
      q.claim, r.frozen, r.number as version, q.language, q.words, q.link, q.asked_at as "askedAt",
      exists (select from question_mail m where m.question_id = q.id) as "wantsMail",
      (select t.id from comment_threads t where t.question_id = q.id order by t.created_at limit 1) as thread,
      coalesce(o.number, 0) as outcomes,
      case when o.number is not null then jsonb_build_object('outcome', o.outcome, 'said', o.said,
        'shown', o.shown, 'version', a.number, 'by', p.name, 'at', o.at) end as last
    from ${QUESTIONS}
    join entries e on e.id = q.entry_id
    join revisions r on r.id = q.revision_id
    left join revisions a on a.id = o.revision_id
    left join people p on p.id = o.person_id
    ${rest}`);
  return rows.map(({ frozen, askedAt, last, ...row }) => ({
    ...row,
    asRead: frozen ? inWords(frozen, row.claim) : undefined,
    askedAt: new Date(askedAt),
    last: last && { ...last, at: new Date(last.at) },
  }));
};

const LONGEST = 600;

const inWords = (frozen: FrozenEntry, path: string): ClaimInWords | undefined => {
  const claim = claimsOf(frozen.content).find((one) => one.path === path);
  return (
    claim && {
      label: claim.label,
      words: claimWords(claim, frozen, readingNow(), LONGEST),
    }
  );
};
