-- Conversations on drafts: append-only, and open drafts hear of them.

CREATE TABLE "comment_mentions" (
	"thread_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"person_id" uuid NOT NULL,
	CONSTRAINT "comment_mentions_pk" PRIMARY KEY("thread_id","number","person_id")
);
--> statement-breakpoint
CREATE TABLE "comment_threads" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"entry_id" uuid NOT NULL,
	"claim" text NOT NULL,
	"generation" integer,
	"stretch" jsonb,
	"quote" text,
	"revision_id" uuid,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "comment_threads_stretch_whole" CHECK (("comment_threads"."stretch" is null) = ("comment_threads"."generation" is null)),
	CONSTRAINT "comment_threads_size" CHECK (length("comment_threads"."claim") between 1 and 200 and length("comment_threads"."quote") <= 2000
        and length("comment_threads"."stretch"::text) <= 1000)
);
--> statement-breakpoint
CREATE TABLE "comments" (
	"thread_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"previous" integer GENERATED ALWAYS AS (nullif(number - 1, 0)) STORED,
	"person_id" uuid NOT NULL,
	"act" text NOT NULL,
	"body" text NOT NULL,
	"assignee_id" uuid,
	"at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "comments_pk" PRIMARY KEY("thread_id","number"),
	CONSTRAINT "comments_acts" CHECK ("comments"."act" in ('said', 'resolved', 'reopened', 'assigned')),
	CONSTRAINT "comments_say_something" CHECK (("comments"."act" <> 'said' or "comments"."body" <> '') and length("comments"."body") <= 4000),
	CONSTRAINT "comments_assign" CHECK ("comments"."assignee_id" is null or "comments"."act" = 'assigned')
);
--> statement-breakpoint
ALTER TABLE "comment_mentions" ADD CONSTRAINT "comment_mentions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_mentions" ADD CONSTRAINT "comment_mentions_comment" FOREIGN KEY ("thread_id","number") REFERENCES "public"."comments"("thread_id","number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_threads" ADD CONSTRAINT "comment_threads_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_threads" ADD CONSTRAINT "comment_threads_generation" FOREIGN KEY ("entry_id","generation") REFERENCES "public"."draft_generations"("entry_id","generation") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_threads" ADD CONSTRAINT "comment_threads_revision" FOREIGN KEY ("revision_id","entry_id") REFERENCES "public"."revisions"("id","entry_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_thread_id_comment_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."comment_threads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_assignee_id_people_id_fk" FOREIGN KEY ("assignee_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_dense" FOREIGN KEY ("thread_id","previous") REFERENCES "public"."comments"("thread_id","number") DEFERRABLE INITIALLY IMMEDIATE;--> statement-breakpoint
CREATE INDEX "comment_threads_of" ON "comment_threads" USING btree ("entry_id","created_at");
--> statement-breakpoint

-- The one exception is a redaction, which takes the words away and nothing else.
create function forbid_change_of_thread() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'UPDATE' and new.quote is null and new.stretch is null and new.generation is null
    and to_jsonb(new) - '{quote,stretch,generation}'::text[] = to_jsonb(old) - '{quote,stretch,generation}'::text[]
    and exists (select from redactions d join revisions r on r.id = d.revision_id where r.entry_id = old.entry_id) then
    return new;
  end if;
  raise exception using errcode = 'restrict_violation', constraint = 'append_only', table = 'comment_threads',
    message = 'rows of comment_threads never change or vanish';
end $$;
create trigger append_only before update or delete on comment_threads
  for each row execute function forbid_change_of_thread();

create function forbid_change_of_comment() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'UPDATE' and new.body = '(erased)'
    and to_jsonb(new) - '{body,previous}'::text[] = to_jsonb(old) - '{body,previous}'::text[]
    and exists (
      select from redactions d join revisions r on r.id = d.revision_id join comment_threads t on t.entry_id = r.entry_id
      where t.id = old.thread_id) then
    return new;
  end if;
  raise exception using errcode = 'restrict_violation', constraint = 'append_only', table = 'comments',
    message = 'rows of comments never change or vanish';
end $$;
create trigger append_only before update or delete on comments
  for each row execute function forbid_change_of_comment();

create trigger append_only before update or delete on comment_mentions
  for each row execute function forbid_change();
create trigger never_emptied before truncate on comment_threads for each statement execute function forbid_change();
create trigger never_emptied before truncate on comments for each statement execute function forbid_change();
create trigger never_emptied before truncate on comment_mentions for each statement execute function forbid_change();

-- A row bears the instant of its writing, whatever was given.
create function date_row() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  new.at := this_moment();
  return new;
end $$;
create trigger dated before insert on comments for each row execute function date_row();
create function date_thread() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  new.created_at := this_moment();
  return new;
end $$;
create trigger dated before insert on comment_threads for each row execute function date_thread();

create function after_comment() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform pg_notify('ratify_comments', (select entry_id::text from comment_threads where id = new.thread_id));
  return null;
end $$;
create trigger heard_by_drafts after insert on comments for each row execute function after_comment();

-- What stands beside the drafts of an entry quotes their words, and not only where it says so. Whatever is kept there
-- later is erased here too.
create function erase_words_beside(entry uuid) returns void
  language sql security definer set search_path = public, pg_temp as $$
  update comment_threads set generation = null, stretch = null, quote = null where entry_id = entry;
  update comments c set body = '(erased)' from comment_threads t
  where t.id = c.thread_id and t.entry_id = entry and c.body <> '';
$$;

-- As in 0005_redaction.sql, and with what stands beside the drafts.
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
  if open_draft.generation = subject.generation or open_draft.based_on = revision then
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

revoke all on comment_threads, comments, comment_mentions from public;
grant select, insert on comment_threads, comments, comment_mentions to ratify_app;
