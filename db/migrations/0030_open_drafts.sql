-- What is asked of the draft that is open: it is opened as soon as it is there, takes suggestions as it takes words, and
-- has for authors whoever wrote what it began with, unless readers read that now.

-- As in 0027_bring_back.sql; and what is brought back follows the draft that is open. Whether nobody has begun to write
-- in that one is asked at commit, of whoever brings it back as well.
create or replace function before_bringing_back() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
declare closed draft_generations%rowtype;
begin
  perform lock_entry(new.entry_id);
  -- Whoever writes in the draft that is open now waits, and is refused then.
  perform pg_advisory_xact_lock(draft_lock(new.entry_id));
  if new.generation - 1 <> (select generation from entries where id = new.entry_id) then
    perform refuse('draft_generations_follow_open', 'a draft is brought back in the place of another than is open');
  end if;
  select * into closed from draft_generations
  where entry_id = new.entry_id and generation = new.generation - 2;
  if new.continues is distinct from coalesce(closed.continues, closed.generation)
    or new.based_on is distinct from closed.based_on then
    perform refuse('draft_generations_continue_last', 'only the draft that was closed last is brought back, as it was');
  end if;
  if closed.snapshot is null and closed.snapshot_seq > 0 then
    perform refuse('draft_generations_stay_erased', 'the words of this draft were erased');
  end if;
  return new;
end $$;

-- As in 0027_bring_back.sql; and no draft lies ready to be opened later, when what it was made of is not so any more.
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
  if new.continues is not null and exists (
    select from draft_generations begun
    where begun.entry_id = new.entry_id and begun.generation = new.generation - 1
      and (begun.continues is not null or begun.snapshot_seq > 0
        or exists (select from draft_updates where entry_id = begun.entry_id and generation = begun.generation)
        or exists (select from suggestions where entry_id = begun.entry_id and generation = begun.generation))
  ) then
    perform refuse('draft_generations_nothing_lost', 'somebody has begun to write in the draft that is open');
  end if;
  if new.generation > (select generation from entries where id = new.entry_id) then
    perform refuse('draft_generations_opened_at_once', 'the draft is not opened');
  end if;
  return null;
end $$;

-- Under the lock of whoever writes in the draft, so that whoever closes it has seen the suggestion, or refuses it.
create function before_suggestion() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock_shared(draft_lock(new.entry_id));
  if new.generation is distinct from (select generation from entries where id = new.entry_id) then
    perform refuse('suggestions_open_draft', 'this draft is closed');
  end if;
  return new;
end $$;
create trigger open_draft before insert on suggestions for each row execute function before_suggestion();

-- As in 0027_bring_back.sql; and whoever wrote what the draft began with, unless that is public or went into what is.
create or replace function authors_of_freeze(entry uuid, open_generation integer, draft_seq bigint, frozen jsonb)
  returns table (person_id uuid) language sql stable as $$
  with published as (
    select r.id, line_of(r.entry_id, r.generation) as line, r.draft_seq, r.frozen
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
  select w.person_id
  from draft_generations g
  join revision_people w on w.revision_id = g.based_on and w.part = 'author'
  where g.entry_id = entry and g.generation = open_generation
    and not exists (
      select from published
      where published.id = g.based_on or published.line = line_of(g.entry_id, g.generation))
  union
  select v.created_by
  from jsonb_each(authors_of_freeze.frozen -> 'sources') as used (id, state)
  join source_versions v on v.source_id = used.id and v.version = (used.state ->> 'version')::integer
  left join published on true
  where published.frozen -> 'sources' -> used.id ->> 'version' is distinct from used.state ->> 'version'
$$;
