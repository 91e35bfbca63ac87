-- What readers ask of a claim, and what becomes of it.

CREATE TABLE "question_mail" (
	"question_id" uuid PRIMARY KEY NOT NULL,
	"address" text NOT NULL,
	"at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "question_mail_form" CHECK ("question_mail"."address" ~ '^[^@\s]+@[^@\s]+$' and length("question_mail"."address") <= 254)
);
--> statement-breakpoint
CREATE TABLE "question_outcomes" (
	"question_id" uuid NOT NULL,
	"entry_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"previous" integer GENERATED ALWAYS AS (nullif(number - 1, 0)) STORED,
	"outcome" text NOT NULL,
	"said" text,
	"shown" text,
	"revision_id" uuid,
	"person_id" uuid NOT NULL,
	"at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "question_outcomes_pk" PRIMARY KEY("question_id","number"),
	CONSTRAINT "question_outcomes_count_up" CHECK ("question_outcomes"."number" >= 1),
	CONSTRAINT "question_outcomes_known" CHECK ("question_outcomes"."outcome" in ('corrected', 'unchanged', 'not_about_record', 'spam')),
	CONSTRAINT "question_outcomes_of_spam" CHECK (("question_outcomes"."outcome" = 'spam') = ("question_outcomes"."said" is null) and ("question_outcomes"."outcome" <> 'spam' or "question_outcomes"."shown" is null)),
	CONSTRAINT "question_outcomes_size" CHECK (length(trim(coalesce("question_outcomes"."said", 'x'))) between 1 and 2000 and length(trim(coalesce("question_outcomes"."shown", 'x'))) between 1 and 2000),
	CONSTRAINT "question_outcomes_corrected" CHECK (("question_outcomes"."outcome" = 'corrected') = ("question_outcomes"."revision_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "questions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"entry_id" uuid NOT NULL,
	"revision_id" uuid NOT NULL,
	"claim" text NOT NULL,
	"language" text NOT NULL,
	"words" text NOT NULL,
	"link" text,
	"asked_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "questions_in_entry" UNIQUE("id","entry_id"),
	CONSTRAINT "questions_languages" CHECK ("questions"."language" in ('en', 'fr', 'uk')),
	CONSTRAINT "questions_size" CHECK (length(trim("questions"."words")) between 1 and 2000 and length("questions"."link") <= 500)
);
--> statement-breakpoint
ALTER TABLE "notices" DROP CONSTRAINT "notices_kinds";--> statement-breakpoint
ALTER TABLE "outbox" ALTER COLUMN "person_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "comment_threads" ADD COLUMN "question_id" uuid;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "reader" text;--> statement-breakpoint
ALTER TABLE "question_mail" ADD CONSTRAINT "question_mail_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_outcomes" ADD CONSTRAINT "question_outcomes_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_outcomes" ADD CONSTRAINT "question_outcomes_dense" FOREIGN KEY ("question_id","previous") REFERENCES "public"."question_outcomes"("question_id","number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_outcomes" ADD CONSTRAINT "question_outcomes_question" FOREIGN KEY ("question_id","entry_id") REFERENCES "public"."questions"("id","entry_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_outcomes" ADD CONSTRAINT "question_outcomes_revision" FOREIGN KEY ("revision_id","entry_id") REFERENCES "public"."revisions"("id","entry_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_revision" FOREIGN KEY ("revision_id","entry_id") REFERENCES "public"."revisions"("id","entry_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_claim" FOREIGN KEY ("revision_id","claim") REFERENCES "public"."revision_claims"("revision_id","path") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "question_outcomes_of" ON "question_outcomes" USING btree ("entry_id","at");--> statement-breakpoint
CREATE INDEX "questions_of" ON "questions" USING btree ("entry_id","asked_at");--> statement-breakpoint
CREATE INDEX "questions_at" ON "questions" USING btree ("asked_at");--> statement-breakpoint
ALTER TABLE "comment_threads" ADD CONSTRAINT "comment_threads_question" FOREIGN KEY ("question_id","entry_id") REFERENCES "public"."questions"("id","entry_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_kinds" CHECK ("notices"."kind" in ('review_asked', 'review_taken_over', 'sent_back', 'disputed', 'approved', 'published',
        'retracted', 'schedule_failed', 'release_failed', 'check_lapsed', 'mentioned', 'assigned', 'replied',
        'reader_asked'));--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_to_one" CHECK (("outbox"."person_id" is null) <> ("outbox"."reader" is null));
--> statement-breakpoint

-- Words that readers may see: of a revision that was public, and was neither taken back nor erased.
create function is_readable(revision uuid) returns boolean language sql stable as $$
  select exists (select from publications p join revisions r on r.id = p.revision_id
      where p.revision_id = revision and r.frozen is not null)
    and not exists (select from publications p
      join publication_ends n on n.entry_id = p.entry_id and n.ordinal = p.ordinal
      where p.revision_id = revision and n.outcome = 'retracted')
$$;

create function before_question() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not is_readable(new.revision_id) then
    perform refuse('questions_of_public', 'a reader cannot have read this revision');
  end if;
  new.asked_at := this_moment();
  return new;
end $$;
create trigger workflow before insert on questions for each row execute function before_question();

create function before_question_outcome() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.revision_id is not null and not is_readable(new.revision_id) then
    perform refuse('question_outcomes_public_version', 'readers cannot read the version that is to answer');
  end if;
  new.at := this_moment();
  return new;
end $$;
create trigger workflow before insert on question_outcomes
  for each row execute function before_question_outcome();
create constraint trigger one_event after insert on question_outcomes deferrable initially deferred
  for each row execute function require_event('question_answered', 'question_set_aside');

-- Readers are told: presses print anew.
create function after_question_outcome() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform pg_notify('ratify_public', new.entry_id::text);
  return null;
end $$;
create trigger heard_by_presses after insert on question_outcomes
  for each row execute function after_question_outcome();

-- A reader's own words are erased, and nothing else of the row: with a redaction, 30 days after they were set aside as
-- spam, and a year after they were answered.
create function forbid_change_of_question() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'UPDATE' and new.words = '(erased)' and new.link is null
    and to_jsonb(new) - '{words,link}'::text[] = to_jsonb(old) - '{words,link}'::text[]
    and (
      exists (select from redactions d join revisions r on r.id = d.revision_id where r.entry_id = old.entry_id)
      or (select at < this_moment() - case outcome when 'spam' then interval '30 days' else interval '365 days' end
        from question_outcomes where question_id = old.id order by number desc limit 1)
    ) then
    return new;
  end if;
  raise exception using errcode = 'restrict_violation', constraint = 'append_only', table = 'questions',
    message = 'rows of questions never change or vanish';
end $$;
create trigger append_only before update or delete on questions
  for each row execute function forbid_change_of_question();

create function forbid_change_of_outcome() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'UPDATE' and new.said is not distinct from (case when old.said is not null then '(erased)' end)
    and new.shown is null
    and to_jsonb(new) - '{said,shown,previous}'::text[] = to_jsonb(old) - '{said,shown,previous}'::text[]
    and exists (select from redactions d join revisions r on r.id = d.revision_id where r.entry_id = old.entry_id) then
    return new;
  end if;
  raise exception using errcode = 'restrict_violation', constraint = 'append_only', table = 'question_outcomes',
    message = 'rows of question_outcomes never change or vanish';
end $$;
create trigger append_only before update or delete on question_outcomes
  for each row execute function forbid_change_of_outcome();
create trigger never_emptied before truncate on questions for each statement execute function forbid_change();
create trigger never_emptied before truncate on question_outcomes
  for each statement execute function forbid_change();

-- As in 0016_desk_search.sql, and with what readers asked of the entry and were told.
create or replace function erase_words_beside(entry uuid) returns void
  language sql security definer set search_path = public, pg_temp as $$
  update comment_threads set generation = null, stretch = null, quote = null where entry_id = entry;
  update comments c set body = '(erased)' from comment_threads t
  where t.id = c.thread_id and t.entry_id = entry and c.body <> '';
  update suggestions set old_text = '(erased)', new_text = '(erased)' where entry_id = entry;
  delete from draft_texts t using entries e
  where e.id = entry and t.entry_id = e.id and t.generation < e.generation;
  delete from public_texts t using revisions r
  where t.entry_id = entry and r.id = t.revision_id and r.frozen is null;
  update questions set words = '(erased)', link = null where entry_id = entry;
  update question_outcomes set said = case when said is not null then '(erased)' end, shown = null
  where entry_id = entry;
$$;

-- What readers are told: of each question that was answered, its last outcome alone. Words stay away with the version
-- that they are about.
create view site.questions with (security_barrier) as
select q.id as question_id, q.entry_id, e.kind, e.slug, q.claim, q.language, q.asked_at, q.revision_id,
  asked.number as asked_of, o.outcome, o.at as answered_at, answer.number as corrected_in,
  case when open.it then nullif(o.said, '(erased)') end as said, case when open.it then o.shown end as shown
from questions q
join entries e on e.id = q.entry_id
join revisions asked on asked.id = q.revision_id
cross join lateral (
  select * from question_outcomes x where x.question_id = q.id order by x.number desc limit 1
) o
left join revisions answer on answer.id = o.revision_id
cross join lateral (
  -- Not by the function above: the site's role may call none.
  select exists (select from site.published p where p.revision_id = q.revision_id)
    and (o.revision_id is null or exists (select from site.published p where p.revision_id = o.revision_id)) as it
) open
where o.outcome <> 'spam';

revoke all on questions, question_mail, question_outcomes, site.questions from public;
grant select, insert on questions, question_outcomes to ratify_app;
grant update (words, link) on questions to ratify_app;
grant select, insert, delete on question_mail to ratify_app;
grant select on site.questions to ratify_app, ratify_site;
