-- A draft that was discarded or replaced can be brought back: a generation that goes on with the document of another.
-- Who wrote in it and what is erased with it follow from its line, the generation in which that document began.

ALTER TABLE "draft_generations" ADD COLUMN "continues" integer;
--> statement-breakpoint

create function line_of(entry uuid, generation integer) returns integer language sql stable as $$
  select coalesce(g.continues, g.generation) from draft_generations g
  where g.entry_id = line_of.entry and g.generation = line_of.generation
$$;

create function before_bringing_back() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  closed draft_generations%rowtype;
  begun draft_generations%rowtype;
begin
  perform lock_entry(new.entry_id);
  -- Whoever writes in the draft that is open now waits, and is refused then.
  perform pg_advisory_xact_lock(draft_lock(new.entry_id));
  select * into closed from draft_generations
  where entry_id = new.entry_id and generation = new.generation - 2;
  select * into begun from draft_generations
  where entry_id = new.entry_id and generation = new.generation - 1;
  if new.continues is distinct from coalesce(closed.continues, closed.generation)
    or new.based_on is distinct from closed.based_on then
    perform refuse('draft_generations_continue_last', 'only the draft that was closed last is brought back, as it was');
  end if;
  if closed.snapshot is null and closed.snapshot_seq > 0 then
    perform refuse('draft_generations_stay_erased', 'the words of this draft were erased');
  end if;
  if begun.continues is not null or begun.snapshot_seq > 0
    or exists (select from draft_updates where entry_id = new.entry_id and generation = begun.generation)
    or exists (select from suggestions where entry_id = new.entry_id and generation = begun.generation) then
    perform refuse('draft_generations_nothing_lost', 'somebody has begun to write in the draft that is open');
  end if;
  return new;
end $$;
create trigger brought_back before insert on draft_generations
  for each row when (new.continues is not null) execute function before_bringing_back();

-- As in 0003_drafts.sql; and a draft that is brought back keeps everyone who wrote in it, until when they did. They
-- wrote what it begins with, so nothing is ever frozen from it without them.
create or replace function after_generation() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.continues is null and exists (
    select p.person_id from revision_people p
    where p.revision_id = new.based_on and p.part = 'author'
      and (select status <> 'published' from revision_states where revision_id = new.based_on)
    union
    select new.created_by where new.based_on is null and new.snapshot is not null
    except
    select person_id from draft_people where entry_id = new.entry_id and generation = new.generation
  ) then
    perform refuse('draft_generations_bring_authors', 'the draft begins with words whose authors it does not name');
  end if;
  if new.continues is not null and exists (
    select from draft_people wrote
    where wrote.entry_id = new.entry_id and wrote.generation = new.generation - 2 and not exists (
      select from draft_people again
      where again.entry_id = new.entry_id and again.generation = new.generation
        and again.person_id = wrote.person_id and again.first_seq = 0 and again.last_seq >= wrote.last_seq)
  ) then
    perform refuse('draft_generations_keep_authors', 'a draft is brought back without somebody who wrote in it');
  end if;
  return null;
end $$;

-- As in 0001_order.sql, with what is public known in every generation of its line.
create or replace function authors_of_freeze(entry uuid, open_generation integer, draft_seq bigint, frozen jsonb)
  returns table (person_id uuid) language sql stable as $$
  with published as (
    select line_of(r.entry_id, r.generation) as line, r.draft_seq, r.frozen
    from publications p
    join revisions r on r.id = p.revision_id
    left join publication_ends n on n.entry_id = p.entry_id and n.ordinal = p.ordinal
    where p.entry_id = entry and n.ordinal is null
  )
  select d.person_id
  from draft_people d
  left join published on published.line = line_of(entry, open_generation)
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

-- As in 0014_suggestions.sql: what is accepted is put into the draft that is open, which may be the one that it was
-- made for, brought back.
create or replace function after_suggestion_end() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
declare proposed suggestions%rowtype;
begin
  select * into proposed from suggestions where id = new.suggestion_id;
  if new.outcome = 'withdrawn' and new.person_id <> proposed.person_id then
    perform refuse('suggestion_ends_own', 'somebody withdrew what another one suggested');
  end if;
  if new.outcome = 'accepted' and exists (
    select proposed.person_id union select new.person_id
    except
    select d.person_id from draft_people d join entries e on e.id = d.entry_id and e.generation = d.generation
    where d.entry_id = proposed.entry_id
      and line_of(e.id, e.generation) = line_of(proposed.entry_id, proposed.generation)
  ) then
    perform refuse('suggestion_ends_name_authors', 'a suggestion was taken without naming who wrote it');
  end if;
  perform pg_notify('ratify_comments', proposed.entry_id::text);
  return null;
end $$;

-- As in 0011_comments.sql, but the words are known by their line: a draft that was brought back holds what was ever
-- frozen from the one that it continues.
create or replace function redact_revision(revision uuid, confirmed_by uuid) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  subject revisions%rowtype;
  request redaction_requests%rowtype;
  open_draft draft_generations%rowtype;
begin
  select * into subject from revisions where id = revision;
  perform lock_entry(subject.entry_id);
  if (select status in ('in_review', 'approved', 'published') from revision_states where revision_id = revision) then
    perform refuse('redactions_still_out_of_use', 'the revision is in use');
  end if;
  select * into request from redaction_requests where revision_id = revision;
  if not found then
    perform refuse('redactions_requested', 'nobody requested this redaction');
  end if;
  insert into redactions (revision_id, requested_by, confirmed_by, at)
  values (revision, request.person_id, redact_revision.confirmed_by, this_moment());
  update revisions set frozen = null where id = revision;

  select g.* into open_draft
  from draft_generations g join entries e on e.id = g.entry_id and e.generation = g.generation
  where e.id = subject.entry_id;
  if coalesce(open_draft.continues, open_draft.generation) = line_of(subject.entry_id, subject.generation)
    or open_draft.based_on = revision then
    insert into draft_generations (entry_id, generation, created_by)
    values (subject.entry_id, open_draft.generation + 1, redact_revision.confirmed_by);
    update entries set generation = open_draft.generation + 1, draft_title = '', draft_problems = null
    where id = subject.entry_id;
  end if;

  update draft_generations g
  set snapshot = null,
    snapshot_seq = 1 + greatest(g.snapshot_seq, (
      select max(u.seq) from draft_updates u where u.entry_id = g.entry_id and u.generation = g.generation))
  from entries e
  where g.entry_id = subject.entry_id and e.id = g.entry_id and g.generation < e.generation;
  delete from draft_updates u using entries e
  where u.entry_id = subject.entry_id and e.id = u.entry_id and u.generation < e.generation;
  delete from candidates c using entries e
  where c.entry_id = subject.entry_id and e.id = c.entry_id and c.generation < e.generation;
  delete from candidates c where c.entry_id = subject.entry_id and c.hash = subject.hash;

  perform erase_words_beside(subject.entry_id);
end $$;

grant execute on function line_of(uuid, integer) to ratify_app;
