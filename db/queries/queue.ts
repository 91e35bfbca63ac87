import { sql } from "drizzle-orm";
import type { KindName } from "#lib/editorial/content.ts";
import type { Actor } from "#lib/editorial/policy.ts";
import type { Db } from "../client.ts";

/** Why something waits for a person. */
export const WAITING_FOR = [
  /** In review, and they are not among its authors nor have they approved it. */
  "review",
  /** Approved, newest, neither public nor scheduled, by itself or in a release. */
  "publish",
  /** A redaction that another person asked for. */
  "confirm_redaction",
  /** Sent back to its authors, of whom they are one, and nothing was submitted since. */
  "revise",
  /** Their own, in review with others. */
  "own_in_review",
] as const;
export type WaitingFor = (typeof WAITING_FOR)[number];

export type Waiting = {
  waitingFor: WaitingFor;
  entry: { id: string; kind: KindName; slug: string; title: string };
  revision: { id: string; number: number; note: string };
  /** Since when it has waited. */
  since: Date;
};

type Row = Omit<Waiting, "since"> & { since: string };

/** What waits for a person on the desk, what has waited longest first. Asks policy nothing but roles and authorship. */
export async function queueOf(db: Db, person: Actor): Promise<Waiting[]> {
  const reviews = person.roles.includes("reviewer");
  const redacts = reviews || person.roles.includes("admin");
  const { rows } = await db.execute<Row>(sql`
    with known as (
      select s.*, r.note, r.submitted_at, e.kind, e.slug, e.draft_title, n.at as ended_at, q.at as asked_at,
        s.number = max(s.number) over (partition by s.entry_id) as is_latest,
        ${person.id}::uuid in (select a.person_id from authors_of_revision(s.revision_id) a) as is_author
      from revision_states s
      join revisions r on r.id = s.revision_id
      join entries e on e.id = s.entry_id
      left join review_ends n on n.entry_id = s.entry_id and n.number = s.number
      left join redaction_requests q on q.revision_id = s.revision_id
    ), waiting as (
      select *, case
        when ${redacts} and redaction_requested_by <> ${person.id} and not redacted then 'confirm_redaction'
        when status = 'in_review' and is_author then 'own_in_review'
        when ${reviews} and status = 'in_review' and not exists (select from reviews v
          where v.revision_id = known.revision_id and v.person_id = ${person.id}) then 'review'
        when ${reviews} and status = 'approved' and not scheduled and is_newest_approved(revision_id)
          and not exists (select from release_items i
            where i.revision_id = known.revision_id and is_release_scheduled(i.release_id)) then 'publish'
        when status = 'changes_requested' and is_author and is_latest then 'revise'
      end as waiting_for
      from known
    )
    select waiting_for as "waitingFor",
      jsonb_build_object('id', entry_id, 'kind', kind, 'slug', slug, 'title', draft_title) as entry,
      jsonb_build_object('id', revision_id, 'number', number, 'note', note) as revision,
      coalesce(asked_at, ended_at, submitted_at) as since
    from waiting where waiting_for is not null order by since, entry_id`);
  return rows.map((row) => ({ ...row, since: new Date(row.since) }));
}
