-- Addresses that entries had.

CREATE TABLE "former_addresses" (
	"kind" text NOT NULL,
	"slug" text NOT NULL,
	"entry_id" uuid NOT NULL,
	"until" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "former_addresses_pk" PRIMARY KEY("kind","slug")
);
--> statement-breakpoint
ALTER TABLE "former_addresses" ADD CONSTRAINT "former_addresses_entry" FOREIGN KEY ("entry_id","kind") REFERENCES "public"."entries"("id","kind") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint

-- An entry may move to another address. The one that it had while it was public leads to it for good, and is never
-- given to another entry of the kind. What it is, and who began it, stays.

create or replace function before_address_change() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.id <> old.id or new.kind <> old.kind or new.created_by <> old.created_by then
    perform refuse('entries_identity_stays', 'what an entry is stays');
  end if;
  if new.slug <> old.slug and exists (select from publications where entry_id = new.id) then
    insert into former_addresses (kind, slug, entry_id, until) values (old.kind, old.slug, old.id, this_moment())
    on conflict on constraint former_addresses_pk do nothing;
  end if;
  return new;
end $$;

-- Looked up at commit: whoever waited for the address at the unique key sees who had it before.
create function after_address_taken() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (
    select from former_addresses where kind = new.kind and slug = new.slug and entry_id <> new.id
  ) then
    perform refuse('entries_address_never_reused', 'readers know this address as that of another entry');
  end if;
  return null;
end $$;
create constraint trigger address_taken after insert on entries
  deferrable initially deferred for each row execute function after_address_taken();
create constraint trigger address_changed after update of slug on entries
  deferrable initially deferred for each row when (new.slug <> old.slug) execute function after_address_taken();
create constraint trigger renamed_once after update of slug on entries
  deferrable initially deferred for each row when (new.slug <> old.slug)
  execute function require_event_of_entry('entry_renamed');

create trigger append_only before update or delete on former_addresses
  for each row execute function forbid_change();
create trigger never_emptied before truncate on former_addresses
  for each statement execute function forbid_change();

-- Presses print the entry's pages anew.
create function notify_presses_of_address() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform pg_notify('ratify_public', new.id::text);
  return null;
end $$;
create trigger heard_by_presses after update of slug on entries
  for each row when (new.slug <> old.slug) execute function notify_presses_of_address();

create view site.former_addresses with (security_barrier) as
select f.kind, f.slug, e.slug as now
from former_addresses f join entries e on e.id = f.entry_id
where e.slug <> f.slug;

revoke all on former_addresses, site.former_addresses from public;
grant select on former_addresses to ratify_app;
grant update (slug) on entries to ratify_app;
grant select on site.former_addresses to ratify_app, ratify_site;
