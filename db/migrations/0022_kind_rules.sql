-- What admins ask of the entries of a kind before readers see them, kept with each submission as it stood.

CREATE TABLE "kind_rules" (
	"kind" text NOT NULL,
	"number" integer NOT NULL,
	"previous" integer GENERATED ALWAYS AS (nullif(number - 1, 0)) STORED,
	"approvals" integer NOT NULL,
	"publishes_at_once" boolean NOT NULL,
	"blocking" text[] NOT NULL,
	"person_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "kind_rules_pk" PRIMARY KEY("kind","number"),
	CONSTRAINT "kind_rules_terms" UNIQUE("kind","number","approvals","publishes_at_once"),
	CONSTRAINT "kind_rules_kind_known" CHECK ("kind_rules"."kind" in ('overview', 'meeting', 'member', 'pledge')),
	CONSTRAINT "kind_rules_count_up" CHECK ("kind_rules"."number" >= 1),
	CONSTRAINT "kind_rules_approvals" CHECK ("kind_rules"."approvals" between 1 and 3),
	CONSTRAINT "kind_rules_warnings_known" CHECK ("kind_rules"."blocking" <@ array['source_without_link', 'citation_without_quote', 'source_older_than_event', 'archived_before_published', 'announced_outside_meeting', 'quote_too_long', 'only_social_media']),
	CONSTRAINT "kind_rules_say_why" CHECK (length(trim("kind_rules"."reason")) > 0)
);
--> statement-breakpoint
ALTER TABLE "revisions" ADD COLUMN "rule" integer;--> statement-breakpoint
ALTER TABLE "revisions" ADD COLUMN "publishes_at_once" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "kind_rules" ADD CONSTRAINT "kind_rules_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kind_rules" ADD CONSTRAINT "kind_rules_dense" FOREIGN KEY ("kind","previous") REFERENCES "public"."kind_rules"("kind","number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_rule" FOREIGN KEY ("kind","rule","approvals_needed","publishes_at_once") REFERENCES "public"."kind_rules"("kind","number","approvals","publishes_at_once") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_first_rule" CHECK ("revisions"."rule" is not null or ("revisions"."approvals_needed" = 1 and not "revisions"."publishes_at_once"));
--> statement-breakpoint

-- Setting a rule waits for those who submit under the one before, and the other way round.
create function lock_rule_of(kind text, changing boolean) returns void language plpgsql as $$
begin
  if changing then
    perform pg_advisory_xact_lock(hashtext('ratify rule of ' || kind));
  else
    perform pg_advisory_xact_lock_shared(hashtext('ratify rule of ' || kind));
  end if;
end $$;

create function before_kind_rule() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform lock_rule_of(new.kind, true);
  if not exists (
    select from people where id = new.person_id and 'admin' = any (roles) and disabled_at is null
  ) then
    perform refuse('kind_rules_by_admin', 'admins set the rules');
  end if;
  new.at := this_moment();
  return new;
end $$;
create trigger workflow before insert on kind_rules for each row execute function before_kind_rule();

create function require_event_of_rule() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  recorded integer;
  fitting integer;
begin
  select count(*), count(*) filter (
    where type = 'rules_changed' and data ->> 'kind' = new.kind and data -> 'number' = to_jsonb(new.number))
  into recorded, fitting
  from events where is_of_this_transaction(transaction, at);
  if recorded <> 1 or fitting <> 1 then
    perform refuse('one_event_of_rule', format('a change of the rules is recorded as exactly one event, not %s (%s fit)',
      recorded, fitting));
  end if;
  return null;
end $$;
create constraint trigger one_event after insert on kind_rules deferrable initially deferred
  for each row execute function require_event_of_rule();

create trigger append_only before update or delete on kind_rules
  for each row execute function forbid_change();
create trigger never_emptied before truncate on kind_rules
  for each statement execute function forbid_change();

-- A revision is submitted under the rule that is in force, and under no other.
create function before_revision_under_rule() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform lock_rule_of(new.kind, false);
  if new.rule is distinct from (select max(number) from kind_rules where kind = new.kind) then
    perform refuse('revisions_rule_in_force', 'another rule is in force');
  end if;
  return new;
end $$;
create trigger under_rule before insert on revisions for each row execute function before_revision_under_rule();

-- A publication names the approval that completed what the revision's rule asks for. After the keys, which say that it
-- is an approval of this revision at all.
create function after_publication_by_approvals() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if (
    select count(*) from reviews v
    where v.revision_id = new.revision_id and v.decision = 'approve'
      and v.at <= (select at from reviews where id = new.approval_id)
  ) < (select approvals_needed from revisions where id = new.revision_id) then
    perform refuse('publications_approvals', 'the approval does not complete those that the rule asks for');
  end if;
  return null;
end $$;
create trigger approvals_complete after insert on publications
  for each row execute function after_publication_by_approvals();

-- Where the rule says that the last approval publishes, it does.
create function after_approval() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from revisions where id = new.revision_id and publishes_at_once)
    and not exists (select from publications where revision_id = new.revision_id) then
    perform refuse('review_ends_publish_at_once', 'its approval publishes the revision at once');
  end if;
  return null;
end $$;
create constraint trigger publishes_at_once after insert on review_ends
  deferrable initially deferred for each row when (new.outcome = 'approved') execute function after_approval();

-- What one deed of a person records: usually one event. An approval that publishes at once records both.
create function deed_of(event events) returns text language sql stable as $$
  select case
    when event.type in ('revision_approved', 'revision_published') and exists (
      select from revisions r join publications p on p.revision_id = r.id
      where r.id = event.revision_id and r.publishes_at_once
    ) then 'approval of ' || event.revision_id
    else 'event ' || event.seq
  end
$$;

create or replace function require_event() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  row jsonb := to_jsonb(new);
  entry uuid := coalesce(
    (row ->> 'entry_id')::uuid,
    (select entry_id from revisions where id = (row ->> 'revision_id')::uuid),
    (select entry_id from schedules where id = (row ->> 'schedule_id')::uuid));
  deeds integer;
  repeated integer;
  fitting integer;
begin
  select count(distinct deed_of(e)), count(*) - count(distinct (e.type, e.entry_id)),
    count(*) filter (where e.type = any (tg_argv) and e.entry_id = entry)
  into deeds, repeated, fitting
  from events e where is_of_this_transaction(e.transaction, e.at);
  if deeds <> 1 or repeated <> 0 or fitting = 0 then
    perform refuse('one_event', format('a change of %s is recorded as exactly one event of its kind, not %s (%s fit)',
      tg_table_name, deeds + repeated, fitting));
  end if;
  return null;
end $$;

revoke all on kind_rules from public;
grant select, insert on kind_rules to ratify_app;
grant execute on function lock_rule_of(text, boolean) to ratify_app;
