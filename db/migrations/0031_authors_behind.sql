-- Four eyes however far back words were written: whoever wrote what readers do not read now is their author.

-- The last change to a draft until `until` that readers read now, where what is public was frozen from it by then.
create function read_until(entry uuid, generation integer, until bigint) returns bigint language sql stable as $$
  select r.draft_seq
  from publications p
  join revisions r on r.id = p.revision_id
  left join publication_ends n on n.entry_id = p.entry_id and n.ordinal = p.ordinal
  where p.entry_id = read_until.entry and n.ordinal is null and r.draft_seq <= read_until.until
    and line_of(r.entry_id, r.generation) = line_of(read_until.entry, read_until.generation)
$$;

-- As in 0030_open_drafts.sql, and the same of every draft that the words came through, back to what is public or to
-- the beginning. What is public holds nothing that was only written into its draft later.
create or replace function authors_of_freeze(entry uuid, open_generation integer, draft_seq bigint, frozen jsonb)
  returns table (person_id uuid) language sql stable as $$
  with recursive published as (
    select r.id, r.frozen
    from publications p
    join revisions r on r.id = p.revision_id
    left join publication_ends n on n.entry_id = p.entry_id and n.ordinal = p.ordinal
    where p.entry_id = entry and n.ordinal is null
  ),
  -- Each draft, until when, and until when readers read it; and the revision that the next one began with.
  behind (revision_id, generation, until, known) as (
    select null::uuid, open_generation, authors_of_freeze.draft_seq,
      read_until(entry, open_generation, authors_of_freeze.draft_seq)
    union all
    select r.id, r.generation, r.draft_seq, read_until(entry, r.generation, r.draft_seq)
    from behind later
    join draft_generations g on g.entry_id = entry and g.generation = later.generation
    join revisions r on r.id = g.based_on
    where later.known is null and r.id not in (select id from published)
  )
  select d.person_id
  from behind b
  join draft_people d on d.entry_id = entry and d.generation = b.generation
  where d.first_seq <= b.until and d.last_seq > coalesce(b.known, -1)
  union
  select w.person_id
  from behind b
  join revision_people w on w.revision_id = b.revision_id and w.part = 'author'
  union
  select v.created_by
  from jsonb_each(authors_of_freeze.frozen -> 'sources') as used (id, state)
  join source_versions v on v.source_id = used.id and v.version = (used.state ->> 'version')::integer
  left join published on true
  where published.frozen -> 'sources' -> used.id ->> 'version' is distinct from used.state ->> 'version'
$$;

-- Whoever may not review a revision: the authors that it names and, while it is in review and readers read something
-- else than when it was submitted, those that it would have to name now.
create function authors_of_revision(revision uuid) returns table (person_id uuid) language sql stable as $$
  select p.person_id from revision_people p where p.revision_id = revision and p.part = 'author'
  union
  select a.person_id
  from revisions r
  cross join lateral authors_of_freeze(r.entry_id, r.generation, r.draft_seq, r.frozen) a
  where r.id = revision
    and not exists (select from review_ends n where n.revision_id = r.id)
    and not exists (
      select from publications p
      left join publication_ends n on n.entry_id = p.entry_id and n.ordinal = p.ordinal
      where p.entry_id = r.entry_id and n.ordinal is null and p.starts_at < r.submitted_at)
$$;

-- As in 0001_order.sql; and nobody's support counts who is an author by now. Somebody's dispute stands until the words
-- are submitted again.
create or replace function claim_findings(revision uuid) returns table (
  path text, hash text, must_cite boolean, sources text[],
  check_id uuid, person_id uuid, finding text, reason text, at timestamptz, made_on uuid
) language sql stable as $$
  select c.path, c.hash, c.must_cite, c.sources, k.id, k.person_id, k.finding, k.reason, k.at, k.revision_id
  from revisions r
  join revision_claims c on c.revision_id = r.id
  cross join (select array(select a.person_id from authors_of_revision(revision) a) as people) authors
  left join lateral (
    select * from (
      select distinct on (k.person_id) k.*
      from checks k
      where k.entry_id = r.entry_id and k.path = c.path and k.claim_hash = c.hash
        and not exists (
          select from revision_people a
          where a.revision_id = r.id and a.person_id = k.person_id and a.part = 'author'
        )
      order by k.person_id, k.at desc
    ) latest
    where latest.finding = 'disputed' or latest.person_id <> all (authors.people)
  ) k on true
  where r.id = revision
$$;

-- Once a statement, for many claims are checked in one. After the keys, which say that it is no author whom the
-- revision names.
create function after_findings() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (
    select from (select distinct revision_id, person_id from given) as one
    where one.person_id in (select a.person_id from authors_of_revision(one.revision_id) a)
  ) then
    perform refuse('findings_of_no_author', 'somebody reviews words that they wrote and that nobody else stands for now');
  end if;
  return null;
end $$;
create trigger of_no_author after insert on checks referencing new table as given
  for each statement execute function after_findings();
create trigger of_no_author after insert on reviews referencing new table as given
  for each statement execute function after_findings();

-- As in 0017_review_requests.sql, of everybody who is an author now.
create or replace function after_review_request() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.person_id in (select a.person_id from authors_of_revision(new.revision_id) a) then
    perform refuse('review_requests_of_no_author', 'somebody is asked to review what they wrote');
  end if;
  return null;
end $$;

-- As in 0002_workflow.sql, but approvals count by those alone who are no authors when the review ends.
create or replace function before_review_end() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  needed integer;
  approvers uuid[];
begin
  perform lock_entry(new.entry_id);
  new.at := this_moment();
  if new.outcome = 'approved' then
    select approvals_needed into needed from revisions where id = new.revision_id;
    select coalesce(array_agg(person_id), '{}') into approvers from reviews
    where revision_id = new.revision_id and decision = 'approve'
      and person_id not in (select a.person_id from authors_of_revision(new.revision_id) a);
    if cardinality(approvers) < needed or new.person_id <> all (approvers) then
      perform refuse('review_ends_approved', 'the revision lacks an approval');
    end if;
    if exists (
      select from claim_findings(new.revision_id)
      group by path
      having bool_or(finding = 'disputed') or (bool_or(must_cite) and not coalesce(bool_or(finding = 'supported'), false))
    ) then
      perform refuse('review_ends_claims_checked', 'a claim is unchecked or disputed');
    end if;
  elsif new.outcome = 'changes_requested' then
    if not exists (
      select from reviews
      where revision_id = new.revision_id and decision = 'request_changes' and person_id = new.person_id
    ) then
      perform refuse('review_ends_changes_requested', 'nobody requested changes');
    end if;
  elsif new.outcome = 'withdrawn' then
    if new.person_id not in (select a.person_id from authors_of_revision(new.revision_id) a)
      and not exists (select from people where id = new.person_id and 'admin' = any (roles)) then
      perform refuse('review_ends_withdrawn', 'an author or an admin withdraws a revision');
    end if;
  end if;
  return new;
end $$;

grant execute on function read_until(uuid, integer, bigint), authors_of_revision(uuid) to ratify_app;
