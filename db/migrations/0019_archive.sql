-- Entries that are left out of the desk's lists: nothing that readers see, and nothing that is about to be.

ALTER TABLE "entries" ADD COLUMN "archived_at" timestamp (3) with time zone;
--> statement-breakpoint

-- Public, in review, or approved and the newest of what was.
create function is_in_use(entry uuid) returns boolean language sql stable as $$
  select exists (
    select from revision_states s
    where s.entry_id = entry and (
      s.status in ('in_review', 'published') or (s.status = 'approved' and is_newest_approved(s.revision_id))))
$$;

create function before_archiving() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.archived_at is not null then
    if is_in_use(new.id) then
      perform refuse('entries_archived_out_of_use', 'the entry is public, in review or about to be public');
    end if;
    new.archived_at := this_moment();
  end if;
  return new;
end $$;
create trigger archiving before update of archived_at on entries
  for each row when (new.archived_at is distinct from old.archived_at) execute function before_archiving();

create function require_event_of_entry() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  recorded integer;
  fitting integer;
begin
  select count(*), count(*) filter (where type = any (tg_argv) and entry_id = new.id) into recorded, fitting
  from events where is_of_this_transaction(transaction, at);
  if recorded <> 1 or fitting <> 1 then
    perform refuse('one_event_of_entry', format('a change of an entry is recorded as exactly one event of its kind, not %s (%s fit)',
      recorded, fitting));
  end if;
  return null;
end $$;
create constraint trigger one_event after update of archived_at on entries deferrable initially deferred
  for each row when (new.archived_at is distinct from old.archived_at)
  execute function require_event_of_entry('entry_archived', 'entry_unarchived');

-- What is archived is brought back before anything becomes of it. Under the entry's lock, which both take first.
create function refuse_while_archived() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform lock_entry(new.entry_id);
  if exists (select from entries where id = new.entry_id and archived_at is not null) then
    perform refuse(tg_argv[0], 'the entry is archived');
  end if;
  return new;
end $$;
create trigger not_archived before insert on revisions
  for each row execute function refuse_while_archived('revisions_not_archived');
create trigger not_archived before insert on publications
  for each row execute function refuse_while_archived('publications_not_archived');

grant update (archived_at) on entries to ratify_app;
grant execute on function is_in_use(uuid) to ratify_app;
