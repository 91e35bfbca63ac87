-- Proposed replacements in prose. They make nobody an author until they are accepted; then the database knows both.

CREATE TABLE "suggestion_ends" (
	"suggestion_id" uuid PRIMARY KEY NOT NULL,
	"outcome" text NOT NULL,
	"person_id" uuid NOT NULL,
	"at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "suggestion_ends_outcomes" CHECK ("suggestion_ends"."outcome" in ('accepted', 'rejected', 'withdrawn'))
);
--> statement-breakpoint
CREATE TABLE "suggestions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"entry_id" uuid NOT NULL,
	"generation" integer NOT NULL,
	"claim" text NOT NULL,
	"stretch" jsonb NOT NULL,
	"old_text" text NOT NULL,
	"new_text" text NOT NULL,
	"person_id" uuid NOT NULL,
	"at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "suggestions_change_something" CHECK (("suggestions"."old_text" <> '' and "suggestions"."old_text" <> "suggestions"."new_text") or "suggestions"."old_text" = '(erased)'),
	CONSTRAINT "suggestions_size" CHECK (length("suggestions"."claim") between 1 and 200 and length("suggestions"."stretch"::text) <= 1000
        and length("suggestions"."old_text") <= 4000 and length("suggestions"."new_text") <= 4000)
);
--> statement-breakpoint
ALTER TABLE "suggestion_ends" ADD CONSTRAINT "suggestion_ends_suggestion_id_suggestions_id_fk" FOREIGN KEY ("suggestion_id") REFERENCES "public"."suggestions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suggestion_ends" ADD CONSTRAINT "suggestion_ends_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suggestions" ADD CONSTRAINT "suggestions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suggestions" ADD CONSTRAINT "suggestions_generation" FOREIGN KEY ("entry_id","generation") REFERENCES "public"."draft_generations"("entry_id","generation") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "suggestions_of" ON "suggestions" USING btree ("entry_id","generation");
--> statement-breakpoint

create trigger dated before insert on suggestions for each row execute function date_row();

-- Whoever proposed what is in the draft now, and whoever put it there, wrote in it.
create function after_suggestion_end() returns trigger
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
    select person_id from draft_people where entry_id = proposed.entry_id and generation = proposed.generation
  ) then
    perform refuse('suggestion_ends_name_authors', 'a suggestion was taken without naming who wrote it');
  end if;
  perform pg_notify('ratify_comments', proposed.entry_id::text);
  return null;
end $$;
create constraint trigger names_authors after insert on suggestion_ends
  deferrable initially deferred for each row execute function after_suggestion_end();

create trigger dated before insert on suggestion_ends for each row execute function date_row();

create function after_suggestion() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform pg_notify('ratify_comments', new.entry_id::text);
  return null;
end $$;
create trigger heard_by_drafts after insert on suggestions for each row execute function after_suggestion();

create function forbid_change_of_suggestion() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'UPDATE' and new.old_text = '(erased)' and new.new_text = '(erased)'
    and to_jsonb(new) - '{old_text,new_text}'::text[] = to_jsonb(old) - '{old_text,new_text}'::text[]
    and exists (select from redactions d join revisions r on r.id = d.revision_id where r.entry_id = old.entry_id) then
    return new;
  end if;
  raise exception using errcode = 'restrict_violation', constraint = 'append_only', table = 'suggestions',
    message = 'rows of suggestions never change or vanish';
end $$;
create trigger append_only before update or delete on suggestions
  for each row execute function forbid_change_of_suggestion();
create trigger append_only before update or delete on suggestion_ends
  for each row execute function forbid_change();
create trigger never_emptied before truncate on suggestions for each statement execute function forbid_change();
create trigger never_emptied before truncate on suggestion_ends for each statement execute function forbid_change();

-- As in 0011_comments.sql, and with the suggestions of the entry.
create or replace function erase_words_beside(entry uuid) returns void
  language sql security definer set search_path = public, pg_temp as $$
  update comment_threads set generation = null, stretch = null, quote = null where entry_id = entry;
  update comments c set body = '(erased)' from comment_threads t
  where t.id = c.thread_id and t.entry_id = entry and c.body <> '';
  update suggestions set old_text = '(erased)', new_text = '(erased)' where entry_id = entry;
$$;

revoke all on suggestions, suggestion_ends from public;
grant select, insert on suggestions, suggestion_ends to ratify_app;
