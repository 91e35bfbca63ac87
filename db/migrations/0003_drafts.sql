-- Drafts: a closed generation takes no more updates, the journal names who wrote, and nothing acknowledged is lost.

-- Writers of a journal share this lock, whoever opens the next generation has it alone. An advisory lock, because a
-- row lock would let a stream of writers starve the one who closes the draft.
create function draft_lock(entry uuid) returns bigint language sql immutable as
  $$ select hashtextextended(entry::text, 0) $$;

create function before_draft_update() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock_shared(draft_lock(new.entry_id));
  if new.generation is distinct from (select generation from entries where id = new.entry_id) then
    perform refuse('draft_updates_open_generation', 'this draft is closed');
  end if;
  -- Drawn under the lock: whoever holds it alone has seen every lower number, so a freeze contains what it says it does.
  new.seq := nextval('draft_updates_seq_seq');
  new.at := this_moment();
  return new;
end $$;
create trigger open_generation before insert on draft_updates
  for each row execute function before_draft_update();

create function after_draft_update() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into draft_people as known (entry_id, generation, person_id, first_seq, last_seq)
  values (new.entry_id, new.generation, new.person_id, new.seq, new.seq)
  on conflict on constraint draft_people_pk
  do update set last_seq = greatest(known.last_seq, excluded.last_seq), last_at = this_moment();
  return null;
end $$;
create trigger names_its_writer after insert on draft_updates
  for each row execute function after_draft_update();

create function before_draft_person() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    new.first_seq := least(new.first_seq, new.last_seq);
  elsif new.entry_id <> old.entry_id or new.generation <> old.generation or new.person_id <> old.person_id
    or new.last_seq < old.last_seq then
    perform refuse('draft_people_remembered', 'who changed a draft is not forgotten');
  else
    new.first_seq := old.first_seq;
  end if;
  return new;
end $$;
create trigger remembered before insert or update on draft_people
  for each row execute function before_draft_person();
create trigger append_only before delete on draft_people for each row execute function forbid_change();

create function before_snapshot() returns trigger language plpgsql as $$
begin
  if new.snapshot_seq < old.snapshot_seq
    or (new.snapshot_seq = old.snapshot_seq and new.snapshot is distinct from old.snapshot) then
    perform refuse('draft_generations_fold_forward', 'a snapshot only ever takes more of the journal in');
  end if;
  return new;
end $$;
create trigger fold_forward before update of snapshot, snapshot_seq on draft_generations
  for each row execute function before_snapshot();

create function before_journal_delete() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (
    select from draft_generations
    where entry_id = old.entry_id and generation = old.generation and snapshot_seq >= old.seq
  ) then
    perform refuse('draft_updates_folded_first', 'an update is removed only when a snapshot holds it');
  end if;
  return old;
end $$;
create trigger folded_first before delete on draft_updates
  for each row execute function before_journal_delete();
create trigger append_only before update on draft_updates for each row execute function forbid_change();
create trigger never_emptied before truncate on draft_updates for each statement execute function forbid_change();

create function before_next_generation() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.generation not in (old.generation, old.generation + 1) then
    perform refuse('entries_generation_next', 'a draft is followed by the next generation');
  end if;
  perform pg_advisory_xact_lock(draft_lock(new.id));
  return new;
end $$;
create trigger next_generation before update of generation on entries
  for each row when (new.generation <> old.generation) execute function before_next_generation();

-- A new generation brings the authors of its words along, unless readers have read those words already: nobody becomes
-- a stranger to their own text by discarding and restoring it.
create function after_generation() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (
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
  return null;
end $$;
create constraint trigger brings_authors after insert on draft_generations
  deferrable initially deferred for each row execute function after_generation();

create function before_address_change() returns trigger language plpgsql as $$
begin
  if new.id <> old.id or new.kind <> old.kind or new.slug <> old.slug or new.created_by <> old.created_by then
    perform refuse('entries_address_stays', 'an address stays');
  end if;
  return new;
end $$;
create trigger address_stays before update on entries
  for each row execute function before_address_change();
create trigger append_only before delete on entries for each row execute function forbid_change();
