-- Rows that never change or vanish, and the rules of the workflow that a key cannot say.
-- Trigger functions run as the owner, so that they see and lock what the application may not.

create function forbid_change() returns trigger language plpgsql as $$
begin
  raise exception using errcode = 'restrict_violation', constraint = 'append_only', table = tg_table_name,
    message = format('rows of %s never change or vanish', tg_table_name);
end $$;

do $$
declare name text;
begin
  foreach name in array array[
    'revision_people', 'revision_claims', 'review_ends', 'checks', 'reviews', 'revocations', 'publications',
    'publication_ends', 'schedules', 'schedule_ends', 'sources', 'source_versions', 'events', 'public_events',
    'redaction_requests', 'redactions'
  ] loop
    execute format('create trigger append_only before update or delete on %I
      for each row execute function forbid_change()', name);
  end loop;
  foreach name in array array[
    'entries', 'revisions', 'revision_people', 'revision_claims', 'review_ends', 'checks', 'reviews', 'revocations',
    'publications', 'publication_ends', 'schedules', 'schedule_ends', 'sources', 'source_versions', 'events',
    'public_events', 'redaction_requests', 'redactions', 'chain_heads', 'draft_people'
  ] loop
    execute format('create trigger never_emptied before truncate on %I
      for each statement execute function forbid_change()', name);
  end loop;
end $$;

-- The one exception: a redaction takes a revision's words away, and nothing else of it. A generated column has no
-- value yet before an update, and follows from the others.
create function forbid_change_of_revision() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.frozen is null
    and to_jsonb(new) - '{frozen,previous}'::text[] = to_jsonb(old) - '{frozen,previous}'::text[]
    and exists (select from redactions where revision_id = old.id) then
    return new;
  end if;
  raise exception using errcode = 'restrict_violation', constraint = 'append_only', table = 'revisions',
    message = 'rows of revisions never change or vanish';
end $$;
create trigger append_only before update or delete on revisions
  for each row execute function forbid_change_of_revision();

-- Submitting

create function before_revision() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
declare entry entries%rowtype;
begin
  perform lock_entry(new.entry_id);
  select * into entry from entries where id = new.entry_id;
  new.submitted_at := this_moment();
  new.transaction := pg_current_xact_id()::text::bigint;
  if new.frozen is null then
    perform refuse('revisions_frozen', 'a revision is submitted with its words');
  end if;
  if new.frozen ->> 'slug' is distinct from entry.slug
    or new.frozen -> 'content' ->> 'kind' is distinct from entry.kind then
    perform refuse('revisions_address', 'the frozen words are another entry''s');
  end if;
  if new.generation <> entry.generation then
    perform refuse('revisions_open_draft', 'the draft that was frozen is not open any more');
  end if;
  return new;
end $$;
create trigger workflow before insert on revisions for each row execute function before_revision();

create function with_its_revision() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (
    select from revisions r
    where r.id = new.revision_id and is_of_this_transaction(r.transaction, r.submitted_at)
  ) then
    perform refuse(tg_argv[0], format('rows of %s come with their revision', tg_table_name));
  end if;
  return new;
end $$;
create trigger workflow before insert on revision_claims
  for each row execute function with_its_revision('revision_claims_come_with_it');
create trigger workflow before insert on revision_people
  for each row when (new.part = 'author') execute function with_its_revision('authors_come_with_revision');

create function after_revision() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (
    select person_id from authors_of_freeze(new.entry_id, new.generation, new.draft_seq, new.frozen)
    union select new.submitted_by
    except select person_id from revision_people where revision_id = new.id and part = 'author'
  ) then
    perform refuse('authors_complete', 'somebody who changed the draft is not named as an author');
  end if;
  return null;
end $$;
create constraint trigger authors_complete after insert on revisions
  deferrable initially deferred for each row execute function after_revision();

-- Reviewing

create function before_finding() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform lock_entry(new.entry_id);
  if exists (select from review_ends where revision_id = new.revision_id) then
    perform refuse(tg_table_name || '_in_review', 'the revision is not in review any more');
  end if;
  new.at := this_moment();
  if tg_table_name = 'checks' then
    -- A person's latest finding counts, so no two of theirs bear the same instant.
    select greatest(new.at, max(at) + interval '1 millisecond') into new.at
    from checks where revision_id = new.revision_id and person_id = new.person_id;
  end if;
  return new;
end $$;
create trigger workflow before insert on checks for each row execute function before_finding();
create trigger workflow before insert on reviews for each row execute function before_finding();

create function before_review_end() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
declare needed integer;
begin
  perform lock_entry(new.entry_id);
  new.at := this_moment();
  if new.outcome = 'approved' then
    select approvals_needed into needed from revisions where id = new.revision_id;
    if (select count(*) from reviews where revision_id = new.revision_id and decision = 'approve') < needed
      or not exists (
        select from reviews
        where revision_id = new.revision_id and decision = 'approve' and person_id = new.person_id
      ) then
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
    if not exists (
      select from revision_people
      where revision_id = new.revision_id and person_id = new.person_id and part = 'author'
    ) and not exists (select from people where id = new.person_id and 'admin' = any (roles)) then
      perform refuse('review_ends_withdrawn', 'an author or an admin withdraws a revision');
    end if;
  end if;
  return new;
end $$;
create trigger workflow before insert on review_ends for each row execute function before_review_end();

create function after_superseding() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select from revisions where entry_id = new.entry_id and number = new.number + 1) then
    perform refuse('review_ends_superseded', 'no later revision supersedes it');
  end if;
  return null;
end $$;
create constraint trigger superseded_by_another after insert on review_ends
  deferrable initially deferred for each row when (new.outcome = 'superseded') execute function after_superseding();

create function before_revocation() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
declare state revision_states%rowtype;
begin
  perform lock_entry((select entry_id from revisions where id = new.revision_id));
  select * into state from revision_states where revision_id = new.revision_id;
  if state.ever_published then
    perform refuse('revocations_never_public', 'the revision has been public');
  end if;
  if state.scheduled then
    perform refuse('revocations_unscheduled', 'the revision is scheduled');
  end if;
  if state.approval_stands is not true then
    perform refuse('revocations_of_approval', 'the revision is not approved');
  end if;
  new.at := this_moment();
  return new;
end $$;
create trigger workflow before insert on revocations for each row execute function before_revocation();

-- Publishing

create function before_publication() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  state revision_states%rowtype;
  replaced boolean;
begin
  perform lock_entry(new.entry_id);
  select * into state from revision_states where revision_id = new.revision_id;
  if state.redacted then
    perform refuse('publications_redacted', 'the revision was redacted');
  end if;
  if state.ever_retracted then
    perform refuse('publications_never_retracted', 'the revision was retracted');
  end if;
  if state.approval_stands is not true then
    perform refuse('publications_approval_stands', 'the revision has no approval that stands');
  end if;
  if not state.ever_published then
    if not is_newest_approved(new.revision_id) then
      perform refuse('publications_newest_approved', 'a later revision is approved');
    end if;
    select note into new.note from revisions where id = new.revision_id;
  end if;
  -- A replacement begins at the instant at which what it replaces ended: no gap, no overlap.
  select outcome = 'replaced' into replaced
  from publication_ends where entry_id = new.entry_id and ordinal = new.ordinal - 1;
  new.starts_at := case
    when replaced then new.previous_ended_at
    else greatest(this_moment(), new.previous_ended_at)
  end;
  return new;
end $$;
create trigger workflow before insert on publications for each row execute function before_publication();

create function before_publication_end() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform lock_entry(new.entry_id);
  new.ended_at := greatest(this_moment(), new.starts_at);
  return new;
end $$;
create trigger workflow before insert on publication_ends for each row execute function before_publication_end();

create function after_replacement() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select from publications where entry_id = new.entry_id and ordinal = new.ordinal + 1) then
    perform refuse('publication_ends_replaced', 'nothing replaces it');
  end if;
  return null;
end $$;
create constraint trigger replaced_by_another after insert on publication_ends
  deferrable initially deferred for each row when (new.outcome = 'replaced') execute function after_replacement();

create function before_schedule() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
declare state revision_states%rowtype;
begin
  perform lock_entry(new.entry_id);
  select * into state from revision_states where revision_id = new.revision_id;
  if state.status <> 'approved' or not is_newest_approved(new.revision_id) then
    perform refuse('schedules_approved', 'the revision is not the newest approved one');
  end if;
  if not exists (
    select from reviews
    where id = new.approval_id and revision_id = new.revision_id and decision = 'approve'
  ) then
    perform refuse('schedules_approval', 'the schedule names another approval');
  end if;
  if state.scheduled then
    perform refuse('schedules_once', 'the revision is scheduled already');
  end if;
  new.at := this_moment();
  return new;
end $$;
create trigger workflow before insert on schedules for each row execute function before_schedule();

create function before_schedule_end() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform lock_entry((select entry_id from schedules where id = new.schedule_id));
  new.at := this_moment();
  return new;
end $$;
create trigger workflow before insert on schedule_ends for each row execute function before_schedule_end();

create function after_schedule_end() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (
    select from schedules s join publications p on p.revision_id = s.revision_id where s.id = new.schedule_id
  ) then
    perform refuse('schedule_ends_published', 'the revision was not published');
  end if;
  return null;
end $$;
create constraint trigger published_indeed after insert on schedule_ends
  deferrable initially deferred for each row when (new.outcome = 'published') execute function after_schedule_end();
