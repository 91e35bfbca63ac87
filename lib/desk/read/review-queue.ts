// The queue of reviews: what waits, for how long, with whom, and how long it usually takes.
import { sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import type { KindName } from "#lib/editorial/content.ts";
import { IN_REVIEW } from "./standing.ts";
import { COUNTS, wrote } from "./wrote.ts";

/** A revision that is in review. */
export type Queued = {
  entry: string;
  kind: KindName;
  title: string;
  number: number;
  submittedAt: Date;
  submittedBy: string;
  required: number;
  supported: number;
  disputed: number;
  /** How many have approved it so far, of how many that must, and who. */
  given: number;
  needed: number;
  approvedBy: string[];
  /** Who is asked to review it, if anybody in particular. */
  asked: string | null;
  /** The person who looks wrote part of it. */
  isOwn: boolean;
};

/** How the decisions of the last days went. Times are whole seconds from submission to decision. */
export type QueueFigures = {
  decided: number;
  sentBack: number;
  median: number | null;
  /** Nine of ten took no longer. */
  ninth: number | null;
};
export type ReviewerFigures = { id: string; name: string; asked: number; decided: number };

export type ReviewQueue = {
  waiting: Queued[];
  figures: QueueFigures;
  reviewers: ReviewerFigures[];
};

/** Over how many days decisions are counted. */
export const QUEUE_DAYS = 90;

/** All that is in review, the longest waiting first, and figures of the last 90 days. */
export const readReviewQueue = async (db: Db, person: string): Promise<ReviewQueue> => ({
  waiting: await waiting(db, person),
  figures: await figures(db),
  reviewers: await reviewers(db),
});

const waiting = async (db: Db, person: string): Promise<Queued[]> => {
  const { rows } = await db.execute<Omit<Queued, "submittedAt"> & { submittedAt: string }>(sql`
    select e.id as entry, e.kind, coalesce(r.frozen ->> 'title', e.slug) as title, r.number,
      r.submitted_at as "submittedAt", p.name as "submittedBy", c.required, c.supported, c.disputed,
      asked.name as asked, ${wrote(person)} as "isOwn", r.approvals_needed as needed,
      cardinality(given.names) as given, given.names as "approvedBy"
    from ${IN_REVIEW}
    join entries e on e.id = r.entry_id
    join people p on p.id = r.submitted_by
    left join lateral (
      select who.name from review_requests q join people who on who.id = q.person_id
      where q.revision_id = r.id order by q.number desc limit 1
    ) asked on true
    cross join lateral (
      select coalesce(array_agg(who.name order by v.at), '{}') as names
      from reviews v join people who on who.id = v.person_id
      where ${COUNTS}
    ) given
    cross join lateral (
      select count(*) filter (where must_cite)::integer as required,
        count(*) filter (where must_cite and supported)::integer as supported,
        count(*) filter (where disputed)::integer as disputed
      from (
        select path, must_cite, coalesce(bool_or(finding = 'supported'), false) as supported,
          coalesce(bool_or(finding = 'disputed'), false) as disputed
        from claim_findings(r.id) group by path, must_cite
      ) claims
    ) c
    order by r.submitted_at, e.id`);
  return rows.map((row) => ({ ...row, submittedAt: new Date(row.submittedAt) }));
};

const RECENT = sql`n.outcome in ('approved', 'changes_requested')
  and n.at > clock_timestamp() - make_interval(days => ${QUEUE_DAYS})`;

const figures = async (db: Db): Promise<QueueFigures> => {
  const { rows } = await db.execute<QueueFigures>(sql`
    select count(*)::integer as decided,
      count(*) filter (where n.outcome = 'changes_requested')::integer as "sentBack",
      percentile_cont(0.5) within group (order by extract(epoch from n.at - r.submitted_at))::integer as median,
      percentile_cont(0.9) within group (order by extract(epoch from n.at - r.submitted_at))::integer as ninth
    from review_ends n join revisions r on r.id = n.revision_id
    where ${RECENT}`);
  return rows[0] ?? { decided: 0, sentBack: 0, median: null, ninth: null };
};

const reviewers = async (db: Db): Promise<ReviewerFigures[]> => {
  const { rows } = await db.execute<ReviewerFigures>(sql`
    select p.id, p.name, (
      select count(*)::integer from ${IN_REVIEW}
      where p.id = (
        select q.person_id from review_requests q where q.revision_id = r.id order by q.number desc limit 1)
    ) as asked, (
      select count(*)::integer from review_ends n where n.person_id = p.id and ${RECENT}
    ) as decided
    from people p
    where 'reviewer' = any (p.roles) and p.disabled_at is null and p.password_hash is not null
    order by asked desc, decided desc, p.name`);
  return rows;
};
