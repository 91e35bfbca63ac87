-- Releases: named sets of revisions of several entries that become public together, at one instant, or not at all.

CREATE TABLE "release_ends" (
	"release_id" uuid PRIMARY KEY NOT NULL,
	"outcome" text NOT NULL,
	"person_id" uuid NOT NULL,
	"at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"transaction" bigint DEFAULT pg_current_xact_id()::text::bigint NOT NULL,
	CONSTRAINT "release_ends_outcomes" CHECK ("release_ends"."outcome" in ('published', 'discarded'))
);
--> statement-breakpoint
CREATE TABLE "release_items" (
	"release_id" uuid NOT NULL,
	"entry_id" uuid NOT NULL,
	"revision_id" uuid NOT NULL,
	"added_by" uuid NOT NULL,
	"added_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "release_items_pk" PRIMARY KEY("release_id","entry_id"),
	CONSTRAINT "release_items_revision" UNIQUE("release_id","entry_id","revision_id")
);
--> statement-breakpoint
CREATE TABLE "release_schedule_ends" (
	"schedule_id" uuid PRIMARY KEY NOT NULL,
	"outcome" text NOT NULL,
	"person_id" uuid,
	"reason" text,
	"at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "release_schedule_ends_outcomes" CHECK ("release_schedule_ends"."outcome" in ('published', 'cancelled', 'failed'))
);
--> statement-breakpoint
CREATE TABLE "release_schedules" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"release_id" uuid NOT NULL,
	"publish_at" timestamp (3) with time zone NOT NULL,
	"person_id" uuid NOT NULL,
	"at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "releases" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "releases_named" CHECK (length(trim("releases"."name")) > 0 and length("releases"."name") <= 120 and length("releases"."note") <= 500)
);
--> statement-breakpoint
ALTER TABLE "notices" DROP CONSTRAINT "notices_kinds";--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "release_id" uuid;--> statement-breakpoint
ALTER TABLE "publication_ends" ADD COLUMN "release_id" uuid;--> statement-breakpoint
ALTER TABLE "publications" ADD COLUMN "release_id" uuid;--> statement-breakpoint
ALTER TABLE "release_ends" ADD CONSTRAINT "release_ends_release_id_releases_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."releases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release_ends" ADD CONSTRAINT "release_ends_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release_items" ADD CONSTRAINT "release_items_release_id_releases_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."releases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release_items" ADD CONSTRAINT "release_items_added_by_people_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release_items" ADD CONSTRAINT "release_items_of_entry" FOREIGN KEY ("revision_id","entry_id") REFERENCES "public"."revisions"("id","entry_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release_schedule_ends" ADD CONSTRAINT "release_schedule_ends_schedule_id_release_schedules_id_fk" FOREIGN KEY ("schedule_id") REFERENCES "public"."release_schedules"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release_schedule_ends" ADD CONSTRAINT "release_schedule_ends_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release_schedules" ADD CONSTRAINT "release_schedules_release_id_releases_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."releases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release_schedules" ADD CONSTRAINT "release_schedules_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "releases_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "release_items_of_revision" ON "release_items" USING btree ("revision_id");--> statement-breakpoint
CREATE INDEX "release_schedules_of" ON "release_schedules" USING btree ("release_id");--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_release_id_releases_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."releases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication_ends" ADD CONSTRAINT "publication_ends_release_id_releases_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."releases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publications" ADD CONSTRAINT "publications_release" FOREIGN KEY ("release_id","entry_id","revision_id") REFERENCES "public"."release_items"("release_id","entry_id","revision_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_kinds" CHECK ("notices"."kind" in ('review_asked', 'review_taken_over', 'sent_back', 'disputed', 'approved', 'published',
        'retracted', 'schedule_failed', 'release_failed', 'check_lapsed', 'mentioned', 'assigned', 'replied'));
--> statement-breakpoint

create function lock_release(release uuid) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if current_setting('transaction_isolation') not in ('read committed', 'read uncommitted') then
    perform refuse('read_committed', 'releases are changed at read committed only');
  end if;
  perform from releases where id = release for no key update;
end $$;

create function is_release_scheduled(release uuid) returns boolean language sql stable as $$
  select exists (
    select from release_schedules s where s.release_id = release
      and not exists (select from release_schedule_ends n where n.schedule_id = s.id))
$$;

create function before_release_change() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from release_ends where release_id = old.id) then
    perform refuse('releases_open', 'the release is over');
  end if;
  return new;
end $$;
create trigger while_open before update on releases for each row execute function before_release_change();

-- What goes out with a release is settled while nothing waits for its time. Locks are always taken in one order: the
-- release, then its entries by their ids.
create function before_release_item() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  release uuid := case when tg_op = 'DELETE' then old.release_id else new.release_id end;
begin
  perform lock_release(release);
  if exists (select from release_ends where release_id = release) then
    perform refuse('release_items_open', 'the release is over');
  end if;
  if is_release_scheduled(release) then
    perform refuse('release_items_unscheduled', 'the release is scheduled');
  end if;
  if tg_op = 'DELETE' then
    return old;
  end if;
  perform lock_entry(new.entry_id);
  if (select status from revision_states where revision_id = new.revision_id) is distinct from 'approved' then
    perform refuse('release_items_approved', 'the revision is not approved, or public already');
  end if;
  new.added_at := this_moment();
  return new;
end $$;
create trigger workflow before insert or delete on release_items for each row execute function before_release_item();

create function before_release_end() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
declare entry uuid;
begin
  perform lock_release(new.release_id);
  if is_release_scheduled(new.release_id) then
    perform refuse('release_ends_unscheduled', 'the release is scheduled');
  end if;
  if new.outcome = 'published' then
    for entry in select entry_id from release_items where release_id = new.release_id order by entry_id loop
      perform lock_entry(entry);
    end loop;
  end if;
  -- After all locks, so that nothing of these entries can be public from a later instant on.
  new.at := this_moment();
  new.transaction := pg_current_xact_id()::text::bigint;
  return new;
end $$;
create trigger workflow before insert on release_ends for each row execute function before_release_end();

create function after_release_end() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select from release_items where release_id = new.release_id) or exists (
    select from release_items i where i.release_id = new.release_id and not exists (
      select from publications p
      where p.release_id = i.release_id and p.entry_id = i.entry_id and p.revision_id = i.revision_id)
  ) then
    perform refuse('release_ends_whole', 'a release is published as a whole');
  end if;
  return null;
end $$;
create constraint trigger published_whole after insert on release_ends
  deferrable initially deferred for each row when (new.outcome = 'published') execute function after_release_end();

create function before_release_schedule() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform lock_release(new.release_id);
  if exists (select from release_ends where release_id = new.release_id) then
    perform refuse('release_schedules_open', 'the release is over');
  end if;
  if is_release_scheduled(new.release_id) then
    perform refuse('release_schedules_once', 'the release is scheduled already');
  end if;
  if not exists (select from release_items where release_id = new.release_id) then
    perform refuse('release_schedules_of_something', 'nothing is in the release');
  end if;
  new.at := this_moment();
  return new;
end $$;
create trigger workflow before insert on release_schedules
  for each row execute function before_release_schedule();

create function before_release_schedule_end() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform lock_release((select release_id from release_schedules where id = new.schedule_id));
  new.at := this_moment();
  return new;
end $$;
create trigger workflow before insert on release_schedule_ends
  for each row execute function before_release_schedule_end();

create function after_release_schedule_end() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (
    select from release_schedules s join release_ends n on n.release_id = s.release_id
    where s.id = new.schedule_id and n.outcome = 'published'
  ) then
    perform refuse('release_schedule_ends_published', 'the release was not published');
  end if;
  return null;
end $$;
create constraint trigger published_indeed after insert on release_schedule_ends deferrable initially deferred
  for each row when (new.outcome = 'published') execute function after_release_schedule_end();

-- The instant from which all of a release is public: that of its end, which is of this transaction. Now, without one.
create function moment_of(release uuid) returns timestamptz
  language plpgsql security definer set search_path = public, pg_temp as $$
declare moment timestamptz;
begin
  if release is null then
    return this_moment();
  end if;
  select at into moment from release_ends
  where release_id = release and outcome = 'published' and is_of_this_transaction(transaction, at);
  if moment is null then
    perform refuse('publications_release_now', 'the release is not published in this transaction');
  end if;
  return moment;
end $$;

create or replace function before_publication() returns trigger
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
    else greatest(moment_of(new.release_id), new.previous_ended_at)
  end;
  return new;
end $$;

create or replace function before_publication_end() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform lock_entry(new.entry_id);
  new.ended_at := greatest(moment_of(new.release_id), new.starts_at);
  return new;
end $$;

do $$
declare name text;
begin
  foreach name in array array['release_ends', 'release_schedules', 'release_schedule_ends'] loop
    execute format('create trigger append_only before update or delete on %I
      for each row execute function forbid_change()', name);
  end loop;
  foreach name in array array['releases', 'release_items', 'release_ends', 'release_schedules', 'release_schedule_ends'] loop
    execute format('create trigger never_emptied before truncate on %I
      for each statement execute function forbid_change()', name);
  end loop;
end $$;
create trigger append_only before delete on releases for each row execute function forbid_change();
create trigger never_edited before update on release_items for each row execute function forbid_change();

-- All that a release publishes is one deed, recorded for the release and for each of its entries.
create or replace function deed_of(event events) returns text language sql stable as $$
  select case
    when event.type in ('revision_approved', 'revision_published') and exists (
      select from revisions r join publications p on p.revision_id = r.id
      where r.id = event.revision_id and r.publishes_at_once
    ) then 'approval of ' || event.revision_id
    when event.type = 'revision_published' and exists (
      select from publications p
      where p.revision_id = event.revision_id and p.release_id::text = event.data ->> 'release'
    ) or event.type = 'release_published' and exists (
      select from release_ends n where n.release_id::text = event.data ->> 'release' and n.outcome = 'published'
    ) then 'release ' || (event.data ->> 'release')
    else 'event ' || event.seq
  end
$$;

create function require_event_of_release() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  row jsonb := case when tg_op = 'DELETE' then to_jsonb(old) else to_jsonb(new) end;
  release text := coalesce(
    row ->> 'release_id',
    (select release_id::text from release_schedules where id = (row ->> 'schedule_id')::uuid),
    row ->> 'id');
  deeds integer;
  repeated integer;
  fitting integer;
begin
  select count(distinct deed_of(e)), count(*) - count(distinct (e.type, e.entry_id)),
    count(*) filter (where e.type = any (tg_argv) and e.data ->> 'release' = release)
  into deeds, repeated, fitting
  from events e where is_of_this_transaction(e.transaction, e.at);
  if deeds <> 1 or repeated <> 0 or fitting = 0 then
    perform refuse('one_event_of_release', format('a change of %s is recorded as exactly one event of its kind, not %s (%s fit)',
      tg_table_name, deeds + repeated, fitting));
  end if;
  return null;
end $$;
create constraint trigger one_event after insert on releases deferrable initially deferred
  for each row execute function require_event_of_release('release_created');
create constraint trigger one_event_of_change after update on releases deferrable initially deferred
  for each row execute function require_event_of_release('release_changed');
create constraint trigger one_event after insert on release_items deferrable initially deferred
  for each row execute function require_event_of_release('release_item_added');
create constraint trigger one_event_of_removal after delete on release_items deferrable initially deferred
  for each row execute function require_event_of_release('release_item_removed', 'release_item_added');
create constraint trigger one_event after insert on release_ends deferrable initially deferred
  for each row execute function require_event_of_release('release_published', 'release_discarded');
create constraint trigger one_event after insert on release_schedules deferrable initially deferred
  for each row execute function require_event_of_release('release_scheduled');
create constraint trigger one_event after insert on release_schedule_ends deferrable initially deferred
  for each row execute function require_event_of_release(
    'release_published', 'release_schedule_cancelled', 'release_schedule_failed');

-- What readers are told of a release: its note beside each publication, while all that went out with it may be read.
create view site.release_notes with (security_barrier) as
select p.revision_id, l.note
from publications p join releases l on l.id = p.release_id
where l.note <> '' and not exists (
  select from publications x where x.release_id = l.id
    and not exists (select from site.published s where s.revision_id = x.revision_id));

revoke all on releases, release_items, release_ends, release_schedules, release_schedule_ends, site.release_notes from public;
grant select, insert on releases, release_items, release_ends, release_schedules, release_schedule_ends to ratify_app;
grant update (name, note) on releases to ratify_app;
grant delete on release_items to ratify_app;
grant select on site.release_notes to ratify_app, ratify_site;
grant execute on function lock_release(uuid), is_release_scheduled(uuid) to ratify_app;
