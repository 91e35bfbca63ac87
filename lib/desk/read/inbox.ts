// What waits for somebody at the desk.
import { sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import type { KindName } from "#lib/editorial/content.ts";
import { may, type Actor } from "#lib/editorial/policy.ts";
import { openQuestions, type QuestionRow } from "./questions.ts";
import { listReleases, type ListedRelease } from "./releases.ts";
import { APPROVED, CHANGES_REQUESTED, IN_REVIEW, IS_CURRENT, NEWEST } from "./standing.ts";
import { sourcesToRead, type ToRead } from "./to-read.ts";
import { COUNTS, wrote } from "./wrote.ts";

type About = { entry: string; kind: KindName; title: string; number: number };
export type ToReview = About & {
  submittedAt: Date;
  submittedBy: string;
  required: number;
  supported: number;
  disputed: number;
  /** How many have approved it so far, of how many that must. */
  given: number;
  needed: number;
  /** Who is asked to review it, if anybody in particular. */
  asked: string | null;
  /** It is this person who is asked. */
  isMine: boolean;
};
export type SentBack = About & { at: Date; by: string; reason: string };
export type Disputed = About & { disputed: number };
export type ToPublish = About & { approvedAt: Date; failed: string | null };
export type ToRedact = About & { by: string; reason: string; at: Date };
export type WorkingOn = {
  entry: string;
  kind: KindName;
  title: string;
  at: Date;
  problems: number | null;
  inReview: number | null;
};
export type Scheduled = About & { publishAt: Date; by: string };
export type Published = About & { at: Date; note: string; kind: KindName; slug: string };

export type Said = Omit<About, "number"> & {
  thread: string;
  at: Date;
  by: string;
  body: string;
  assigned: boolean;
};

export type Inbox = {
  said: Said[];
  toReview: ToReview[];
  toRead: ToRead[];
  /** What readers ask, and nobody has answered. */
  questions: QuestionRow[];
  sentBack: SentBack[];
  disputed: Disputed[];
  toPublish: ToPublish[];
  toRedact: ToRedact[];
  workingOn: WorkingOn[];
  scheduled: Scheduled[];
  published: Published[];
  /** What is being put together, or waits for its time. */
  releases: ListedRelease[];
};

/** Everything that the inbox shows to this person; what their roles do not allow is empty. */
export const readInbox = async (db: Db, actor: Actor): Promise<Inbox> => {
  const reviews = actor.roles.includes("reviewer");
  const redacts = reviews || actor.roles.includes("admin");
  return {
    said: await said(db, actor.id),
    toReview: reviews ? await toReview(db, actor.id) : [],
    toRead: reviews ? await sourcesToRead(db, actor.id, { limit: 6 }) : [],
    questions: may(actor, "answerQuestion") ? await openQuestions(db, 6) : [],
    sentBack: await sentBack(db, actor.id),
    disputed: await disputed(db, actor.id),
    toPublish: reviews ? await toPublish(db) : [],
    toRedact: redacts ? await toRedact(db, actor.id) : [],
    workingOn: await workingOn(db, actor.id),
    scheduled: await scheduled(db),
    published: await published(db),
    releases: (await listReleases(db)).filter(
      ({ status }) => (reviews && status === "open") || status === "scheduled",
    ),
  };
};

const TITLE = sql`coalesce(r.frozen ->> 'title', nullif(e.draft_title, ''), e.slug)`;
const ABOUT = sql`e.id as entry, e.kind, ${TITLE} as title, r.number`;
const ENTRY = sql`join entries e on e.id = r.entry_id`;
const STATES = sql`revisions r join revision_states s on s.revision_id = r.id ${ENTRY}`;
/** Who is asked to review the revision that a query calls `r`. */
const ASKED = sql`(
  select q.person_id, who.name from review_requests q join people who on who.id = q.person_id
  where q.revision_id = r.id order by q.number desc limit 1)`;

/** Raw rows carry their instants as text. */
const withDates = <R extends Record<string, unknown>, K extends keyof R & string>(
  rows: R[],
  ...keys: K[]
) =>
  rows.map((row) => ({
    ...row,
    ...(Object.fromEntries(keys.map((key) => [key, new Date(String(row[key]))])) as Record<
      K,
      Date
    >),
  }));

const toReview = async (db: Db, person: string): Promise<ToReview[]> => {
  const { rows } = await db.execute<Omit<ToReview, "submittedAt"> & { submittedAt: string }>(sql`
    select ${ABOUT}, r.submitted_at as "submittedAt", p.name as "submittedBy",
      c.required, c.supported, c.disputed, r.approvals_needed as needed, asked.name as asked,
      (select count(*)::integer from reviews v where ${COUNTS}) as given,
      coalesce(asked.person_id = ${person}, false) as "isMine"
    from ${IN_REVIEW} ${ENTRY} join people p on p.id = r.submitted_by
    left join lateral ${ASKED} asked on true
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
    where not ${wrote(person)} and not exists (
      select from reviews v where v.revision_id = r.id and v.person_id = ${person})
    order by "isMine" desc, r.submitted_at limit 50`);
  return withDates(rows, "submittedAt");
};

const sentBack = async (db: Db, person: string): Promise<SentBack[]> => {
  const { rows } = await db.execute<Omit<SentBack, "at"> & { at: string }>(sql`
    select ${ABOUT}, said.at, said.reason, p.name as by
    from ${CHANGES_REQUESTED} ${ENTRY}
    cross join lateral (
      select v.at, v.reason, v.person_id from reviews v
      where v.revision_id = r.id and v.decision = 'request_changes'
      union all
      select v.at, v.reason, v.person_id from revocations v where v.revision_id = r.id
      order by at desc limit 1
    ) said
    join people p on p.id = said.person_id
    where e.archived_at is null and ${NEWEST} and ${wrote(person)}
    order by said.at desc limit 50`);
  return withDates(rows, "at");
};

const disputed = async (db: Db, person: string): Promise<Disputed[]> => {
  const { rows } = await db.execute<Disputed>(sql`
    select ${ABOUT}, c.disputed
    from ${IN_REVIEW} ${ENTRY}
    cross join lateral (
      select count(distinct path)::integer as disputed from claim_findings(r.id) where finding = 'disputed'
    ) c
    where c.disputed > 0 and ${wrote(person)}
    order by r.submitted_at limit 50`);
  return rows;
};

/**
 * Open conversations that wait for this person: assigned to them, or in which they are mentioned and have said nothing
 * since. With the last thing that somebody said.
 */
const said = async (db: Db, person: string): Promise<Said[]> => {
  const { rows } = await db.execute<Omit<Said, "at"> & { at: string }>(sql`
    select e.id as entry, e.kind, coalesce(nullif(e.draft_title, ''), e.slug) as title,
      t.id as thread, last.at, last.body, p.name as by, coalesce(assigned.assignee_id = ${person}, false) as assigned
    from comment_threads t join entries e on e.id = t.entry_id
    cross join lateral (
      select c.at, c.body, c.person_id from comments c
      where c.thread_id = t.id and c.act = 'said' order by c.number desc limit 1
    ) last
    join people p on p.id = last.person_id
    left join lateral (
      select c.assignee_id from comments c
      where c.thread_id = t.id and c.act = 'assigned' order by c.number desc limit 1
    ) assigned on true
    left join lateral (
      select c.act from comments c
      where c.thread_id = t.id and c.act in ('resolved', 'reopened') order by c.number desc limit 1
    ) state on true
    where state.act is distinct from 'resolved' and (assigned.assignee_id = ${person} or exists (
      select from comment_mentions m
      where m.thread_id = t.id and m.person_id = ${person} and not exists (
        select from comments mine
        where mine.thread_id = t.id and mine.person_id = ${person} and mine.number > m.number)))
    order by last.at desc limit 50`);
  return withDates(rows, "at");
};

const toPublish = async (db: Db): Promise<ToPublish[]> => {
  const { rows } = await db.execute<Omit<ToPublish, "approvedAt"> & { approvedAt: string }>(sql`
    select ${ABOUT}, n.at as "approvedAt", (
      select x.reason from schedules d join schedule_ends x on x.schedule_id = d.id
      where d.revision_id = r.id and x.outcome = 'failed' order by x.at desc limit 1
    ) as failed
    from ${APPROVED} ${ENTRY} join review_ends n on n.revision_id = r.id
    where not s.scheduled and is_newest_approved(r.id) and not exists (
      select from release_items i where i.revision_id = r.id and is_release_scheduled(i.release_id))
    order by n.at limit 50`);
  return withDates(rows, "approvedAt");
};

const toRedact = async (db: Db, person: string): Promise<ToRedact[]> => {
  const { rows } = await db.execute<Omit<ToRedact, "at"> & { at: string }>(sql`
    select ${ABOUT}, q.at, q.reason, p.name as by
    from ${STATES} join redaction_requests q on q.revision_id = r.id join people p on p.id = q.person_id
    where not s.redacted and q.person_id <> ${person}
    order by q.at limit 50`);
  return withDates(rows, "at");
};

const workingOn = async (db: Db, person: string): Promise<WorkingOn[]> => {
  const { rows } = await db.execute<Omit<WorkingOn, "at"> & { at: string }>(sql`
    select e.id as entry, e.kind, coalesce(nullif(e.draft_title, ''), e.slug) as title,
      d.last_at as at, e.draft_problems as problems, (
        select s.number from revision_states s where s.entry_id = e.id and s.status = 'in_review'
      ) as "inReview"
    from draft_people d join entries e on e.id = d.entry_id and e.generation = d.generation
    where d.person_id = ${person} and e.archived_at is null and e.template_for is null and d.last_seq > coalesce((
      -- What was frozen and is public is done with.
      select r.draft_seq from publications p join revisions r on r.id = p.revision_id
      where p.entry_id = e.id and line_of(e.id, r.generation) = line_of(e.id, e.generation)
        and ${IS_CURRENT}
    ), 0)
    order by d.last_at desc limit 12`);
  return withDates(rows, "at");
};

const scheduled = async (db: Db): Promise<Scheduled[]> => {
  const { rows } = await db.execute<Omit<Scheduled, "publishAt"> & { publishAt: string }>(sql`
    select ${ABOUT}, d.publish_at as "publishAt", p.name as by
    from ${STATES} join schedules d on d.revision_id = r.id join people p on p.id = d.person_id
    where not exists (select from schedule_ends x where x.schedule_id = d.id)
    order by d.publish_at limit 20`);
  return withDates(rows, "publishAt");
};

const published = async (db: Db): Promise<Published[]> => {
  const { rows } = await db.execute<Omit<Published, "at"> & { at: string }>(sql`
    select ${ABOUT}, e.slug, p.starts_at as at, p.note
    from (
      select p.* from publications p where ${IS_CURRENT} order by p.starts_at desc limit 8
    ) p join revisions r on r.id = p.revision_id ${ENTRY}
    order by p.starts_at desc`);
  return withDates(rows, "at");
};
