ALTER TABLE "entries" ADD COLUMN "template_for" text;--> statement-breakpoint
ALTER TABLE "entries" ADD CONSTRAINT "entries_template_form" CHECK ("entries"."template_for" ~ '\S' and length("entries"."template_for") <= 300);--> statement-breakpoint
ALTER TABLE "entries" ADD CONSTRAINT "entries_template_kind" CHECK ("entries"."template_for" is null or "entries"."kind" <> 'overview');
--> statement-breakpoint

-- Nothing of a template was ever submitted, or is: whatever is public began as a revision. Both sides take the entry's
-- lock first, so that neither misses the other.
create function before_template() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from revisions where entry_id = new.id) then
    perform refuse('entries_template_never_submitted', 'something of the entry was submitted');
  end if;
  return new;
end $$;
create trigger template before update of template_for on entries
  for each row when (new.template_for is not null and new.template_for is distinct from old.template_for)
  execute function before_template();

create function refuse_of_template() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform lock_entry(new.entry_id);
  if exists (select from entries where id = new.entry_id and template_for is not null) then
    perform refuse('revisions_not_of_template', 'the entry is a template');
  end if;
  return new;
end $$;
create trigger not_of_template before insert on revisions
  for each row execute function refuse_of_template();

create constraint trigger one_event_of_template after update of template_for on entries deferrable initially deferred
  for each row when (new.template_for is distinct from old.template_for)
  execute function require_event_of_entry('template_made', 'template_described', 'template_unmade');

grant update (template_for) on entries to ratify_app;
