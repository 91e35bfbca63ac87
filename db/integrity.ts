// Whether the record is whole: every guarantee of the design, asked of the rows alone.
import type { ClientBase, Pool } from "pg";

/** The guarantees that are broken by an entry's rows, or by the whole record where no entry is given. Empty when all hold. */
export async function brokenGuarantees(db: Pool | ClientBase, entry?: string): Promise<string[]> {
  // Prepared, for planning takes longer than asking.
  const asked = entry
    ? { name: "guarantees", text: OF_AN_ENTRY, values: [entry] }
    : { text: OF_THE_RECORD };
  const { rows } = await db.query<{ broken: string }>(asked);
  return rows.map(({ broken }) => broken);
}

const guarantees = (only: (ofEntry: string) => string): string => `
    select 'a public revision lacks an approval by somebody who wrote none of it' as broken
    from publications p where ${only("p.entry_id = $1")} and not exists (
      select from reviews v join revisions r on r.id = v.revision_id
      where v.id = p.approval_id and v.revision_id = p.revision_id and v.decision = 'approve'
        and v.content_hash = r.hash and r.hash = p.content_hash and r.entry_id = p.entry_id
        and not exists (select from revision_people a
          where a.revision_id = r.id and a.person_id = v.person_id and a.part = 'author'))
    union all
    select 'a public revision was never approved, or its approval was revoked'
    from publications p where ${only("p.entry_id = $1")} and (
      exists (select from revocations v where v.revision_id = p.revision_id)
      or not exists (select from review_ends n where n.revision_id = p.revision_id and n.outcome = 'approved'))
    union all
    select 'a revision is approved or public with fewer approvals than its rule asks for'
    from revisions r where ${only("r.entry_id = $1")}
      and (exists (select from review_ends n where n.revision_id = r.id and n.outcome = 'approved')
        or exists (select from publications p where p.revision_id = r.id))
      and r.approvals_needed > (select count(*) from reviews v where v.revision_id = r.id and v.decision = 'approve')
    union all
    select 'a revision was approved under a rule that publishes at once, and never published'
    from revisions r where ${only("r.entry_id = $1")} and r.publishes_at_once
      and exists (select from review_ends n where n.revision_id = r.id and n.outcome = 'approved')
      and not exists (select from publications p where p.revision_id = r.id)
    union all
    select 'a release was published in part, or at more than one instant'
    from release_items i join release_ends n on n.release_id = i.release_id and n.outcome = 'published'
    left join publications p on p.release_id = i.release_id and p.entry_id = i.entry_id
    where ${only("i.entry_id = $1")} and p.starts_at is distinct from n.at
    union all
    select 'a publication names a release that did not publish it'
    from publications p where ${only("p.entry_id = $1")} and p.release_id is not null and not exists (
      select from release_ends n where n.release_id = p.release_id and n.outcome = 'published' and n.at = p.starts_at)
    union all
    select 'somebody checked their own words'
    from checks k join revision_people p on p.revision_id = k.revision_id and p.person_id = k.person_id
    where ${only("k.entry_id = $1")} and p.part = 'author'
    union all
    select 'an approved revision had a claim that nobody supported, or that somebody disputed'
    from review_ends n cross join lateral (
      select bool_or(f.finding = 'supported') filter (where f.at <= n.at) as supported,
        bool_or(f.finding = 'disputed') filter (where f.at <= n.at) as disputed, bool_or(f.must_cite) as must
      from claim_findings(n.revision_id) f group by f.path) c
    where ${only("n.entry_id = $1")} and n.outcome = 'approved'
      and not exists (select from revisions later where later.entry_id = n.entry_id and later.number > n.number)
      and (coalesce(c.disputed, false) or (c.must and not coalesce(c.supported, false)))
    union all
    select 'somebody who changed the draft is no author of its last revision'
    from revisions r join draft_generations g on g.entry_id = r.entry_id
      and coalesce(g.continues, g.generation) = line_of(r.entry_id, r.generation)
    join draft_updates u on u.entry_id = g.entry_id and u.generation = g.generation
    where ${only("r.entry_id = $1")} and u.seq <= r.draft_seq
      and not exists (select from revisions x where x.entry_id = r.entry_id and x.draft_seq >= u.seq and x.id <> r.id
        and line_of(x.entry_id, x.generation) = coalesce(g.continues, g.generation))
      and not exists (select from revision_people p
        where p.revision_id = r.id and p.person_id = u.person_id and p.part = 'author')
    union all
    select 'something was submitted of a template'
    from entries e where ${only("e.id = $1")} and e.template_for is not null
      and exists (select from revisions r where r.entry_id = e.id)
    union all
    select 'two revisions are in review'
    from revision_states s where ${only("s.entry_id = $1")} and s.status = 'in_review'
    group by s.entry_id having count(*) > 1
    union all
    select 'two revisions are public'
    from publications p where ${only("p.entry_id = $1")} and not exists (
      select from publication_ends n where n.entry_id = p.entry_id and n.ordinal = p.ordinal)
    group by p.entry_id having count(*) > 1
    union all
    select 'two spans overlap, or one has a gap before it that no retraction made'
    from publications a
    join publications b on b.entry_id = a.entry_id and b.ordinal = a.ordinal + 1
    left join publication_ends n on n.entry_id = a.entry_id and n.ordinal = a.ordinal
    where ${only("a.entry_id = $1")} and (n.ended_at is null or b.starts_at < n.ended_at
      or (n.outcome = 'replaced' and b.starts_at <> n.ended_at))
    union all
    select 'a publication began before its approval, or in the future'
    from publications p
    join reviews v on v.id = p.approval_id
    left join publication_ends n on n.entry_id = p.entry_id and n.ordinal = p.ordinal
    where ${only("p.entry_id = $1")}
      and (p.starts_at < v.at or p.starts_at > clock_timestamp() or n.ended_at > clock_timestamp())
    union all
    select 'a step is dated before what it follows'
    from revisions r join entries e on e.id = r.entry_id
    where ${only("r.entry_id = $1")} and (r.submitted_at < e.created_at
      or exists (select from checks k where k.revision_id = r.id and k.at < r.submitted_at)
      or exists (select from reviews v where v.revision_id = r.id and v.at < r.submitted_at)
      or exists (select from review_ends n where n.entry_id = r.entry_id and n.number = r.number
        and n.at < r.submitted_at)
      or exists (select from revocations v where v.revision_id = r.id and v.at < r.submitted_at)
      or exists (select from redaction_requests q where q.revision_id = r.id and q.at < r.submitted_at)
      or exists (select from schedules s left join schedule_ends n on n.schedule_id = s.id
        where s.revision_id = r.id and (s.at < r.submitted_at or n.at < s.at)))
    union all
    select 'a step of a release is dated before what it follows'
    from releases l left join release_ends n on n.release_id = l.id
    where ${only("exists (select from release_items i where i.release_id = l.id and i.entry_id = $1)")}
      and (n.at < l.created_at
        or exists (select from release_items i where i.release_id = l.id and i.added_at < l.created_at)
        or exists (select from release_schedules s left join release_schedule_ends x on x.schedule_id = s.id
          where s.release_id = l.id and (s.at < l.created_at or x.at < s.at)))
    union all
    select 'a release was published in part, or at several instants'
    from release_ends n join release_items i on i.release_id = n.release_id
    where ${only("i.entry_id = $1")} and n.outcome = 'published' and not exists (
      select from publications p where p.release_id = i.release_id and p.entry_id = i.entry_id
        and p.revision_id = i.revision_id and p.starts_at = n.at)
    union all
    select 'a retracted or redacted revision was published again'
    from publications p where ${only("p.entry_id = $1")} and exists (
      select from publications b join publication_ends n on n.entry_id = b.entry_id and n.ordinal = b.ordinal
      where b.revision_id = p.revision_id and n.outcome = 'retracted' and b.ordinal < p.ordinal)
    union all
    select 'the public log lacks a change that readers saw, or has one too many'
    from entries e where ${only("e.id = $1")} and (select count(*) from public_events v where v.entry_id = e.id) <>
      (select count(*) from publications p where p.entry_id = e.id)
      + (select count(*) from publication_ends n where n.entry_id = e.id and n.outcome = 'retracted')
      + (select count(*) from redactions d join revisions r on r.id = d.revision_id
          where r.entry_id = e.id and exists (select from publications p where p.revision_id = r.id))
    union all
    select 'a redacted revision has its words, or one that is not has none'
    from revisions r where ${only("r.entry_id = $1")} and (r.frozen is null) <>
      exists (select from redactions d where d.revision_id = r.id)
    union all
    select 'a redaction left its words in a draft'
    from redactions d join revisions r on r.id = d.revision_id
    join draft_generations g on g.entry_id = r.entry_id
      and (coalesce(g.continues, g.generation) = line_of(r.entry_id, r.generation) or g.based_on = r.id)
    where ${only("r.entry_id = $1")} and (g.snapshot is not null or exists (
      select from draft_updates u where u.entry_id = g.entry_id and u.generation = g.generation))
    union all
    select 'a redaction left words in a comment'
    from redactions d join revisions r on r.id = d.revision_id join comment_threads t on t.entry_id = r.entry_id
    where ${only("r.entry_id = $1")} and ((t.quote is not null and t.created_at < d.at) or exists (
      select from comments c where c.thread_id = t.id and c.at < d.at and c.body not in ('', '(erased)')))
    union all
    select 'a redaction left words in a suggestion'
    from redactions d join revisions r on r.id = d.revision_id join suggestions s on s.entry_id = r.entry_id
    where ${only("r.entry_id = $1")} and s.at < d.at and s.new_text <> '(erased)'
    union all
    select 'a search finds what readers may not read, or misses what they may'
    from revisions r where ${only("r.entry_id = $1")}
      and exists (select from site.texts t where t.revision_id = r.id)
        <> exists (select from site.published p where p.revision_id = r.id)
    union all
    select 'a search takes something for public at another time than it was'
    from revisions r where ${only("r.entry_id = $1")} and (
      select jsonb_agg(jsonb_build_array(p.starts_at, p.ended_at) order by p.starts_at)
      from site.published p where p.revision_id = r.id
    ) is distinct from (
      select jsonb_agg(jsonb_build_array(s.starts_at, s.ended_at) order by s.starts_at)
      from site.texts t join site.text_spans s on s.text_id = t.id where t.revision_id = r.id)
    union all
    select 'an accepted suggestion has no author in its draft'
    from suggestion_ends n join suggestions s on s.id = n.suggestion_id
    where ${only("s.entry_id = $1")} and n.outcome = 'accepted' and not exists (
      select from draft_people p
      where p.entry_id = s.entry_id and p.person_id = s.person_id
        and line_of(p.entry_id, p.generation) = line_of(s.entry_id, s.generation))
    union all
    select 'a draft was brought back without somebody who wrote in it'
    from draft_generations g join draft_people p on p.entry_id = g.entry_id and p.generation = g.generation - 2
    where ${only("g.entry_id = $1")} and g.continues is not null and not exists (
      select from draft_people n where n.entry_id = g.entry_id and n.generation = g.generation
        and n.person_id = p.person_id and n.last_seq >= p.last_seq)`;

// Two texts: one with "or there is no entry" in each condition would keep a prepared plan from using an index.
const OF_AN_ENTRY = guarantees((ofEntry) => ofEntry);
const OF_THE_RECORD = guarantees(() => "true");
