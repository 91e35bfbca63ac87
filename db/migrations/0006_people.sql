-- People: links work once, the last admin stays, and sockets hear of whose rights changed.

create function before_person_change() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.epoch < old.epoch then
    perform refuse('people_epoch_grows', 'an ended session would live again');
  end if;
  if 'admin' = any (old.roles) and old.disabled_at is null
    and not ('admin' = any (new.roles) and new.disabled_at is null) then
    -- Two admins who disable each other at the same moment: the second looks after the first.
    perform pg_advisory_xact_lock(hashtext('ratify last admin'));
    if not exists (
      select from people where 'admin' = any (roles) and disabled_at is null and id <> old.id
    ) then
      perform refuse('people_last_admin', 'the last admin stays');
    end if;
  end if;
  return new;
end $$;
create trigger last_admin before update on people for each row execute function before_person_change();
create trigger append_only before delete on people for each row execute function forbid_change();
create trigger never_emptied before truncate on people for each statement execute function forbid_change();

create function before_link_change() returns trigger language plpgsql as $$
begin
  if old.used_at is not null or new.token_hash <> old.token_hash or new.purpose <> old.purpose
    or new.person_id is distinct from old.person_id then
    perform refuse('person_links_single_use', 'a link works once');
  end if;
  return new;
end $$;
create trigger single_use before update on person_links for each row execute function before_link_change();

create function notify_sockets() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform pg_notify('ratify_people', coalesce(to_jsonb(old) ->> 'person_id', to_jsonb(old) ->> 'id'));
  return null;
end $$;
create trigger heard_by_sockets after update of roles, disabled_at, epoch on people
  for each row execute function notify_sockets();
create trigger heard_by_sockets after update of ended_at on sessions
  for each row execute function notify_sockets();
create trigger ended_for_sockets after delete on sessions
  for each row execute function notify_sockets();
