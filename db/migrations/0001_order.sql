-- What the tables' own definitions cannot say: keys that go in a circle, and what a revision's rows add up to.
-- Rules raise check_violation with the rule's name as its constraint, as a constraint does.

-- Functions are for whom they are granted to.
alter default privileges revoke execute on functions from public;

-- Deferrable, so that a restore can load the tables one after the other.
alter table revisions add constraint revisions_one_in_review
  foreign key (entry_id, previous) references review_ends (entry_id, number)
  deferrable initially immediate;
alter table publications add constraint publications_one_current
  foreign key (entry_id, previous, previous_ended_at)
  references publication_ends (entry_id, ordinal, ended_at)
  deferrable initially immediate;
alter table revisions add constraint revisions_generation
  foreign key (entry_id, generation) references draft_generations (entry_id, generation);
alter table draft_generations add constraint draft_generations_based_on
  foreign key (based_on, entry_id) references revisions (id, entry_id)
  deferrable initially immediate;
alter table entries add constraint entries_generation
  foreign key (id, generation) references draft_generations (entry_id, generation)
  deferrable initially deferred;

create function refuse(rule text, message text) returns void language plpgsql as $$
begin
  raise exception using errcode = 'check_violation', constraint = rule, message = message;
end $$;

-- The instant of writing, as every column keeps it.
create function this_moment() returns timestamptz language sql volatile as
  $$ select date_trunc('milliseconds', clock_timestamp()) $$;

-- Whether a row that bears this transaction and this instant was written by the transaction that asks.
-- The instant tells it from a row of a restored backup that happens to bear the same number.
create function is_of_this_transaction(transaction bigint, at timestamptz) returns boolean
  language sql stable as $$
  select transaction = pg_current_xact_id()::text::bigint
    and at >= date_trunc('milliseconds', transaction_timestamp())
$$;

-- Every change of an entry's workflow goes through this lock. The rules look again after it, so each of their
-- statements must see what was committed meanwhile.
create function lock_entry(entry uuid) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if current_setting('transaction_isolation') not in ('read committed', 'read uncommitted') then
    perform refuse('read_committed', 'the workflow is changed at read committed only');
  end if;
  perform from entries where id = entry for no key update;
end $$;

create view revision_states as
select r.id as revision_id, r.entry_id, r.number,
  case
    when p.ever_retracted then 'retracted'
    when p.current then 'published'
    when e.outcome is null then 'in_review'
    when e.outcome <> 'approved' then e.outcome
    when v.revision_id is not null then 'changes_requested'
    when p.ever_published then 'replaced'
    else 'approved'
  end as status,
  e.outcome = 'approved' and v.revision_id is null as approval_stands,
  p.ever_published, p.ever_retracted,
  exists (
    select from schedules s where s.revision_id = r.id
      and not exists (select from schedule_ends n where n.schedule_id = s.id)
  ) as scheduled,
  exists (select from redactions d where d.revision_id = r.id) as redacted,
  q.person_id as redaction_requested_by
from revisions r
left join review_ends e on e.entry_id = r.entry_id and e.number = r.number
left join revocations v on v.revision_id = r.id
left join redaction_requests q on q.revision_id = r.id
cross join lateral (
  select count(*) > 0 as ever_published,
    coalesce(bool_or(n.outcome = 'retracted'), false) as ever_retracted,
    coalesce(bool_or(n.outcome is null), false) as current
  from publications b
  left join publication_ends n on n.entry_id = b.entry_id and n.ordinal = b.ordinal
  where b.revision_id = r.id
) p;

-- No later revision of the entry has an approval that stands.
create function is_newest_approved(revision uuid) returns boolean language sql stable as $$
  select s.approval_stands and not exists (
    select from revision_states later
    where later.entry_id = s.entry_id and later.number > s.number and later.approval_stands
  )
  from revision_states s where s.revision_id = revision
$$;

-- The findings that count for each claim of a revision: everyone's latest on the same words at the same path, on
-- whichever revision of the entry it was made, but nobody's who is an author of this one.
create function claim_findings(revision uuid) returns table (
  path text, hash text, must_cite boolean, sources text[],
  check_id uuid, person_id uuid, finding text, reason text, at timestamptz, made_on uuid
) language sql stable as $$
  select c.path, c.hash, c.must_cite, c.sources, k.id, k.person_id, k.finding, k.reason, k.at, k.revision_id
  from revisions r
  join revision_claims c on c.revision_id = r.id
  left join lateral (
    select distinct on (k.person_id) k.*
    from checks k
    where k.entry_id = r.entry_id and k.path = c.path and k.claim_hash = c.hash
      and not exists (
        select from revision_people a
        where a.revision_id = r.id and a.person_id = k.person_id and a.part = 'author'
      )
    order by k.person_id, k.at desc
  ) k on true
  where r.id = revision
$$;

-- Who must stand as author of a revision frozen from this draft: everyone who changed it between the freeze of the
-- revision that is published now and this freeze, and whoever wrote a source version that it brings in.
create function authors_of_freeze(entry uuid, open_generation integer, draft_seq bigint, frozen jsonb)
  returns table (person_id uuid) language sql stable as $$
  with published as (
    select r.generation, r.draft_seq, r.frozen
    from publications p
    join revisions r on r.id = p.revision_id
    left join publication_ends n on n.entry_id = p.entry_id and n.ordinal = p.ordinal
    where p.entry_id = entry and n.ordinal is null
  )
  select d.person_id
  from draft_people d
  left join published on published.generation = d.generation
  where d.entry_id = entry and d.generation = open_generation
    -- Qualified, for the bare name would be the column of `published`.
    and d.first_seq <= authors_of_freeze.draft_seq and d.last_seq > coalesce(published.draft_seq, -1)
  union
  select v.created_by
  from jsonb_each(authors_of_freeze.frozen -> 'sources') as used (id, state)
  join source_versions v on v.source_id = used.id and v.version = (used.state ->> 'version')::integer
  left join published on true
  where published.frozen -> 'sources' -> used.id ->> 'version' is distinct from used.state ->> 'version'
$$;
